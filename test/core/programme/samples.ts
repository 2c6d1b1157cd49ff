import { ZERO } from '../../../src/core/money/decimal';
import { NOTHING_AFFECTED, type Programme } from '../../../src/core/programme/programme';

/** An AP that takes everything, and of which nothing was voted, affected or paid. */
export const programme = (terms: Partial<Programme> = {}): Programme => ({
  code: 'AP1',
  label: 'Équipement',
  levels: [],
  rules: [],
  need: 'all',
  lastYear: null,
  chapter: '',
  votedBefore: ZERO,
  paidBefore: ZERO,
  ...NOTHING_AFFECTED,
  ...terms,
});
