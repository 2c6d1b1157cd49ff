import { INVENTORY_IDS } from '../../src/core/reference/category';
import { OUT_OF_SCOPE_KINDS, readCorpus } from './read-corpus';

const corpus = readCorpus();

test('The corpus holds at least 1,200 wordings, no two alike once folded', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(1200);
});

test('Its halves are of about the same size, and neither lacks a category or a kind', () => {
  for (const half of ['tuning', 'held-out']) {
    const lines = corpus.filter((line) => line.half === half);
    expect(Math.abs(lines.length / corpus.length - 0.5)).toBeLessThan(0.05);
    const categories = new Set(lines.flatMap(({ expected }) => expected.map(({ category }) => category)));
    expect(INVENTORY_IDS.filter((id) => !categories.has(id))).toEqual([]);
    const kinds = new Set(lines.map(({ kind }) => kind));
    expect(OUT_OF_SCOPE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(lines.some(({ expected }) => expected.length === 0)).toBe(true);
    expect(lines.some(({ expected }) => expected.length > 1)).toBe(true);
  }
});
