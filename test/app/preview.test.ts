import fc from 'fast-check';
import { createUseCases } from '../../src/app/create-use-cases';
import type { Preview } from '../../src/app/preview';
import type { ReadingRequest } from '../../src/app/use-cases';
import { ROW_FATES } from '../../src/core/inventory/inventory';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { openSource } from '../../src/workbook/file/source';
import { OnAWorkbook } from './on-a-workbook';

const SCHOOLS = ['UAI;Nom;Niveau;Classes', '0990002P;École des Tilleuls;Élémentaire;6'].join('\n');
const ROWS = [
  '0990002P;PC portable;4;Bon',
  '0990002P;PC portable;1;Bon;5CG0347XYZ',
  '0990002P;Classe mobile 12 tablettes;1;Bon',
  '0990002P;Ordi;3;HS',
  '0990002P;Armoire;2;Bon',
  '0990002P;Kit XB-12;5;Bon',
  '0990101X;VPI;1;Bon',
  '0990002P;VPI;douze;Bon',
  'Total;;27;',
];

async function previewOf(
  rows: readonly string[],
  asked: Partial<ReadingRequest> = { schoolFiles: [named(SCHOOLS)] },
): Promise<Preview> {
  const text = ['UAI;Type;Quantité;État;N° de série', ...rows].join('\n');
  const workbook = await FileWorkbook.open('parc.csv', new TextEncoder().encode(text));
  const useCases = createUseCases({
    workbook,
    openFile: ({ name, bytes }) => openSource(name, bytes),
    today: '2026-11-25',
  });
  const [found] = (await useCases.look()).inventories;
  if (!found?.proposal) throw new Error('no inventory');
  const { sheet, proposal } = found;
  return useCases.preview(
    { sheet, mapping: proposal.mapping, schoolFiles: [], schoolSheet: null, ...asked },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
}

const named = (text: string) => ({ name: 'ecoles.csv', bytes: new TextEncoder().encode(text) });
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('a preview', () => {
  it('adds up, category by category and row by row, whatever the rows', async () => {
    const some = fc
      .array(fc.constantFrom(...ROWS), { maxLength: 12 })
      .map((rows) => [...ROWS.slice(0, 1), ...rows]);
    let duplicates = 0;
    await fc.assert(
      fc.asyncProperty(some, async (rows) => {
        const { counts, categories, fates } = await previewOf(rows);
        expect(sum(categories.map(({ devices }) => devices))).toBe(counts.recognised);
        duplicates += counts.duplicates;
        expect(counts.recognised + counts.unrecognised).toBe(counts.devices);
        expect(sum(ROW_FATES.map((fate) => fates[fate]))).toBe(rows.length + 1);
      }),
      // Every row twice, whatever else is drawn.
      { numRuns: 30, examples: [[[...ROWS, ...ROWS]]] },
    );
    expect(duplicates).toBeGreaterThan(0);
  });

  it('counts a cart and what it holds, asks about what nobody knows and about what is vague', async () => {
    const { categories, toSettle, topics } = await previewOf(ROWS);
    const devices = new Map(categories.map((one) => [one.category, one.devices]));
    expect([devices.get('laptop'), devices.get('tablet'), devices.get('cart')]).toEqual([5, 12, 1]);
    expect(toSettle.filter(({ category }) => category === null).map(({ type }) => type)).toEqual([
      'Kit XB-12',
    ]);
    expect(categories.at(-1)?.category).toBe('out-of-scope');
    expect(topics.map(({ first }) => first.code)).toEqual(
      expect.arrayContaining(['invalid-quantity', 'unknown-uai', 'unrecognised-wording']),
    );
  });

  it('follows what the user chose for a wording', async () => {
    const wordings = [{ type: 'Kit XB-12', designation: '', model: '', category: 'tablet' as const }];
    const { categories, toSettle } = await previewOf(ROWS, { schoolFiles: [named(SCHOOLS)], wordings });
    expect(categories.find(({ category }) => category === 'tablet')?.devices).toBe(17);
    expect(toSettle.map(({ type }) => type)).not.toContain('Kit XB-12');
  });

  it('needs no list of schools, and then says nothing of each school', async () => {
    const { schools, counts, topics } = await previewOf(ROWS, {});
    expect(schools).toBeNull();
    expect(counts.recognised).toBe((await previewOf(ROWS)).counts.recognised);
    expect(topics.map(({ first }) => first.code)).not.toContain('unknown-uai');
  });

  it('finds what the analysis then reads', async () => {
    const { counts } = await previewOf(ROWS);
    const book = await OnAWorkbook.csv(['UAI;Type;Quantité;État;N° de série', ...ROWS]);
    const { analysis } = await book.run({ schoolFiles: [named(SCHOOLS)] });
    expect(analysis.inventory.counts).toEqual(counts);
  });
});
