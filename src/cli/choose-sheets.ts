import { headerSignature } from '../app/memory/memory';
import type { FileLook, InventoryChoice, Look, SheetToRead } from '../app/use-cases';
import { proposalOfShape } from '../core/inventory/header/find-header';
import { withGivenRoles } from '../core/inventory/header/given-roles';
import type { MappingProposal } from '../core/inventory/mapping';
import type { Shape } from '../core/inventory/shape/shape';
import { Problem } from '../core/problem';
import type { GivenColumns } from './given-columns';

export interface Wanted {
  /** Names of sheets; none for those that look most like an inventory. */
  readonly sheets: readonly string[];
  readonly shape: Shape | null;
  /** Roles and header given by the user; null: as proposed. */
  readonly columns?: GivenColumns | null;
}

/**
 * The sheets of a workbook to read, in the order asked for; by default those of its last analysis, else the likeliest one,
 * with those laid out alike when it is one school's.
 * @throws Problem `no-sheet`, `no-header`, `shape-unfit`
 */
export function chooseSheets(
  look: FileLook & Partial<Pick<Look, 'last'>>,
  { sheets, shape, columns = null }: Wanted,
): SheetToRead[] {
  const names = sheets.length > 0 ? sheets : (lastSheets(look) ?? look.together);
  const [likeliest] = look.inventories;
  if (likeliest === undefined) {
    throw new Problem('no-sheet', `« ${look.title} » ne contient aucune feuille visible à lire.`);
  }
  const choices = names.length === 0 ? [likeliest] : names.map((name) => named(look, name));
  return choices.map((choice) => toRead(choice, shape, columns));
}

/** Null before the first analysis, and once one of its sheets is gone. */
function lastSheets({ last, inventories }: FileLook & Partial<Pick<Look, 'last'>>): readonly string[] | null {
  const isThere = (name: string) => inventories.some(({ sheet, proposal }) => sheet === name && proposal);
  return last?.sheets.every(isThere) ? last.sheets : null;
}

/** The proposal under the header that the user gives, else under the one that was found. */
function headerOf(
  { sheet, proposal, headers = [], problem }: InventoryChoice,
  row: number | null,
): MappingProposal {
  if (row === null && proposal !== null) return proposal;
  const given = headers.find((option) => option.row === row);
  if (given !== undefined) return given.proposal;
  const lines = headers.flatMap((option) => (option.row === 0 ? [] : [String(option.row)])).join(', ');
  throw new Problem(
    'no-header',
    row === null
      ? `Feuille « ${sheet} » : ${problem ?? 'inventaire non reconnu.'} Ajoutez « header=none » à --columns si la feuille n’a pas de titres, ou « header=N », le numéro de leur ligne.`
      : `Feuille « ${sheet} » : la ligne ${row} n’est pas une ligne de titres possible ; lignes possibles : ${lines}, ou « none » sans titres.`,
  );
}

function named({ inventories }: Pick<Look, 'inventories'>, wanted: string): InventoryChoice {
  const choice = inventories.find(({ sheet }) => sheet === wanted);
  if (choice !== undefined) return choice;
  const names = inventories.map(({ sheet }) => `« ${sheet} »`).join(', ');
  throw new Problem(
    'no-sheet',
    `La feuille « ${wanted} » n'existe pas dans ce classeur ; feuilles lisibles : ${names}.`,
  );
}

function toRead(choice: InventoryChoice, shape: Shape | null, columns: GivenColumns | null): SheetToRead {
  const { sheet, proposal, others, problem } = choice;
  if (columns !== null) {
    const chosen = withGivenRoles(headerOf(choice, columns.header), columns.roles);
    return { sheet, mapping: chosen.mapping, header: headerSignature(chosen) };
  }
  if (proposal === null) {
    throw new Problem('no-header', `Feuille « ${sheet} » : ${problem ?? 'inventaire non reconnu.'}`);
  }
  const chosen = shape === null ? proposal : proposalOfShape([proposal, ...others], shape);
  return { sheet, mapping: chosen.mapping, header: headerSignature(chosen) };
}
