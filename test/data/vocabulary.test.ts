import { Classifier } from '../../src/core/inventory/classify';
import { INVENTORY_IDS, type CategoryId } from '../../src/core/reference/category';
import { fold } from '../../src/core/text/fold';
import { VOCABULARY } from '../../src/data/vocabulary';

const { categories, vague, refinements, outOfScope } = VOCABULARY;
const ids: readonly string[] = INVENTORY_IDS;

const entries = [
  ...(Object.keys(categories) as CategoryId[]).flatMap((id) =>
    [...(categories[id]?.names ?? []), ...(categories[id]?.models ?? [])].map((word) => [word, id] as const),
  ),
  ...vague.flatMap(({ words, category }) => words.map((word) => [word, category] as const)),
  ...outOfScope.flatMap(({ words }) => words.map((word) => [word, 'out-of-scope'] as const)),
];

test('Only categories are named', () => {
  const named = [
    ...Object.keys(categories),
    ...Object.entries(refinements).flatMap(([id, finer]) => [id, ...finer]),
    ...vague.flatMap(({ category, narrowedTo }) => [category, ...narrowedTo]),
  ];
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

test('Every category but « out-of-scope » has words of its own', () => {
  expect(INVENTORY_IDS.filter((id) => (categories[id]?.names.length ?? 0) === 0)).toEqual(['out-of-scope']);
});

test('No word stands for two categories', () => {
  const seen = new Map<string, string>();
  const twice = entries.filter(([word, id]) => {
    const other = seen.get(fold(word));
    seen.set(fold(word), id);
    return other !== undefined && other !== id;
  });
  expect(twice).toEqual([]);
});

const classifier = new Classifier(VOCABULARY);

/** `…` and `#` stand for other text. */
const spoken = (word: string) => word.replace('…', 'Acer').replaceAll('#', '12');

test('Each word alone is read as its category', () => {
  const wrong = entries.flatMap(([word, id]) => {
    const read = classifier.classify(spoken(word), '')?.category;
    return read === id ? [] : [`« ${word} » is read as ${read}, not ${id}`];
  });
  expect(wrong).toEqual([]);
});

test('What is named before any equipment as its accessory or consumable is never counted as equipment', () => {
  const parts = [
    'Câble',
    'Housse',
    'Batterie',
    'Toner',
    'Télécommande',
    'Lampe',
    'Chargeur',
    'Clavier',
    'Disque dur',
  ];
  const equipment = INVENTORY_IDS.flatMap((id) => [
    ...(categories[id]?.names ?? []),
    ...(categories[id]?.models ?? []),
  ]);
  const said = parts.flatMap((part) => equipment.map((word) => `${part} ${spoken(word)}`));
  const counted = said.filter((text) => {
    const category = classifier.classify('', text)?.category;
    return category !== undefined && category !== 'out-of-scope';
  });
  expect(counted).toEqual([]);
});
