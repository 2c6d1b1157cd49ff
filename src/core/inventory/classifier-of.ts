import { Classifier } from './classify';
import type { Vocabulary } from './vocabulary';

const READY = new WeakMap<Vocabulary, Classifier>();

/** The classifier of a vocabulary, made once: indexing its words takes longer than reading a small sheet. */
export function classifierOf(vocabulary: Vocabulary): Classifier {
  const ready = READY.get(vocabulary) ?? new Classifier(vocabulary);
  READY.set(vocabulary, ready);
  return ready;
}
