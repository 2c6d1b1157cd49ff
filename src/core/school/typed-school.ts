import type { RawRow } from '../inventory/cell';

/** A school as somebody describes it by hand, each part as typed; empty: not said. */
export interface TypedSchool {
  /** Of a school of a list, of which something is said better. */
  readonly uai?: string;
  readonly name: string;
  readonly kind: string;
  readonly pupils?: string;
  readonly classes?: string;
  readonly rooms?: string;
  readonly teachers?: string;
}

const TITLES = ['UAI', 'Nom', 'Niveau', 'Élèves', 'Classes', 'Salles', 'Enseignants'];

/** The rows of a list that says the same, to be read as any list. */
export function typedRows(schools: readonly TypedSchool[]): RawRow[] {
  const lines = schools.map(({ uai, name, kind, pupils, classes, rooms, teachers }) =>
    [uai, name, kind, pupils, classes, rooms, teachers].map((text = '') =>
      text.trim() === '' ? null : text,
    ),
  );
  // The first school is row 1 of what was typed, and the titles are row 0.
  return [TITLES, ...lines].map((cells, row) => ({ row, cells }));
}

/** `Nom;Niveau;Élèves;Classes;Salles;Enseignants`, what comes last may be left out. */
export function typedSchool(text: string): TypedSchool {
  const [name = '', kind = '', pupils, classes, rooms, teachers] = text.split(';').map((part) => part.trim());
  return { name, kind, pupils, classes, rooms, teachers };
}
