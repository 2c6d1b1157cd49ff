import type { Finding, Severity } from '../finding';
import { counted } from '../money/french';

/** Kinds of findings in a few words, by code. */
export const CATALOGUE_TOPICS: readonly (readonly [string, string])[] = [
  ['catalogue-read', 'catalogue importé'],
  ['catalogue-unrecognised', 'ligne de catalogue non reconnue'],
  ['catalogue-out-of-scope', 'ligne de catalogue hors périmètre'],
  ['catalogue-inactive', 'ligne de catalogue inactive'],
  ['catalogue-unpriced', 'ligne de catalogue sans prix lisible'],
  ['catalogue-rate', 'taux de TVA illisible dans un catalogue'],
  ['catalogue-doubt', 'ligne de catalogue ambiguë'],
  ['catalogue-duplicate', 'référence en double dans un catalogue'],
];

const IGNORED = 'Aucun devis n’en est fait.';

/** What is said of a line of a catalogue. */
export class CatalogueRemarks {
  readonly findings: Finding[] = [];

  constructor(private readonly file: string) {}

  inactive(row: number, name: string, word: string): void {
    const message = /^(non|n|false|faux|0|inactif)$/.test(word)
      ? `« ${name} » est inactif dans le catalogue.`
      : `« ${name} » : ACTIF vaut « ${word} », ni oui ni non. Écrivez « oui » ou « non ».`;
    this.add('catalogue-inactive', 'info', row, 'ACTIF', message, IGNORED);
  }

  unpriced(row: number, name: string, text: string): void {
    const message = `« ${name} » n’a pas de prix lisible${text === '' ? '' : ` (« ${text} »)`}. Corrigez le fichier, ou saisissez le devis dans « Devis ».`;
    this.add('catalogue-unpriced', 'warning', row, 'PRIX UNITAIRE HT', message, IGNORED);
  }

  unrecognised(row: number, name: string): void {
    const message = `« ${name} » n’est pas reconnu. Saisissez ce devis dans « Devis » avec sa catégorie, ou écrivez un nom courant dans TYPE.`;
    this.add('catalogue-unrecognised', 'warning', row, 'DESIGNATION', message, IGNORED);
  }

  outOfScope(row: number, name: string, reason: string): void {
    this.add('catalogue-out-of-scope', 'info', row, 'DESIGNATION', `« ${name} » : ${reason}.`, IGNORED);
  }

  rate(row: number, name: string, text: string): void {
    const message = `« ${name} » : taux de TVA illisible (« ${text} »). Écrivez 20, 5,5 ou 20 %.`;
    const effect = 'Le devis est ajouté sans taux : celui de la catégorie ou du plan s’applique.';
    this.add('catalogue-rate', 'warning', row, 'TAUX TVA', message, effect);
  }

  doubt(row: number, name: string, doubt: string, label: string): void {
    const effect = `Le devis est ajouté pour « ${label} » ; changez sa catégorie dans « Devis » s’il le faut.`;
    this.add('catalogue-doubt', 'info', row, 'DESIGNATION', `« ${name} » : ${doubt}.`, effect);
  }

  duplicate(row: number, first: number, reference: string): void {
    const message = `La référence « ${reference} » est aussi à la ligne ${first}, avec un autre prix, taux ou garantie. Gardez dans « Devis » celui qui vaut.`;
    this.add('catalogue-duplicate', 'warning', row, 'REFERENCE', message, 'Les deux devis sont ajoutés.');
  }

  read(lines: number, added: number, known: number): void {
    const already = known === 0 ? '' : `, ${counted(known, 'déjà présent', 'déjà présents')}`;
    const message =
      `Catalogue « ${this.file} » : ${counted(lines, 'ligne lue', 'lignes lues')}, ` +
      `${counted(added, 'devis ajouté', 'devis ajoutés')}${already}. Choisissez dans « Devis », colonne « Retenu ».`;
    this.add(
      'catalogue-read',
      'info',
      null,
      null,
      message,
      'Aucun devis de catalogue n’est retenu de lui-même.',
    );
  }

  private add(
    code: string,
    severity: Severity,
    row: number | null,
    column: string | null,
    message: string,
    effect: string,
  ): void {
    this.findings.push({ code, severity, sheet: this.file, row, column, message, effect });
  }
}
