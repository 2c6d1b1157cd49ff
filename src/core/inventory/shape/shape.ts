import type { Cell } from '../cell';

/** The ways in which inventories are laid out. */
export const SHAPES = ['list', 'quantities', 'crosstab', 'school-sheet'] as const;
export type Shape = (typeof SHAPES)[number];

/** How a user names a shape in a word. */
export const SHAPE_WORDS: Readonly<Record<Shape, string>> = {
  list: 'liste',
  quantities: 'quantites',
  crosstab: 'croise',
  'school-sheet': 'feuilles',
};

/** What a shape says of a sheet, for the user to choose. */
export const SHAPE_SENTENCES: Readonly<Record<Shape, string>> = {
  list: 'une ligne par appareil ou par lot, avec son établissement',
  quantities: "des quantités par type, l'établissement écrit une fois pour plusieurs lignes",
  crosstab: 'un tableau croisé : une colonne par équipement, par année ou par établissement',
  'school-sheet': "une feuille par établissement : son nom est dans un titre ou dans l'onglet",
};

/** Whether a row without a school belongs to the one named above it, or by the sheet. */
export function asAbove(shape: Shape): boolean {
  return shape === 'quantities' || shape === 'school-sheet';
}

/** A column of counts in a crosstab; what its title says takes the place of a column of the row. */
export interface ValueColumn {
  /** 0-based. */
  readonly column: number;
  readonly title: string;
  /** The equipment that the title names. */
  readonly type: string | null;
  /** The year that the title names. */
  readonly year: Cell;
  /** The school that the title names. */
  readonly school: string | null;
  /** The state that the title names: `Nb HS`. */
  readonly state?: string;
}
