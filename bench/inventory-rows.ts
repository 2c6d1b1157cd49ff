import { Random } from '../scripts/sample/random';
import { RowWriter, SAMPLE_TITLES } from '../scripts/sample/generate-inventory';
import { checkLetter } from '../src/core/school/uai';

/** A number, a text, or an empty cell. */
export type Value = number | string | null;

export const INVENTORY_TITLES: readonly string[] = [...SAMPLE_TITLES, 'Prix HT'];

const SERIAL_NUMBER = INVENTORY_TITLES.indexOf('N° de série');
const DATES = [INVENTORY_TITLES.indexOf('Date de mise en service'), INVENTORY_TITLES.indexOf("Date d'achat")];
const PRICE = INVENTORY_TITLES.indexOf('Prix HT');
const DATE_FORMAT = 1;
const PRICE_FORMAT = 2;

/** Columns that the file formats, with the style that they take. */
export const FORMATTED: Readonly<Record<number, number>> = {
  ...Object.fromEntries(DATES.map((column) => [column, DATE_FORMAT])),
  [PRICE]: PRICE_FORMAT,
};

/** Schools of the inventory; no département bears the number 99. */
export const SCHOOLS = 400;

export function uaiOf(school: number): string {
  const digits = `099${String(school).padStart(4, '0')}`;
  return `${digits}${checkLetter(digits)}`;
}

export const CLASSES = 8;

/** What each school counts, as `--schools` reads it: 180 pupils, 8 classes, 9 rooms, 10 teachers. */
export function schoolList(): string {
  const lines = Array.from(
    { length: SCHOOLS },
    (_, n) => `${uaiOf(n)};École ${n};Primaire;180;${CLASSES};9;10`,
  );
  return ['UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants', ...lines].join('\n');
}

/**
 * The rows of a hand-made inventory, one after the other: words, faults, empty cells and doubtful values of the sample
 * inventories (one row in ten has something to be told), nine serial numbers in ten, one of a hundred typed twice.
 */
export function* inventoryRows(rows: number): Generator<readonly Value[]> {
  const random = new Random(20_261_125);
  const writer = new RowWriter(random, { dirty: true });
  for (let index = 0; index < rows; index += 1) {
    const school = Math.floor((index * SCHOOLS) / rows);
    const texts = writer.row(index, {
      uai: uaiOf(school),
      name: `École publique n° ${school}`,
      kind: 'primaire',
    });
    const values: Value[] = texts.map((text) =>
      text === '' ? null : /^\d{1,4}$/.test(text) ? Number(text) : text,
    );
    values[SERIAL_NUMBER] = serialNumber(random, index);
    for (const column of DATES) values[column] = dated(random, values[column] ?? null);
    values[PRICE] = random.chance(0.8) ? random.between(2_000, 250_000) / 100 : null;
    yield values;
  }
}

function serialNumber(random: Random, index: number): Value {
  if (random.chance(0.1)) return null;
  const device = index > 0 && random.chance(0.01) ? random.between(0, index - 1) : index;
  return `SN${String((device * 2_654_435_761) % 4_294_967_296).padStart(10, '0')}`;
}

/** Three full dates in four are dates of the workbook; the others stay texts, as pasted ones do. */
function dated(random: Random, value: Value): Value {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(20[0-2]\d)$/.exec(String(value)) ?? [];
  if (day === undefined || Number(day) > 28 || random.chance(0.25)) return value;
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
}
