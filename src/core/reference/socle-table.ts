import type Decimal from 'decimal.js';
import { DateCell, type Cell, type RawRow } from '../inventory/cell';
import { Money } from '../money/decimal';
import { Problem } from '../problem';
import { cellQuote, isEmptyCell } from '../text/cell-quote';
import { cellText } from '../text/cell-text';
import { either } from '../text/french-list';
import { numberOfCell } from '../text/french-number';
import { listed as parts } from '../terms/kind';
import { headerKey } from '../text/header-key';
import { isoOfSerial, readDate } from '../text/iso-date';
import type { CategoryNames } from './category-names';
import { checkRules, invalid, REFERENTIAL } from './check-rules';
import {
  BASE_LABELS,
  KIND_LABELS,
  MODE_LABELS,
  PROVENANCE_LABELS,
  STATUS_LABELS,
  USAGE_LABELS,
  parseBaseCount,
  parseKind,
  parseMode,
  parseProvenance,
  parseStatus,
  parseUsage,
} from './labels';
import type { Rule, RuleBase } from './rule';

/** The columns of a socle table, in the order in which it is written. */
export const SOCLE_TITLES = [
  'Id',
  'Libellé',
  'Niveaux',
  'Base',
  'Quantité',
  'Par',
  'Mode',
  'Minimum',
  'Rang',
  'Catégories',
  'Usages',
  'Statut',
  'Provenance',
  'Source',
  'Date',
  'Catégorie achetée',
  'Note',
  'Référentiel',
] as const;

type Title = (typeof SOCLE_TITLES)[number];

/** Without one of these a rule says nothing; the others have a value that changes no need when they are left out. */
const REQUIRED: readonly Title[] = [
  'Id',
  'Libellé',
  'Niveaux',
  'Base',
  'Quantité',
  'Mode',
  'Rang',
  'Catégories',
];

const HEADER_ROWS = 20;
/** The identifier is kept as typed, line breaks included; the accent may be missing, or stand as a mark of its own. */
const RULE_BASE = /^\s*r(?:è|e\u0300?)gle\s*:\s*(\S[^]*)$/i;

/**
 * Reads the rules of a socle table: a header in the first 20 rows, columns in any order, other columns ignored.
 * Left empty: `Quantité` is « à renseigner », `Par` 1, `Minimum` 0, `Usages` all, `Statut` a local choice,
 * `Provenance` a working hypothesis, `Catégorie achetée` none, `Source`, `Date` and `Note` nothing.
 *
 * @param origin what a refusal calls the table: a sheet of ours by its name
 * @throws Problem `socle-invalid` naming row, column and the accepted values; also when rules contradict each other
 */
export function readSocleTable(
  rows: readonly RawRow[],
  names: CategoryNames,
  origin: string = REFERENTIAL,
): Rule[] {
  const header = findHeader(rows, origin);
  const body = rows.slice(header.index + 1).filter(({ cells }) => {
    return [...header.columns.values()].some((column) => !isEmptyCell(cells[column]));
  });
  if (body.length === 0) {
    throw new Problem(
      'socle-invalid',
      `${origin} : aucune règle sous la ligne de titres. Ajoutez au moins une règle.`,
    );
  }
  const rules = body.map((row) => readRule(new SocleRow(row, header.columns, origin), names));
  checkRules(rules, ({ id }, index) => `ligne ${body[index]?.row ?? '?'} (règle « ${id} »)`, origin);
  return rules;
}

/** The cells of a rule under `SOCLE_TITLES`: reading them back gives the same rule. */
export function ruleToCells(rule: Rule, names: CategoryNames): (string | number | null)[] {
  const cells: Record<Title, string | number | null> = {
    Id: rule.id,
    Libellé: rule.label,
    Niveaux: listed(rule.kinds.map((kind) => KIND_LABELS[kind])),
    Base: 'rule' in rule.base ? `règle:${rule.base.rule}` : BASE_LABELS[rule.base.count],
    Quantité: rule.quantity === null ? null : numberCell(rule.quantity),
    Par: numberCell(rule.per),
    Mode: MODE_LABELS[rule.mode],
    Minimum: rule.minimum,
    Rang: rule.rank,
    Catégories: listed(rule.categories.map((id) => names.label(id))),
    Usages: listed(rule.usages.map((usage) => USAGE_LABELS[usage])),
    Statut: STATUS_LABELS[rule.status],
    Provenance: PROVENANCE_LABELS[rule.provenance],
    Source: textOrNone(rule.source),
    Date: textOrNone(rule.date),
    'Catégorie achetée': rule.purchase === null ? null : names.label(rule.purchase),
    Note: textOrNone(rule.note),
    Référentiel: textOrNone(rule.referential),
  };
  return SOCLE_TITLES.map((title) => cells[title]);
}

function listed(labels: readonly string[]): string | null {
  return textOrNone(labels.join(' | '));
}

function textOrNone(text: string): string | null {
  return text === '' ? null : text;
}

/** As a number, so that the user can compute with it; as text when a double would not keep its digits. */
function numberCell(value: Decimal): number | string {
  const double = value.toNumber();
  return new Money(double).eq(value) ? double : value.toFixed().replace('.', ',');
}

interface Header {
  readonly index: number;
  readonly columns: ReadonlyMap<Title, number>;
}

