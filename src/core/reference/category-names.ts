import { headerKey } from '../text/header-key';
import type { Catalogue, CategoryId } from './category';

/** A category and what it is called in a « Catégories » cell. */
export interface NamedCategory {
  readonly id: CategoryId;
  readonly label: string;
  readonly names: readonly string[];
}

/** Writes and reads categories in French. */
export interface CategoryNames {
  label(id: CategoryId): string;
  /** The category of an identifier, a label or a plain French name, whatever its case and accents; null for another text. */
  parse(text: string): CategoryId | null;
  readonly labels: readonly string[];
}

export function categoryNames(categories: readonly NamedCategory[]): CategoryNames {
  const labels = new Map(categories.map(({ id, label }) => [id, label]));
  const ids = new Map(
    categories.flatMap(({ id, label, names }) =>
      [id, label, ...names].map((name) => [headerKey(name), id] as const),
    ),
  );
  return {
    label: (id) => labels.get(id) ?? id,
    parse: (text) => ids.get(headerKey(text)) ?? null,
    labels: [...labels.values()],
  };
}

/** The names of a catalogue: its labels, and identifiers. */
export const namesOfCatalogue = (catalogue: Catalogue): CategoryNames =>
  categoryNames([...catalogue.values()].map(({ id, label }) => ({ id, label, names: [] })));
