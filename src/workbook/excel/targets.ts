import type { BookPlan, SheetPlan, SheetRole } from '../../core/report/book-plan';
import { Problem } from '../../core/problem';
import { freeSheetName, sameSheetName } from '../sheet-name';
import { ownedSheets, type SheetState, type Survey } from './owned-sheets';

/** A sheet of the plan and what becomes of it in this workbook. */
export interface Target {
  readonly plan: SheetPlan;
  /** The sheet that it takes the place of. */
  readonly old: SheetState | null;
  /** The name that it will bear: that of the old sheet, which the user may have renamed, else a free one. */
  readonly name: string;
}

/** Where each sheet of the plan goes. Throws a `Problem` when the workbook cannot take the plan; nothing is written. */
export function targetsOf(plan: BookPlan, state: Survey): Target[] {
  const owned = ownedSheets(state.sheets);
  const taken = state.sheets.map(({ name }) => name);
  const targets = plan.sheets.map((sheet): Target => {
    const old = owned.get(sheet.role) ?? null;
    const name = old?.name ?? freeSheetName(sheet.name, taken);
    taken.push(name);
    return { plan: sheet, old, name };
  });
  checkProtection(state, targets);
  checkTables(state, targets);
  checkNames(plan, state, targets);
  return targets;
}

/** Throws before anything is tried when sheets can be neither added nor deleted. */
export function checkStructure({ structureProtected }: Survey): void {
  if (!structureProtected) return;
  throw new Problem(
    'protected-structure',
    'La structure de ce classeur est protégée : Socle Budget ne peut pas y ajouter ses feuilles. Ôtez la protection (onglet Révision, « Protéger le classeur »), puis recommencez.',
  );
}

function checkProtection(state: Survey, targets: readonly Target[]): void {
  checkStructure(state);
  const locked = targets.find(({ old }) => old?.isProtected)?.old;
  if (!locked) return;
  throw new Problem(
    'protected-sheet',
    `La feuille « ${locked.name} » est protégée et ne peut pas être actualisée. Ôtez sa protection (onglet Révision, « Ôter la protection de la feuille »), puis recommencez.`,
  );
}

function checkTables(state: Survey, targets: readonly Target[]): void {
  const wanted = new Set(targets.flatMap(({ plan }) => plan.tables.map(({ name }) => name.toLowerCase())));
  const replaced = new Set(targets.map(({ old }) => old?.id));
  for (const sheet of state.sheets) {
    if (replaced.has(sheet.id)) continue;
    const taken = sheet.tables.find((table) => wanted.has(table.toLowerCase()));
    if (taken !== undefined) throw clash(`Un tableau de la feuille « ${sheet.name} »`, taken);
  }
  for (const table of wanted) {
    const name = state.names.get(table);
    if (name) throw clash('Un nom défini de ce classeur', name.name);
  }
}

function checkNames(plan: BookPlan, state: Survey, targets: readonly Target[]): void {
  const tables = new Set(state.sheets.flatMap((sheet) => sheet.tables.map((name) => name.toLowerCase())));
  const ours = new Set<string>([...ownedSheets(state.sheets).values()].map(({ name }) => name.toLowerCase()));
  const roles = new Set<SheetRole>(targets.map((target) => target.plan.role));
  for (const { name, role } of plan.names) {
    if (!roles.has(role))
      throw new RangeError(`The name ${name} points to a sheet that the plan does not have.`);
    if (tables.has(name.toLowerCase())) throw clash('Un tableau de ce classeur', name);
    const known = state.names.get(name.toLowerCase());
    const sheet = known ? sheetOf(known.formula) : null;
    // A name of ours whose sheet the user deleted refers to #REF!: it is ours still.
    const isOurs =
      !known || known.formula.includes('#REF!') || (sheet !== null && ours.has(sheet.toLowerCase()));
    if (!isOurs) throw clash('Un nom défini de ce classeur', name);
  }
}

function clash(what: string, name: string): Problem {
  return new Problem(
    'name-clash',
    `${what} s’appelle déjà « ${name} », nom que Socle Budget utilise. Renommez-le ou supprimez-le, puis recommencez.`,
  );
}

/** The sheet that the formula of a defined name refers to, as in `='Mes prix'!$B$3`; null when it refers to none. */
export function sheetOf(formula: string): string | null {
  const parts = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
  return parts ? (parts[1]?.replaceAll("''", "'") ?? parts[2] ?? null) : null;
}

export const isOn = (formula: string, sheet: string): boolean => {
  const name = sheetOf(formula);
  return name !== null && sameSheetName(name, sheet);
};
