import type { Classifier } from '../../src/core/inventory/classify';
import type { CategoryId } from '../../src/core/reference/category';
import type { CorpusLine, CorpusPart } from './read-corpus';

/** What the classifier says of a line: nothing, or what one row of quantity 1 holds. */
export type Answer = readonly CorpusPart[];

export interface Confusion {
  readonly line: CorpusLine;
  readonly answer: Answer;
}

/** Shares are fractions; 1 when there is nothing to divide. */
export interface Score {
  readonly lines: number;
  /** Of the wordings to which something was answered, those answered right. */
  readonly precision: number;
  /** Of the wordings that are not unknown, those answered right. */
  readonly recall: number;
  /** The same two, only for equipment (neither unknown nor out of scope). */
  readonly equipmentPrecision: number;
  readonly equipmentRecall: number;
  /** Accessories and consumables counted as equipment. */
  readonly accessoryErrors: number;
  /** Furniture, services and other things out of scope counted as equipment. */
  readonly otherErrors: number;
  readonly confusions: readonly Confusion[];
}

export function score(lines: readonly CorpusLine[], answerTo: (line: CorpusLine) => Answer): Score {
  const answers = lines.map((line) => ({ line, answer: answerTo(line) }));
  const isRight = ({ line, answer }: Confusion) => spell(line.expected) === spell(answer);
  const answered = answers.filter(({ answer }) => answer.length > 0);
  const known = answers.filter(({ line }) => line.expected.length > 0);
  const asEquipment = answered.filter(({ answer }) => isEquipment(answer));
  const ofEquipment = known.filter(({ line }) => isEquipment(line.expected));
  const share = (of: readonly Confusion[]) => (of.length === 0 ? 1 : of.filter(isRight).length / of.length);
  const goesWith = ({ line: { kind } }: Confusion) => kind === 'accessory' || kind === 'consumable';
  return {
    lines: lines.length,
    precision: share(answered),
    recall: share(known),
    equipmentPrecision: share(asEquipment),
    equipmentRecall: share(ofEquipment),
    accessoryErrors: asEquipment.filter(goesWith).length,
    otherErrors: asEquipment.filter((one) => one.line.kind !== null && !goesWith(one)).length,
    confusions: answers.filter((one) => !isRight(one)),
  };
}

/** `cart + 15 laptop`, as labels are written. */
export function spell(parts: Answer): string {
  if (parts.length === 0) return 'unknown';
  return parts.map(({ category, count }) => (count === 1 ? category : `${count} ${category}`)).join(' + ');
}

function isEquipment(parts: readonly { readonly category: CategoryId }[]): boolean {
  return parts.length > 0 && parts.every(({ category }) => category !== 'out-of-scope');
}

/** What the classifier answers to a line. */
export function answerOf(classifier: Classifier, { type, designation, model, usage }: CorpusLine): Answer {
  const said = classifier.classify(type, designation, model, usage);
  return said === null ? [] : [{ category: said.category, count: 1 }, ...said.contents];
}
