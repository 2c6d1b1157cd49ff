import { KIND_LABELS } from '../../src/core/school/kind';
import type { SchoolKind } from '../../src/core/school/school';
import { checkLetter } from '../../src/core/school/uai';
import { toCsv } from './csv';
import { generateInventory, type SampleSchool } from './generate-inventory';

interface ExampleSchool extends SampleSchool {
  /** Pupils, classes, rooms, teachers; empty when not known. */
  readonly counts: readonly [number, number, number, number | ''];
}

/** No département bears the number 99: these schools do not exist. */
const school = (
  number: number,
  kind: SchoolKind,
  name: string,
  counts: ExampleSchool['counts'],
): ExampleSchool => {
  const digits = `099${String(number).padStart(4, '0')}`;
  return { uai: `${digits}${checkLetter(digits)}`, kind, name, counts };
};

const SCHOOLS: readonly ExampleSchool[] = [
  school(1, 'maternelle', 'École maternelle des Tilleuls (commune exemple)', [82, 3, 4, 4]),
  school(2, 'elementaire', 'École élémentaire des Tilleuls (commune exemple)', [146, 6, 7, 8]),
  school(3, 'elementaire', 'École élémentaire du Moulin (commune exemple)', [201, 8, 9, '']),
  school(4, 'primaire', 'École primaire de la Fontaine (commune exemple)', [178, 7, 8, 9]),
  school(101, 'college', 'Collège des Deux Rives (commune exemple)', [486, 19, 26, 38]),
  school(102, 'college', 'Collège du Grand Chêne (commune exemple)', [612, 24, 31, 47]),
  school(201, 'lycee-general-technologique', 'Lycée de la Vallée (commune exemple)', [934, 30, 42, 78]),
  school(202, 'lycee-professionnel', 'Lycée professionnel des Ateliers (commune exemple)', [357, 18, 29, 45]),
];

export interface Example {
  readonly inventory: string;
  readonly schools: string;
}

/** The example that ships with the product, as two CSV texts: fictitious schools of a fictitious commune. */
export function makeExample(): Example {
  const titles = ['UAI', 'Nom', 'Niveau', 'Élèves', 'Classes', 'Salles', 'Enseignants'];
  const lines = SCHOOLS.map(({ uai, name, kind, counts }) => [
    uai,
    name,
    KIND_LABELS[kind],
    ...counts.map(String),
  ]);
  return {
    inventory: toCsv(generateInventory({ seed: 11, rows: 400, schools: SCHOOLS, faults: 0.6, year: 2026 })),
    schools: toCsv([titles, ...lines]),
  };
}
