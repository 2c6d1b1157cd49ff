import { Classifier } from '../../../src/core/inventory/classify';
import { VOCABULARY } from '../../../src/data/vocabulary';
import { readCorpus } from '../../corpus/read-corpus';
import { answerOf, score } from '../../corpus/score';

const classifier = new Classifier(VOCABULARY);
const corpus = readCorpus();

describe.each(['tuning', 'held-out'] as const)('On the %s half of the corpus', (half) => {
  const figures = score(
    corpus.filter((line) => line.half === half),
    (line) => answerOf(classifier, line),
  );

  test('precision is at least 99 %', () => {
    expect(figures.precision).toBeGreaterThanOrEqual(0.99);
    expect(figures.equipmentPrecision).toBeGreaterThanOrEqual(0.99);
  });

  test('recall is at least 95 %', () => {
    expect(figures.recall).toBeGreaterThanOrEqual(0.95);
    expect(figures.equipmentRecall).toBeGreaterThanOrEqual(0.95);
  });

  test('no accessory and no consumable is counted as equipment', () => {
    expect(figures.accessoryErrors).toBe(0);
  });
});

test('Every answer gives a reason, and the halves are read alike a second time', () => {
  const again = new Classifier(VOCABULARY);
  for (const line of [...corpus].reverse()) {
    const classification = classifier.classify(line.type, line.designation, line.model, line.usage);
    expect(classification?.reason ?? '« »').toContain('«');
    expect(again.classify(line.type, line.designation, line.model, line.usage)).toEqual(classification);
  }
});
