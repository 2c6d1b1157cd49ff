import type { Finding } from '../finding';
import type { Cell } from '../inventory/cell';
import { counted } from '../money/french';
import { cellQuote } from '../text/cell-quote';
import type { Exclusion } from './annuaire';
import { checkLetter } from './uai';

/** Where a finding stands: the sheet's row, and the header's text. */
export interface Place {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
}

const LEFT_OUT = "La ligne est laissée de côté : l'établissement n'est pas étudié.";

export function uaiNotValid(place: Place, cell: Cell): Finding {
  return {
    ...place,
    code: 'school-uai-invalid',
    severity: 'error',
    message: `Le code UAI est ${cellQuote(cell)}, or un UAI a sept chiffres et une lettre, comme 0350122T.`,
    effect: LEFT_OUT,
  };
}

export function uaiLetterWrong(place: Place, uai: string): Finding {
  return {
    ...place,
    code: 'school-uai-letter',
    severity: 'warning',
    message: `La lettre de contrôle de « ${uai} » devrait être ${checkLetter(uai.slice(0, 7))} : vérifiez le code UAI.`,
    effect:
      "L'établissement est gardé sous ce code ; seules les lignes d'inventaire qui portent le même code le rejoignent.",
  };
}

export function uaiTwice(place: Place, uai: string, firstRow: number): Finding {
  return {
    ...place,
    code: 'school-duplicate',
    severity: 'warning',
    message: `L'établissement « ${uai} » figure déjà à la ligne ${firstRow}.`,
    effect: `La ligne ${firstRow} est gardée, celle-ci est laissée de côté.`,
  };
}

export function kindUnknown(place: Place, cell: Cell, accepted: string, school: string): Finding {
  return {
    ...place,
    code: 'school-kind-unknown',
    severity: 'error',
    message: `${school} : le niveau est ${cellQuote(cell)}, or il faut ${accepted}.`,
    effect: LEFT_OUT,
  };
}

/** @param school as a sentence names it */
export function countNotValid(place: Place, cell: Cell, school: string): Finding {
  return {
    ...place,
    code: 'school-count-invalid',
    severity: 'warning',
    message: `${school} : « ${place.column ?? ''} » contient ${cellQuote(cell)}, or un nombre entier de 0 ou plus est attendu.`,
    effect:
      "L'effectif est tenu pour inconnu : les règles qui s'en servent ne sont pas évaluées pour cet établissement, et la cellule " +
      "d'« Établissements » est écrite vide, sauf si une autre liste le donne.",
  };
}

export function networkUnknown(place: Place, cell: Cell, school: string): Finding {
  return {
    ...place,
    code: 'school-network-unknown',
    severity: 'warning',
    message: `${school} : « ${place.column ?? ''} » contient ${cellQuote(cell)}, or « REP+ », « REP » ou rien est attendu.`,
    effect:
      "L'établissement est servi comme s'il n'était pas en éducation prioritaire, et la cellule d'« Établissements » est écrite " +
      'vide, sauf si une autre liste le dit.',
  };
}

export function yearNotRead(place: Place, cell: Cell): Finding {
  return {
    ...place,
    code: 'school-year-invalid',
    severity: 'warning',
    message: `La rentrée est ${cellQuote(cell)}, or une année est attendue, comme 2025.`,
    effect: LEFT_OUT,
  };
}

/** `missing`: schools of earlier years that the latest no longer has. */
export function latestYearOnly(
  sheet: string | null,
  {
    years,
    latest,
    kept,
    rows,
    missing,
  }: { years: readonly number[]; latest: number; kept: number; rows: number; missing: number },
): Finding {
  const gone =
    missing === 0
      ? ''
      : ` ${counted(missing, "établissement n'y figure plus", "établissements n'y figurent plus")}.`;
  return {
    sheet,
    row: null,
    column: null,
    code: 'school-latest-year',
    severity: 'info',
    message: `La liste donne ${years.length} rentrées, de ${Math.min(...years)} à ${latest} : seule la rentrée ${latest} est lue.`,
    effect: `${counted(kept, 'ligne lue', 'lignes lues')} sur ${rows}.${gone}`,
  };
}

const EXCLUSIONS: Readonly<Record<Exclusion, (n: number) => { message: string; effect: string }>> = {
  'not-a-school': (n) => ({
    message: `${counted(n, 'ligne est un service ou une structure', 'lignes sont des services ou des structures')} sans socle (ni école, ni collège, ni lycée).`,
    effect: 'Laissées de côté.',
  }),
  erea: (n) => ({
    message: `${counted(n, 'ligne est un EREA', 'lignes sont des EREA')}, pour lesquels aucun socle n'est connu.`,
    effect:
      'Laissées de côté. Pour étudier un EREA, ajoutez-le à une liste « UAI ; Nom ; Niveau ; Élèves… » avec le niveau le plus proche.',
  }),
  'not-open': (n) => ({
    message: `${counted(n, "établissement n'est pas à l'état « OUVERT »", "établissements ne sont pas à l'état « OUVERT »")}.`,
    effect: 'Laissés de côté.',
  }),
};

/** `row` is the first of the rows left out. */
export function leftOut(place: Place, exclusion: Exclusion, rows: number): Finding {
  return { ...place, code: `school-${exclusion}`, severity: 'info', ...EXCLUSIONS[exclusion](rows) };
}

export function privateSchools(place: Place, schools: number): Finding {
  return {
    ...place,
    code: 'school-private',
    severity: 'info',
    message: `La liste compte ${counted(schools, 'établissement privé', 'établissements privés')}.`,
    effect:
      "Ils sont étudiés comme les autres. Retirez-les de la liste s'ils ne relèvent pas de votre budget.",
  };
}

export function listEmpty(sheet: string | null): Finding {
  return {
    sheet,
    row: null,
    column: null,
    code: 'school-list-empty',
    severity: 'error',
    message: 'La liste ne donne aucun établissement à étudier : vérifiez les lignes sous les titres.',
    effect: "Aucun établissement n'est lu dans cette liste.",
  };
}
