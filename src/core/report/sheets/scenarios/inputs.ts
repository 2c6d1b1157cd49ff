import type Decimal from 'decimal.js';
import type { Analysis } from '../../../analysis';
import { FCTVA_REGIMES } from '../../../funding/fctva-terms';
import { scenarioCode, type Scenario } from '../../../scenario/scenario';
import type { CellFormat, Formula, PlanValue } from '../../book-plan';
import { POLICIES } from '../../../plan/constraints';
import { POLICY_LABELS } from '../../labels';
import { TABLES } from '../../names';
import { sameRow, type Column } from '../../table-of';
import { OUT_OF_DATE, UP_TO_DATE } from '../backlog';

interface Row {
  readonly code: string;
  /** Null: a row to fill in. */
  readonly scenario: Scenario | null;
}

/** Rows that are there to be filled in, and those that always follow the last one used. */
const ROWS = 5;
const SPARE = 1;

const own = (title: string) => sameRow(TABLES.scenarios, title);

const typed = (
  title: string,
  format: CellFormat,
  width: number,
  value: (scenario: Scenario) => PlanValue,
): Column<Row> => ({
  title,
  format,
  width,
  input: true,
  value: ({ scenario }) => (scenario === null ? null : value(scenario)),
});

const unlessZero = (change: Decimal | number): number | null => Number(change) || null;

/** Fractions in millionths: a number joined to a text is written with a comma in one Excel and a dot in another. */
const MILLION = 1_000_000;
const CHANGES = ['Prix', 'Hausse annuelle', 'Cycle en années', 'Plafonds', 'Subventions'];
const asText = (title: string): Formula => `ROUND(N(${own(title)})*${MILLION},0)`;

const termsOf = ({
  prices,
  yearlyPriceChange,
  cycle,
  ceilings,
  subsidies,
  fctvaRegime,
  policy,
}: Scenario): string =>
  [
    ...[prices, yearlyPriceChange, cycle, ceilings, subsidies].map((change) =>
      Math.round(Number(change) * MILLION),
    ),
    fctvaRegime ?? '',
    policy === null ? '' : POLICY_LABELS[policy],
  ].join('|');

export const inputColumns: readonly Column<Row>[] = [
  { title: 'Code', format: 'text', width: 26, value: ({ code }) => code },
  typed('Nom', 'text', 34, ({ name }) => name),
  typed('Prix', 'percent', 18, ({ prices }) => unlessZero(prices)),
  typed('Hausse annuelle', 'percent', 18, ({ yearlyPriceChange }) => unlessZero(yearlyPriceChange)),
  typed('Cycle en années', 'integer', 18, ({ cycle }) => unlessZero(cycle)),
  typed('Plafonds', 'percent', 18, ({ ceilings }) => unlessZero(ceilings)),
  typed('Subventions', 'percent', 18, ({ subsidies }) => unlessZero(subsidies)),
  {
    ...typed('Versement du FCTVA', 'text', 24, ({ fctvaRegime }) => fctvaRegime),
    choices: { values: FCTVA_REGIMES, strict: true },
  },
  {
    ...typed('Ordre de service', 'text', 18, ({ policy }) => policy && POLICY_LABELS[policy]),
    choices: { values: POLICIES.map((policy) => POLICY_LABELS[policy]), strict: true },
  },
  {
    title: 'Termes du calcul',
    format: 'text',
    width: 24,
    value: ({ scenario }) => (scenario === null ? '' : termsOf(scenario)),
  },
  {
    title: 'État',
    format: 'text',
    width: 18,
    value: ({ scenario }) => (scenario === null ? '' : UP_TO_DATE),
    formula:
      `IF(AND(${own('Nom')}="",${own('Termes du calcul')}=""),"",IF(${own('Nom')}="","${OUT_OF_DATE}",` +
      `IF(${CHANGES.map(asText).join('&"|"&')}&"|"&${own('Versement du FCTVA')}&"|"&${own('Ordre de service')}=` +
      `${own('Termes du calcul')},` +
      `"${UP_TO_DATE}","${OUT_OF_DATE}")))`,
    highlight: { when: 'equals', text: OUT_OF_DATE, tone: 'bad' },
  },
];

/** The scenarios under their codes, and empty rows: there is always one to fill in. */
export function inputRows({ budget: { scenarios } }: Analysis): Row[] {
  const byCode = new Map(scenarios.map((scenario) => [scenario.code, scenario]));
  const last = Math.max(0, ...scenarios.map(({ code }) => Number(code.slice(2))));
  return Array.from({ length: Math.max(ROWS, last + SPARE) }, (_, index) => {
    const code = scenarioCode(index);
    return { code, scenario: byCode.get(code) ?? null };
  });
}
