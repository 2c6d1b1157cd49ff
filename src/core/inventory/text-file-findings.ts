import type { Finding, Severity } from '../finding';
import { counted, frenchInteger } from '../money/french';

/** Rows of which the same is to be said: the first of them by number, the others counted. */
export class RowList {
  private readonly first: number[] = [];
  private total = 0;

  add(row: number): void {
    this.total += 1;
    if (this.first.length < NAMED) this.first.push(row);
  }

  /** Several lists as one, in the order of the rows. */
  static together(lists: readonly RowList[]): RowList {
    const all = new RowList();
    all.first.push(...lists.flatMap(({ first }) => first).sort((a, b) => a - b));
    all.first.splice(NAMED);
    all.total = lists.reduce((sum, { total }) => sum + total, 0);
    return all;
  }

  get count(): number {
    return this.total;
  }

  /** The row that a finding stands at: null for several. */
  get only(): number | null {
    return this.total === 1 ? (this.first[0] ?? null) : null;
  }

  /** French, to begin a sentence: `Lignes 3, 17, 40 et 12 autres`. */
  toString(): string {
    if (this.total === 1) return `Ligne ${this.first.join()}`;
    const others = this.total - this.first.length;
    const last = others > 0 ? counted(others, 'autre', 'autres') : String(this.first.at(-1));
    const named = others > 0 ? this.first : this.first.slice(0, -1);
    return `Lignes ${named.join(', ')} et ${last}`;
  }
}

const NAMED = 10;

/** What a text file may have to say of how it was read, by code, in a few words. */
export const TEXT_FILE_TOPICS: readonly (readonly [string, string])[] = [
  ['mixed-encoding', 'lignes écrites dans un autre codage'],
  ['spoilt-letters', 'lettres abîmées'],
  ['shifted-row', 'plus de valeurs que de colonnes'],
  ['mac-roman', 'texte d’ancien Macintosh'],
];

export const mixedEncoding = (sheet: string, rows: RowList): Finding =>
  finding(sheet, 'mixed-encoding', 'warning', rows, {
    message: `${String(rows)} : ce qui n’y est pas écrit en UTF-8 comme le reste du fichier a été lu en Windows-1252. Vérifiez les accents, ou enregistrez de nouveau le fichier au format « CSV UTF-8 ».`,
    effect: 'Ces lignes sont lues ; seuls quelques accents y sont peut-être faux.',
  });

/** @param seen a value so spoilt */
export const spoiltLetters = (sheet: string, rows: RowList, seen: string): Finding =>
  finding(sheet, 'spoilt-letters', 'warning', rows, {
    message: `${String(rows)} : des lettres ont été abîmées par une conversion antérieure (« ${seen} »). Exportez de nouveau le fichier depuis le logiciel d’origine, au format « CSV UTF-8 ».`,
    effect: 'Un titre ou un matériel ainsi écrit n’est peut-être pas reconnu.',
  });

/** @param columns of most rows */
export const shiftedRows = (sheet: string, rows: RowList, columns: number, separator: string): Finding =>
  finding(sheet, 'shifted-row', 'warning', rows, {
    message: `${String(rows)} : plus de valeurs que les ${frenchInteger(columns)} des autres lignes ; un texte contient sans doute ${SEPARATORS[separator] ?? `« ${separator} »`} sans être entre guillemets. Corrigez-le dans le logiciel d’origine.`,
    effect: 'Les valeurs de ces lignes sont peut-être lues dans la mauvaise colonne.',
  });

export const macRoman = (sheet: string): Finding =>
  finding(sheet, 'mac-roman', 'info', null, {
    message: 'Ce fichier est écrit dans le codage des anciens Macintosh (Mac Roman), et il est lu ainsi.',
    effect: 'Aucun effet si les accents sont justes.',
  });

const SEPARATORS: Readonly<Record<string, string>> = { '\t': 'une tabulation' };

function finding(
  sheet: string,
  code: string,
  severity: Severity,
  rows: RowList | null,
  said: Pick<Finding, 'message' | 'effect'>,
): Finding {
  return { code, severity, sheet, row: rows?.only ?? null, column: null, ...said };
}
