import { Money } from '../money/decimal';
import { linkCode, linkedTwice, type Link } from '../plan/links';
import type { Catalogue } from '../reference/category';
import { InputRow, type InputTable } from './input-row';
import { readCategory } from './read-category';

const CODE = /^L[1-9]\d*$/;
const TYPED = ['Catégorie principale', 'Ce qui est lié', 'Quantité', 'Pour', 'Aussi au renouvellement'];
const NUMBER = 'un nombre plus grand que 0 est attendu, 10 000 au plus, à trois décimales au plus';
const ONE = new Money(1);

/**
 * The table « Lignes liées »: a row without anything typed is none; a row that the user added gets the next free code.
 * Throws `Problem('input-invalid')`.
 */
export function readLinks(table: InputTable, catalogue: Catalogue): Link[] {
  const codeAt = table.titles.indexOf('Code');
  const codes = table.rows.map((cells) => String(cells[codeAt] ?? '').trim());
  let last = Math.max(0, ...codes.map((code) => (CODE.test(code) ? Number(code.slice(1)) : 0)));
  const taken = new Set<string>();
  const rows = table.rows.flatMap((cells, index) => {
    const typed = codes[index];
    const known = CODE.test(typed);
    const place = known ? `ligne « ${typed} »` : `ligne ${index + 1} du tableau`;
    const row = new InputRow(table, cells, 'Lignes liées', place);
    if (TYPED.every((title) => row.text(title) === null)) return [];
    const code = known && !taken.has(typed) ? typed : linkCode(last++);
    taken.add(code);
    return [{ row, place, link: readLink(row, code, catalogue) }];
  });
  const links = rows.map(({ link }) => link);
  const twice = linkedTwice(links);
  if (twice !== null) {
    const [first, second] = twice.map((index) => rows[index]);
    second.row.refuse(
      'Ce qui est lié',
      `la ${first.place} lie déjà ces deux catégories ; n’en gardez qu’une, avec la quantité voulue`,
    );
  }
  return links;
}

function readLink(row: InputRow, code: string, catalogue: Catalogue): Link {
  const bought = (title: string) => {
    const id = readCategory(row, title, catalogue);
    const expected = 'une catégorie de la feuille « Prix » est attendue';
    return id === null || id === 'out-of-scope' ? row.refuse(title, expected) : id;
  };
  const category = bought('Catégorie principale');
  const linked = bought('Ce qui est lié');
  if (linked === category) row.refuse('Ce qui est lié', 'une catégorie ne peut pas être liée à elle-même');
  const number = (title: string) => {
    const value = row.decimal(title, 0, 10_000, NUMBER) ?? ONE;
    return value.isZero() || value.dp() > 3 ? row.refuse(title, NUMBER) : value;
  };
  return {
    code,
    category,
    linked,
    quantity: number('Quantité'),
    per: number('Pour'),
    onRenewal: row.yesNo('Aussi au renouvellement') ?? true,
  };
}
