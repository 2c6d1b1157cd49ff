import { type SchoolKind } from '../../src/core/school/school';
import { checkLetter } from '../../src/core/school/uai';
import { ASIDE, EQUIPMENT, type Equipment, UNHEARD_OF } from './equipment';
import { Random } from './random';

export interface SampleSchool {
  readonly uai: string;
  readonly name: string;
  readonly kind: SchoolKind;
}

export interface SampleOptions {
  readonly seed: number;
  /** Rows under the header. */
  readonly rows: number;
  readonly schools: readonly SampleSchool[];
  /** How many times the usual share of faults (1: about one row in ten); 0: none. */
  readonly faults?: number;
  /** Titles above the header, UAIs in odd shapes, a row of totals below. */
  readonly dirty?: boolean;
  /** The last year of the dates of service. */
  readonly year?: number;
}

export const SAMPLE_TITLES = [
  'UAI',
  'Établissement',
  'Type',
  'Marque et modèle',
  'N° de série',
  'Quantité',
  'Date de mise en service',
  "Date d'achat",
  'État',
  'Usage',
  'Localisation',
];

const MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

interface WeightedState {
  readonly weight: number;
  readonly state: string;
}

const STATES: readonly [WeightedState, ...WeightedState[]] = [
  { weight: 46, state: 'Bon' },
  { weight: 14, state: 'bon état' },
  { weight: 10, state: 'Neuf' },
  { weight: 8, state: 'Moyen' },
  { weight: 6, state: 'En service' },
  { weight: 4, state: 'HS' },
  { weight: 3, state: 'hors service' },
  { weight: 3, state: 'Réformé' },
  { weight: 2, state: 'à réformer' },
  { weight: 2, state: 'En panne' },
  { weight: 1, state: 'volé' },
];

/**
 * A realistic inventory as text cells, header included, school by school: the same for the same options, on every machine.
 * @throws Error when there is no school to speak of.
 */
export function generateInventory(options: SampleOptions): string[][] {
  const { schools } = options;
  if (schools.length === 0) throw new Error('At least one school is needed to make an inventory.');
  const writer = new RowWriter(new Random(options.seed), options);
  const rows = Array.from({ length: options.rows }, (_, index) => {
    const school = schools[Math.floor((index * schools.length) / options.rows)];
    return school === undefined ? [] : writer.row(index, school);
  });
  return options.dirty === true ? dressed(rows) : [SAMPLE_TITLES, ...rows];
}

function dressed(rows: readonly string[][]): string[][] {
  const blank = SAMPLE_TITLES.map(() => '');
  const title = ['Inventaire du matériel numérique des établissements', ...blank.slice(1)];
  const units = rows.map((cells) => Number(cells[5])).filter((quantity) => Number.isInteger(quantity));
  const total = ['Total', ...blank.slice(1)];
  total[5] = String(units.reduce((sum, quantity) => sum + quantity, 0));
  return [title, blank, SAMPLE_TITLES, ...rows, total];
}

/** Writes one row after the other, for files too long to be made at once. */
export class RowWriter {
  private readonly faults: number;
  private readonly year: number;

  constructor(
    private readonly random: Random,
    private readonly options: Pick<SampleOptions, 'faults' | 'dirty' | 'year'>,
  ) {
    this.faults = options.faults ?? 1;
    this.year = options.year ?? 2026;
  }

  row(index: number, school: SampleSchool): string[] {
    const equipment = this.equipment(school.kind);
    const [type, designation] = this.wording(equipment);
    const date = this.date();
    const bought = this.random.chance(0.3);
    return [
      this.uai(school.uai),
      school.name,
      type,
      designation,
      this.random.chance(0.4) ? `SN${String(index + 1).padStart(6, '0')}` : '',
      this.quantity(equipment.most),
      bought ? '' : date,
      bought ? date : '',
      this.state(),
      this.random.pick(equipment.usages),
      this.random.chance(0.5) ? `Salle ${this.random.between(1, 30)}` : '',
    ];
  }

  private fault(probability: number): boolean {
    return this.random.chance(probability * this.faults);
  }

  private equipment(kind: SchoolKind): Equipment {
    const [first, ...others] = EQUIPMENT.filter(({ kinds }) => kinds.includes(kind));
    return this.random.weighted([first ?? EQUIPMENT[0], ...others]);
  }

  private wording({ types, designations }: Equipment): [string, string] {
    if (this.fault(0.03)) return [this.random.pick(ASIDE), ''];
    if (this.fault(0.01)) return [this.random.pick(UNHEARD_OF), ''];
    const type = this.random.pick(types);
    const designation = this.random.pick(designations);
    return this.fault(0.02) && designation !== '' ? ['', designation] : [type, designation];
  }

  private uai(uai: string): string {
    if (this.fault(0.01)) return '';
    if (this.fault(0.01)) return `${uai.slice(0, 7)}${uai.endsWith('A') ? 'B' : 'A'}`;
    if (this.fault(0.01)) return `0999999${checkLetter('0999999')}`;
    if (this.options.dirty !== true) return uai;
    return this.random.pick([uai, uai, uai.toLowerCase(), `${uai.slice(0, 3)} ${uai.slice(3)}`]);
  }

  private quantity(most: number): string {
    if (this.fault(0.01)) return this.random.pick(['deux', '', '-1', '1,5', '?']);
    return String(this.random.between(1, most));
  }

  /** Six dates in ten are written in full; one row in twenty has none. */
  private date(): string {
    if (this.fault(0.05)) return '';
    if (this.fault(0.01))
      return this.random.pick(['31/02/2020', '01/01/1900', '15/03/2109', 'avant le Covid']);
    const year = this.year - this.random.between(0, 12);
    const month = this.random.between(1, 12);
    const two = (n: number) => String(n).padStart(2, '0');
    const full = `${two(this.random.between(1, 28))}/${two(month)}/${year}`;
    return this.random.pick([
      full,
      full,
      full,
      full,
      full,
      full,
      `${two(month)}/${year}`,
      String(year),
      `${MONTHS[month - 1] ?? ''} ${year}`,
      `${year}-${two(month)}-01`,
    ]);
  }

  private state(): string {
    if (this.fault(0.03)) return '';
    if (this.fault(0.02)) return this.random.pick(['à voir', 'prêté à la mairie ?', 'non réformé']);
    return this.random.weighted(STATES).state;
  }
}
