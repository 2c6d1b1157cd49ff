import { notSimulated } from '../model/host-error';

/** Functions of Excel under their French names. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  AND: 'ET',
  COUNTIFS: 'NB.SI.ENS',
  DATE: 'DATE',
  IF: 'SI',
  IFERROR: 'SIERREUR',
  INDEX: 'INDEX',
  ISNUMBER: 'ESTNUM',
  MATCH: 'EQUIV',
  MAX: 'MAX',
  MIN: 'MIN',
  N: 'N',
  OR: 'OU',
  ROUND: 'ARRONDI',
  SUM: 'SOMME',
  SUMIFS: 'SOMME.SI.ENS',
  SUMPRODUCT: 'SOMMEPROD',
  YEAR: 'ANNEE',
};

/** A formula as a French Excel shows it; what is no formula stays as it is. */
export function frenchFormula(formula: unknown): unknown {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return formula;
  return formula.replace(/"(?:[^"]|"")*"|\[[^[\]]*\]|[A-Z.]+(?=\()|\d+\.\d+|,/g, (token) => {
    if (/^["[]/.test(token)) return token;
    if (token === ',') return ';';
    if (/^\d/.test(token)) return token.replace('.', ',');
    const french = FUNCTIONS[token];
    if (french === undefined) throw notSimulated(`${token} in French`);
    return french;
  });
}

const LETTERS: Readonly<Record<string, string>> = { y: 'a', d: 'j', '.': ',', ',': '\u202f' };

/** A number format as a French Excel shows it. */
export function frenchFormat(code: unknown): unknown {
  if (typeof code !== 'string') return code;
  if (code === 'General') return 'Standard';
  return code.replace(/"[^"]*"|\\.|[yd.,]/g, (token) => LETTERS[token] ?? token);
}
