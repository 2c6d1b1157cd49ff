import { LARGEST_UNIT_PRICE, UNIT_PRICE } from '../money/price';
import { quoteCode, type Quote } from '../quote/quote';
import { retainedTwice } from '../quote/retained';
import type { Catalogue } from '../reference/category';
import { InputRow, RATE_EXPECTED, type InputTable } from './input-row';
import { readCategory } from './read-category';

const CODE = /^D[1-9]\d*$/;
const TYPED = [
  'Catégorie',
  'Fournisseur',
  'Référence',
  'Marché',
  'Date du devis',
  'Prix unitaire',
  'Taux de TVA',
  'Garantie',
  'Validité',
  'Retenu',
  'Source',
];

/**
 * The table « Devis »: a row without anything typed is no quote. A row that the user added has no code yet, or that of
 * the row it was copied from: it gets the next free one. Throws `Problem('input-invalid')`.
 */
export function readQuotes(table: InputTable, catalogue: Catalogue): Quote[] {
  const taken = new Set<string>();
  const free = freeCodes(table);
  const rows = table.rows.flatMap((cells, index) => {
    const code = codeOf(table, cells);
    const row = new InputRow(table, cells, 'Devis', rowLabel(code, index));
    if (TYPED.every((title) => row.cell(title) === null || row.cell(title) === '')) return [];
    const kept = code !== '' && !taken.has(code) ? code : free();
    taken.add(kept);
    return [{ row, place: rowLabel(code, index), quote: readQuote(row, kept, catalogue) }];
  });
  const quotes = rows.map(({ quote }) => quote);
  const twice = retainedTwice(quotes);
  if (twice !== null) {
    const [first, second] = twice.map((index) => rows[index]);
    const label = catalogue.get(second.quote.category)?.label ?? second.quote.category;
    second.row.refuse(
      'Retenu',
      `« ${label} » est déjà retenu à la ${first.place} ; ne laissez « oui » qu’à un seul des deux devis`,
    );
  }
  return quotes;
}

/** The cell of « Hypothèses »; null when empty. Throws `Problem('input-invalid')`. */
export function readMaximumPriceAge(table: InputTable): number | null {
  const [cells = []] = table.rows;
  const row = new InputRow(table, cells, 'Hypothèses', 'première ligne du tableau');
  return row.whole(
    'Âge maximal des prix en mois',
    0,
    600,
    'un nombre entier de mois est attendu, de 0 à 600 (vide : pas de contrôle)',
  );
}

/** Codes above all those of the table. */
function freeCodes(table: InputTable): () => string {
  let last = Math.max(0, ...table.rows.map((cells) => Number(codeOf(table, cells).slice(1))));
  return () => {
    last += 1;
    return quoteCode(last - 1);
  };
}

function codeOf({ titles }: InputTable, cells: InputTable['rows'][number]): string {
  const code = String(cells[titles.indexOf('Code')] ?? '').trim();
  return CODE.test(code) ? code : '';
}

const rowLabel = (code: string, index: number): string =>
  code === '' ? `ligne ${index + 1} du tableau` : `ligne « ${code} »`;

function readQuote(row: InputRow, code: string, catalogue: Catalogue): Quote {
  const text = (title: string) => row.text(title) ?? '';
  const category =
    readCategory(row, 'Catégorie', catalogue) ??
    row.refuse('Catégorie', 'une catégorie de la feuille « Prix » est attendue pour ce devis');
  const unitPrice = row.decimal('Prix unitaire', 0, LARGEST_UNIT_PRICE, `${UNIT_PRICE} est attendu`);
  const retained = row.yesNo('Retenu') ?? false;
  if (retained && unitPrice === null) row.refuse('Prix unitaire', 'un devis retenu doit avoir un prix');
  return {
    code,
    category,
    supplier: text('Fournisseur'),
    reference: text('Référence'),
    market: text('Marché'),
    date: row.day('Date du devis'),
    unitPrice,
    vatIncluded: row.oneOf('HT ou TTC', ['HT', 'TTC'], (known) => known) === 'TTC',
    vatRate: row.decimal('Taux de TVA', 0, 1, RATE_EXPECTED),
    warranty: text('Garantie'),
    validUntil: row.day('Validité'),
    retained,
    source: text('Source'),
  };
}
