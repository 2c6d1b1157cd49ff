import type { Preview } from '../../src/app/preview';
import type { WordingLine } from '../../src/core/inventory/wording-list';
import { catalogue } from '../../src/data';

export const SCHOOLS = [
  { uai: '0990002P', name: 'École des Tilleuls' },
  { uai: '0990101X', name: 'Collège des Deux Rives' },
  { uai: '0350122T', name: 'École Jules Ferry' },
  { uai: '0351176N', name: 'École Paul Bert' },
];

export function wording(type: string, devices: number, line: Partial<WordingLine> = {}): WordingLine {
  return {
    type,
    designation: '',
    model: '',
    category: null,
    decidedBy: 'tool',
    reason: '',
    doubt: null,
    rows: devices,
    devices,
    proposals: ['projector', 'laptop'],
    ...line,
  };
}

const laptop = wording('PC port.', 30, {
  category: 'laptop',
  reason: '« pc port » dans le type',
  proposals: [],
});
const computer = wording('Ordi', 8, {
  category: 'desktop',
  reason: '« ordi » dans le type',
  doubt: 'fixe ou portable : compté comme ordinateur fixe',
  proposals: [],
});

/** Sixty devices on fifty-four rows: two kinds, one of them in doubt, some furniture, and one wording that nobody knows. */
export const preview: Preview = {
  counts: {
    rows: 54,
    devices: 60,
    recognised: 57,
    unrecognised: 3,
    absent: 2,
    unusable: 1,
    toReplace: 0,
    ordered: 0,
    outOfScope: 19,
    unknownSchool: 0,
    duplicates: 0,
  },
  fates: { device: 31, counted: 20, explained: 3, total: 1, title: 1, header: 1, blank: 0 },
  schools: { listed: SCHOOLS, met: 3 },
  levelsToSettle: [],
  numbersToSettle: [],
  schoolsToSettle: [],
  columns: [],
  statesToSettle: [],
  categories: [
    { category: 'desktop', devices: 8, wordings: [computer], more: 0 },
    { category: 'laptop', devices: 30, wordings: [laptop], more: 2 },
    { category: 'out-of-scope', devices: 19, wordings: [], more: 0 },
  ],
  toSettle: [wording('Kit XB-12', 3), computer],
  topics: [
    {
      topic: 'matériel non reconnu',
      severity: 'warning',
      findings: 1,
      devices: 3,
      first: {
        code: 'unrecognised-wording',
        severity: 'warning',
        sheet: 'Parc 2026',
        row: 12,
        column: 'Matériel',
        message: 'Ligne 12 : matériel non reconnu.',
        effect: '3 appareils non comparés au socle.',
      },
    },
  ],
  labels: new Map(Array.from(catalogue.values(), ({ id, label }) => [id, label])),
};