function findHeader(rows: readonly RawRow[], origin: string): Header {
  const candidates = rows
    .slice(0, HEADER_ROWS)
    .map(({ cells }, index) => ({ index, columns: columnsOf(cells) }));
  const best = candidates.reduce<Header | undefined>(
    (chosen, next) => (chosen === undefined || next.columns.size > chosen.columns.size ? next : chosen),
    undefined,
  );
  const missing = REQUIRED.filter((title) => best?.columns.has(title) !== true);
  if (best === undefined || missing.length > 0) {
    throw new Problem(
      'socle-invalid',
      `${origin} : la ligne de titres est introuvable ou incomplète dans les ${HEADER_ROWS} premières lignes. ` +
        `Il manque ${missing.map((title) => `« ${title} »`).join(', ')}. Titres attendus : ${SOCLE_TITLES.join(' ; ')}.`,
    );
  }
  return best;
}

function columnsOf(cells: readonly Cell[]): ReadonlyMap<Title, number> {
  const keys = cells.map(headerKey);
  const columns = new Map<Title, number>();
  for (const title of SOCLE_TITLES) {
    const column = keys.indexOf(headerKey(title));
    if (column >= 0) columns.set(title, column);
  }
  return columns;
}

/** One row, asked column by column. */
class SocleRow {
  constructor(
    private readonly row: RawRow,
    private readonly columns: ReadonlyMap<Title, number>,
    private readonly origin: string,
  ) {}

  cell(title: Title): Cell {
    const column = this.columns.get(title);
    return column === undefined ? null : (this.row.cells[column] ?? null);
  }

  text(title: Title): string {
    return cellText(this.cell(title));
  }

  isEmpty(title: Title): boolean {
    return isEmptyCell(this.cell(title));
  }

  fault(title: Title, expected: string): Problem {
    return this.refusal(title, `${cellQuote(this.cell(title))}, ${expected}`);
  }

  private refusal(title: Title, fault: string): Problem {
    const id = this.text('Id');
    const rule = id === '' ? '' : ` (règle « ${id} »)`;
    return invalid(`ligne ${this.row.row}${rule}, colonne « ${title} »`, fault, this.origin);
  }

  required(title: Title): string {
    const text = this.text(title);
    if (text === '') throw this.fault(title, 'or cette colonne doit être remplie');
    return text;
  }

  number(title: Title): Decimal {
    const value = numberOfCell(this.cell(title));
    if (value === null) throw this.fault(title, 'or un nombre est attendu, par exemple 12 ou 0,5');
    return value;
  }

  /** Whatever `Decimal` it is: whether it is whole and large enough is for `checkRules` to say. */
  whole(title: Title): number {
    return this.number(title).toNumber();
  }

  code<Code extends string>(
    title: Title,
    text: string,
    parse: (text: string) => Code | null,
    accepted: readonly string[],
  ): Code {
    const code = parse(text);
    if (code !== null) return code;
    const unknown = `« ${text} » n'est pas reconnu : écrivez ${either(accepted)}`;
    // Of a cell that lists several values, the one that is wrong.
    throw text === this.text(title) ? this.refusal(title, unknown) : this.fault(title, `or ${unknown}`);
  }

  codes<Code extends string>(
    title: Title,
    parse: (text: string) => Code | null,
    accepted: readonly string[],
  ): Code[] {
    return [...new Set(parts(this.text(title)).map((part) => this.code(title, part, parse, accepted)))];
  }
}

function readRule(row: SocleRow, names: CategoryNames): Rule {
  const orElse = <T>(title: Title, empty: T, read: () => T): T => (row.isEmpty(title) ? empty : read());
  return {
    id: row.required('Id'),
    referential: row.text('Référentiel'),
    label: row.required('Libellé'),
    kinds: row.codes('Niveaux', parseKind, Object.values(KIND_LABELS)),
    base: readBase(row),
    quantity: orElse<Decimal | null>('Quantité', null, () => row.number('Quantité')),
    per: orElse('Par', new Money(1), () => row.number('Par')),
    mode: row.code('Mode', row.required('Mode'), parseMode, Object.values(MODE_LABELS)),
    minimum: orElse('Minimum', 0, () => row.whole('Minimum')),
    rank: row.whole('Rang'),
    categories: row.codes('Catégories', names.parse, names.labels),
    usages: row.codes('Usages', parseUsage, Object.values(USAGE_LABELS)),
    status: orElse('Statut', 'local', () =>
      row.code('Statut', row.text('Statut'), parseStatus, Object.values(STATUS_LABELS)),
    ),
    provenance: orElse('Provenance', 'hypothesis', () =>
      row.code('Provenance', row.text('Provenance'), parseProvenance, Object.values(PROVENANCE_LABELS)),
    ),
    source: row.text('Source'),
    date: orElse('Date', '', () => dateOf(row)),
    note: row.text('Note'),
    purchase: orElse('Catégorie achetée', null, () =>
      row.code('Catégorie achetée', row.text('Catégorie achetée'), names.parse, names.labels),
    ),
  };
}

function readBase(row: SocleRow): RuleBase {
  const text = row.required('Base');
  const rule = RULE_BASE.exec(text)?.[1];
  if (rule !== undefined) return { rule: rule.trim() };
  return { count: row.code('Base', text, parseBaseCount, [...Object.values(BASE_LABELS), 'règle:ID']) };
}

function dateOf(row: SocleRow): string {
  const cell = row.cell('Date');
  if (cell instanceof DateCell) return isoOfSerial(cell.serial);
  const date = readDate(row.text('Date'));
  if (date === null)
    throw row.fault('Date', 'or une date est attendue, écrite 23/11/2026, 2026-11-23 ou 2026');
  return date;
}
