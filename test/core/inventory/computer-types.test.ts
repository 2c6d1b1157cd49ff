import { Classifier } from '../../../src/core/inventory/classify';
import { VOCABULARY } from '../../../src/data/vocabulary';
import { readSheet, rowsOf, SCHOOL } from './read-sheet';

const classifier = new Classifier(VOCABULARY);
const categoryOf = (type: string, designation = '', model = '') =>
  classifier.classify(type, designation, model)?.category ?? null;

test.each([
  ['Bureau', 'OptiPlex 3050', 'desktop'],
  ['Fixe', 'ProDesk 400', 'desktop'],
  ['Tour', 'ThinkCentre M720', 'desktop'],
  ['Mini', 'EliteDesk 800', 'desktop'],
  ['Bureau', 'Mac mini', 'desktop'],
  ['Bureau', 'caisson 3 tiroirs', 'out-of-scope'],
  ['Bureau', '', 'out-of-scope'],
  ['Tour', '', null],
  ['PC', 'XPS 8940', 'desktop'],
  ['PC', 'XPS 13 9310', 'laptop'],
  ['AccessPoint', 'Aruba', 'access-point'],
  ['NetworkSwitch', '', 'switch'],
  ['CoreSwitch', 'Nexus 3048', 'switch'],
  ['', 'Module SFP Nexus 10G', 'out-of-scope'],
  ['Tablette', 'Nexus 7', 'tablet'],
  ['Caméra IP', 'DS-2CD2143', 'out-of-scope'],
  ['IP Camera', '', 'out-of-scope'],
  ['PC support', '', 'desktop'],
  ['Support PC', '', 'out-of-scope'],
  ['', 'MacBook Air', 'laptop'],
  ['', 'LaserJet Pro M404', 'printer'],
  ['', 'Fourniture et pose de vidéoprojecteurs', 'projector'],
])('« %s », « %s » is %s', (type, designation, category) => {
  expect(categoryOf(type, designation)).toBe(category);
});

test('A two-in-one is a laptop, and it is said whatever its make', () => {
  for (const model of ['', 'EliteBook x360', 'Latitude 7210']) {
    const read = classifier.classify('Ordinateur hybride', model, '');
    expect(read).toMatchObject({ category: 'laptop', doubt: expect.stringContaining('tablette') as string });
  }
});

test('In a table that tells systems, kinds of computers are computers without any model', () => {
  const rows = ['Bureau', 'Fixe', 'Tour', 'Mini', 'Hybride'].map((type) => [SCHOOL, type, 'Windows 11']);
  const { devices, counts } = readSheet(rowsOf(['UAI', 'Type', 'Système'], rows));
  expect(devices.map(({ category }) => category)).toEqual([
    'desktop',
    'desktop',
    'desktop',
    'desktop',
    'laptop',
  ]);
  expect(counts.outOfScope).toBe(0);
  const plain = readSheet(rowsOf(['UAI', 'Type', 'État'], [[SCHOOL, 'Bureau', 'Bon']]));
  expect(plain.counts.outOfScope).toBe(1);
});
