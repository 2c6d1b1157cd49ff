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

export function nobodyNamed(place: Place): Finding {
  return {
    ...place,
    code: 'school-unnamed',
    severity: 'error',
    message: "La ligne ne donne ni le nom ni le code d'un établissement.",
    effect: LEFT_OUT,
  };
}

export function uaiNotValid(place: Place, cell: Cell, school: string): Finding {
  return {
    ...place,
    code: 'school-uai-invalid',
    severity: 'warning',
    message: `${school} : le code UAI est ${cellQuote(cell)}, or un UAI a sept chiffres et une lettre, comme 0350122T.`,
    effect:
      "L'établissement est gardé : les lignes de l'inventaire le rejoignent par son nom, ou par ce même code.",
  };
}

/** Codes of the collectivité's own, in a list that gives no UAI. */
export function codesOfTheirOwn(place: Place, cell: Cell, schools: number): Finding {
  return {
    ...place,
    code: 'school-own-codes',
    severity: 'info',
    message: `Les codes de la liste, comme ${cellQuote(cell)}, ne sont pas des UAI (${counted(schools, 'établissement', 'établissements')}).`,
    effect: "Les lignes de l'inventaire rejoignent un établissement par son nom, ou par ce même code.",
  };
}

export function withoutUai(place: Place, schools: number): Finding {
  return {
    ...place,
    code: 'school-without-uai',
    severity: 'info',
    message: `La liste ne donne pas l'UAI de ${counted(schools, 'établissement', 'établissements')}.`,
    effect: "Les lignes de l'inventaire rejoignent un établissement par son nom.",
  };
}

export function totalRow(place: Place): Finding {
  return {
    ...place,
    code: 'school-total',
    severity: 'info',
    message: 'La ligne est un total.',
    effect: 'Elle ne compte pas pour un établissement.',
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
    message: `${school} : le niveau est ${cellQuote(cell)}, or il faut ${accepted}. Écrivez-le sur cette ligne de la liste, ou dans « Établissements », puis relancez.`,
    effect: LEFT_OUT,
  };
}

/** Levels that stand in no column of their own but in the names. @param schools the first ones, and how many there are */
export function kindsNamed(place: Place, schools: readonly string[], count: number): Finding {
  return {
    ...place,
    code: 'school-kind-named',
    severity: 'info',
    message: `Le niveau de ${counted(count, 'établissement', 'établissements')} est lu dans son nom : ${someOf(schools, count)}.`,
    effect: TO_CHANGE,
  };
}

/** Levels of words that leave a choice. */
export function kindsAssumed(
  place: Place,
  { said, kind, accepted }: { readonly said: string; readonly kind: string; readonly accepted: string },
  schools: readonly string[],
  count: number,
): Finding {
  return {
    ...place,
    code: 'school-kind-assumed',
    severity: 'warning',
    message:
      `« ${said} » ne dit pas le niveau exact : « ${kind} » est retenu pour ${counted(count, 'établissement', 'établissements')}, ` +
      `${someOf(schools, count)}. Vérifiez ; le niveau est l'un de ceux-ci : ${accepted}.`,
    effect: TO_CHANGE,
  };
}

const TO_CHANGE = 'Le niveau se change dans « Établissements », colonne « Niveau ».';

const someOf = (schools: readonly string[], count: number): string =>
  `${schools.map((school) => `« ${school} »`).join(', ')}${count > schools.length ? '…' : ''}`;

/** A part that is more than its whole, or does not add up with the other. */
export function partNotWithin(place: Place, school: string, told: string): Finding {
  return {
    ...place,
    code: 'school-parts-differ',
    severity: 'warning',
    message: `${school} : ${told}.`,
    effect:
      "La part élémentaire est tenue pour inconnue : les règles des cycles 2 et 3 comptent toute l'école. Corrigez la liste, ou " +
      '« Établissements ».',
  };
}

/** The first of the words that were not known, and the rows that bear others. */
export function sectorsUnknown(place: Place, cell: Cell, rows: number): Finding {
  return {
    ...place,
    code: 'school-sector-unknown',
    severity: 'info',
    message: `« ${place.column ?? ''} » contient ${cellQuote(cell)}, or « Public », « Privé sous contrat » ou « Autre » est attendu (${counted(rows, 'ligne', 'lignes')}).`,
    effect: 'Le secteur est tenu pour inconnu.',
  };
}

export function dayNotRead(place: Place, cell: Cell, school: string): Finding {
  return {
    ...place,
    code: 'school-day-invalid',
    severity: 'warning',
    message: `${school} : « ${place.column ?? ''} » contient ${cellQuote(cell)}, or une date est attendue, comme 01/09/2027.`,
    effect: "La date est tenue pour inconnue : l'établissement est étudié sur toute la durée du plan.",
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
  'not-open': (n) => ({
    message: `${counted(n, "établissement n'est pas à l'état « OUVERT »", "établissements ne sont pas à l'état « OUVERT »")}.`,
    effect: 'Laissés de côté.',
  }),
};

/** `row` is the first of the rows left out. */
export function leftOut(place: Place, exclusion: Exclusion, rows: number): Finding {
  return { ...place, code: `school-${exclusion}`, severity: 'info', ...EXCLUSIONS[exclusion](rows) };
}

/** @param called « privé sous contrat » */
export function privateSchools(place: Place, schools: number, called: readonly [string, string]): Finding {
  return {
    ...place,
    code: 'school-private',
    severity: 'warning',
    message: `La liste compte ${counted(schools, `établissement ${called[0]}`, `établissements ${called[1]}`)} : qui paie leur matériel est à arbitrer.`,
    effect:
      'Ils sont étudiés comme les autres, et leur coût est dans le plan. Retirez-les de la liste s’ils ne relèvent pas de votre budget.',
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
