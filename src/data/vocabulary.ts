import type { Vocabulary } from '../core/inventory/vocabulary';
import systems from './systems.json';
import vocabulary from './vocabulary.json';

/** The shipped vocabulary of school equipment. A test checks that its identifiers are categories. */
export const VOCABULARY: Vocabulary = { ...vocabulary, systems } as Vocabulary;
