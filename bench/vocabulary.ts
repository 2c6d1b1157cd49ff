import { Classifier } from '../src/core/inventory/classify';
import { VOCABULARY } from '../src/data/vocabulary';
import { readCorpus } from '../test/corpus/read-corpus';
import { answerOf, type Confusion, score, type Score, spell } from '../test/corpus/score';

/**
 * `npm run bench:vocabulary [-- --confusion]`: what the classifier makes of the corpus, on both halves. The confusions of
 * the held-out half stay hidden unless asked for: who has read them can tune on them (see test/corpus/README.md).
 */
const showsHeldOut = process.argv.includes('--confusion');
const classifier = new Classifier(VOCABULARY);
const corpus = readCorpus();

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

function figuresOf({ confusions, ...figures }: Score): string[] {
  return [
    `  wordings                          ${figures.lines}`,
    `  precision                         ${percent(figures.precision)}   equipment only ${percent(figures.equipmentPrecision)}`,
    `  recall                            ${percent(figures.recall)}   equipment only ${percent(figures.equipmentRecall)}`,
    `  accessories and consumables counted as equipment   ${figures.accessoryErrors}`,
    `  other things out of scope counted as equipment     ${figures.otherErrors}`,
    `  mistakes                          ${confusions.length}`,
  ];
}

function confusionOf({ line, answer }: Confusion): string {
  const wording = [line.type, line.designation, line.model, line.usage]
    .map((text) => `« ${text} »`)
    .join(' ');
  return `  ${spell(line.expected)} read as ${spell(answer)}: ${wording} (${line.file}:${line.line})`;
}

for (const half of ['tuning', 'held-out'] as const) {
  const result = score(
    corpus.filter((line) => line.half === half),
    (line) => answerOf(classifier, line),
  );
  const isShown = half === 'tuning' || showsHeldOut;
  const list = isShown
    ? result.confusions.map(confusionOf)
    : ['  (confusions not shown, add -- --confusion)'];
  process.stdout.write(`${[`${half} half`, ...figuresOf(result), ...list].join('\n')}\n\n`);
}
