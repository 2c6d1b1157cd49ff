import { Problem } from '../../core/problem';
import type { BookPlan } from '../../core/report/book-plan';
import { isOwnedName } from '../ownership';
import { LIMITS } from './limits';
import type { SheetModel, WorkbookModel } from './workbook-model';
import type { DefinedName } from './workbook-editor';
import { attributeOf, childOf, isTrue } from './xml-tree';

/**
 * Throws when adding a sheet would break what the workbook promises: Problem `signed-workbook`, `shared-workbook` or
 * `protected-structure`.
 */
export function refuseUneditable(model: WorkbookModel): void {
  if (model.packageRelationships.some(({ type }) => type.endsWith('/digital-signature/origin'))) {
    throw new Problem(
      'signed-workbook',
      'Ce classeur est signé numériquement : lui ajouter des feuilles rendrait sa signature invalide. Enregistrez-en une copie sans signature, puis recommencez avec cette copie.',
    );
  }
  if (model.relationships.some(({ type }) => type.endsWith('/revisionHeaders'))) {
    throw new Problem(
      'shared-workbook',
      'Ce classeur est partagé à l’ancienne manière, qui n’admet pas de tableaux. Dans Excel, cessez le partage (onglet Révision, « Annuler le partage »), enregistrez, puis recommencez.',
    );
  }
  const protection = childOf(model.root, 'workbookProtection');
  if (protection && isTrue(attributeOf(protection, 'lockStructure'))) {
    throw new Problem(
      'protected-structure',
      'La structure de ce classeur est protégée : aucune feuille ne peut y être ajoutée. Dans Excel, ôtez la protection (onglet Révision, « Protéger le classeur »), enregistrez, puis recommencez.',
    );
  }
}

/**
 * Throws Problem `name-clash` when a table or a name of the user bears a name that the plan needs. `redrawn` are the
 * owned sheets that will be drawn again: what they hold does not count.
 */
export function refuseNameClashes(
  plan: BookPlan,
  model: WorkbookModel,
  names: readonly DefinedName[],
  redrawn: readonly SheetModel[],
): void {
  const tables = plan.sheets.flatMap((sheet) => sheet.tables);
  const wanted = new Set([...tables, ...plan.names].map(({ name }) => name.toLowerCase()));
  const isWanted = (name: string): boolean => wanted.has(name.toLowerCase());

  for (const sheet of model.sheets) {
    if (redrawn.some(({ position }) => position === sheet.position)) continue;
    const table = sheet.tables.find(({ name }) => isWanted(name));
    if (table) {
      throw new Problem(
        'name-clash',
        `La feuille « ${sheet.name} » contient déjà un tableau nommé « ${table.name} », nom réservé à Socle Budget. Renommez ce tableau (onglet Création de tableau) ou supprimez-le, puis recommencez.`,
      );
    }
  }
  const taken = names.find((name) => name.sheet === null && isWanted(name.name) && !isOurs(name, redrawn));
  if (taken) {
    throw new Problem(
      'name-clash',
      `Ce classeur contient déjà le nom défini « ${taken.name} », réservé à Socle Budget. Renommez-le ou supprimez-le (onglet Formules, « Gestionnaire de noms »), puis recommencez.`,
    );
  }
}

/** True for a workbook-wide name that we defined: it leads to an owned sheet, or to one that was deleted. */
export function isOurs(name: DefinedName, redrawn: readonly SheetModel[]): boolean {
  if (name.sheet !== null || !isOwnedName(name.name)) return false;
  return name.refersTo.includes('#REF!') || leadsTo(name, redrawn);
}

/** True when a name refers to cells of one of these sheets. */
export function leadsTo({ refersTo }: DefinedName, sheets: readonly SheetModel[]): boolean {
  if (refersTo.length > LIMITS.formula) return false;
  const quoted = /^'((?:[^']|'')*)'!/.exec(refersTo)?.[1]?.replaceAll("''", "'");
  const plain = /^([^'!]+)!/.exec(refersTo)?.[1];
  const sheet = (quoted ?? plain)?.toLowerCase();
  return sheets.some(({ name }) => name.toLowerCase() === sheet);
}
