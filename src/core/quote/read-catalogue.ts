import { LARGEST_UNIT_PRICE } from '../money/price';
import type Decimal from 'decimal.js';
import type { Finding } from '../finding';
import type { Cell, RawRow } from '../inventory/cell';
import type { Classifier } from '../inventory/classify';
import { readDecimal } from '../money/read-decimal';
import type { CategoryNames } from '../reference/category-names';
import type { CategoryId } from '../reference/category';
import { cellText } from '../text/cell-text';
import { fold } from '../text/fold';
import { catalogueColumns, type CatalogueField } from './catalogue-columns';
import { CatalogueRemarks } from './catalogue-findings';
import { quoteCode, type Quote } from './quote';

const ACTIVE = /^(|oui|o|true|vrai|1|x|actif)$/;

export interface CatalogueReading {
  /** What the catalogue adds, none retained: choosing a supplier is for somebody, not for a reading of words. */
  readonly quotes: readonly Quote[];
  readonly findings: readonly Finding[];
}

interface Known {
  readonly classifier: Pick<Classifier, 'classify'>;
  readonly names: CategoryNames;
  /** The quotes that are there already: a line that says the same adds nothing. */
  readonly quotes: readonly Quote[];
}

/**
 * The lines of a catalogue in LyStore's columns as quotes: active, priced, and of a known category. All other lines are
 * findings.
 *
 * @throws Problem `catalogue-unrecognised` without the titles of a catalogue
 */
export function readCatalogue(rows: readonly RawRow[], file: string, known: Known): CatalogueReading {
  const { header, columns } = catalogueColumns(rows, file);
  const remarks = new CatalogueRemarks(file);
  const there = new Set(known.quotes.map(contentOf));
  const firstRows = new Map<string, number>();
  const quotes: Quote[] = [];
  let [lines, already] = [0, 0];
  let next = Math.max(0, ...known.quotes.map(({ code }) => Number(code.slice(1))));
  for (const { row, cells } of rows.slice(header + 1)) {
    const cell = (field: CatalogueField): Cell => cells[columns.get(field) ?? -1] ?? null;
    if (cells.every((one) => cellText(one).trim() === '')) continue;
    lines += 1;
    const line = readLine(cell, row, known, remarks);
    if (line === null) continue;
    const text = (field: CatalogueField) => cellText(cell(field)).trim();
    const quote: Quote = {
      code: quoteCode(next),
      ...line,
      supplier: '',
      reference: text('reference'),
      market: '',
      date: null,
      vatIncluded: false,
      warranty: text('warranty'),
      validUntil: null,
      retained: false,
      source: [`Catalogue « ${file} », ligne ${row}`, text('designation'), text('labels')]
        .filter((part) => part !== '')
        .join(' ; '),
    };
    if (there.has(contentOf(quote))) {
      already += 1;
      continue;
    }
    const first = firstRows.get(quote.reference);
    if (quote.reference !== '' && first !== undefined) remarks.duplicate(row, first, quote.reference);
    else firstRows.set(quote.reference, row);
    there.add(contentOf(quote));
    quotes.push(quote);
    next += 1;
  }
  remarks.read(lines, quotes.length, already);
  return { quotes, findings: remarks.findings };
}

const contentOf = ({ reference, category, unitPrice, vatRate, warranty }: Quote): string =>
  JSON.stringify([reference, category, unitPrice, vatRate, warranty]);

type Line = Pick<Quote, 'category' | 'unitPrice' | 'vatRate'>;

/** Null when the line is left aside, which is then said. */
function readLine(
  cell: (field: CatalogueField) => Cell,
  row: number,
  { classifier, names }: Known,
  remarks: CatalogueRemarks,
): Line | null {
  const [type, designation] = [cellText(cell('type')).trim(), cellText(cell('designation')).trim()];
  const name = designation || type || cellText(cell('reference')).trim();
  const active = fold(cellText(cell('active')).trim());
  if (!ACTIVE.test(active)) {
    remarks.inactive(row, name, active);
    return null;
  }
  const unitPrice = readDecimal(cell('price'));
  if (
    unitPrice === null ||
    unitPrice === undefined ||
    unitPrice.isNegative() ||
    unitPrice.gt(LARGEST_UNIT_PRICE)
  ) {
    remarks.unpriced(row, name, cellText(cell('price')).trim());
    return null;
  }
  const category = categoryOf(type, designation, name, row, { classifier, names }, remarks);
  if (category === null) return null;
  const vatRate = rateOf(cell('vatRate'));
  if (vatRate === undefined) remarks.rate(row, name, cellText(cell('vatRate')).trim());
  return { category, unitPrice, vatRate: vatRate ?? null };
}

/** A name of a category says it; else the words are read as those of an inventory. */
function categoryOf(
  type: string,
  designation: string,
  name: string,
  row: number,
  { classifier, names }: Omit<Known, 'quotes'>,
  remarks: CatalogueRemarks,
): CategoryId | null {
  const named = names.parse(designation) ?? names.parse(type);
  if (named !== null && named !== 'out-of-scope') return named;
  const read = classifier.classify(type, designation);
  if (read === null) {
    remarks.unrecognised(row, name);
    return null;
  }
  if (read.category === 'out-of-scope') {
    remarks.outOfScope(row, name, read.reason);
    return null;
  }
  const doubt = read.contradiction ?? read.doubt;
  if (doubt !== null) remarks.doubt(row, name, doubt, names.label(read.category));
  return read.category;
}

/** `20`, `5,5`, `0,2` and `20 %` are rates: from 1 on it is a percentage. Null when empty, undefined when unreadable. */
function rateOf(cell: Cell): Decimal | null | undefined {
  const value = readDecimal(cell);
  if (value === null || value === undefined) return value;
  const rate = value.gte(1) ? value.dividedBy(100) : value;
  return rate.isNegative() || rate.gt(1) ? undefined : rate;
}
