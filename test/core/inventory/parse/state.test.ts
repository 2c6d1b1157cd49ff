import fc from 'fast-check';
import { parseState, parseStateUnder } from '../../../../src/core/inventory/parse/state';

const CASES = {
  absent: [
    'réformé',
    'Réformée',
    'RÉFORMÉS',
    'reforme',
    'Réformé le 12/03/2024',
    'Réformé (HS)',
    'mis au rebut',
    'cédé',
    'Cédée à la commune',
    'volé',
    'vol',
    'Matériel volé en 2022',
    'perdu',
    'Perdue',
    'introuvable',
    'sorti de l’inventaire',
    'stolen',
  ],
  unusable: [
    'hors service',
    'Hors-Service',
    'HS',
    'H.S.',
    'PC HS',
    'à réformer',
    'A REFORMER',
    'en attente de réforme',
    'proposé à la réforme',
    'en panne irréparable',
    'En panne (irréparable)',
    'En panne, à réformer',
    'irréparable',
    'non réparable',
    'non fonctionnel',
    'inutilisable',
  ],
  repairable: [
    'en panne',
    'En panne',
    'panne',
    'à réparer',
    'en réparation',
    'SAV',
    'ne fonctionne pas',
    'écran cassé',
  ],
  usable: [
    'bon',
    'Bon état',
    'TRÈS BON ÉTAT',
    'neuf',
    'usé',
    'usagé',
    'moyen',
    'mauvais état',
    'en service',
    'État : correct',
    'opérationnelle',
    'OK',
    'En stock',
    'en prêt',
    'vétuste',
    'obsolète',
    'in use',
  ],
  blank: ['', ' ', '-', 'NC', '?', 'non renseigné'],
  unknown: [
    'non réformé',
    'Volé puis retrouvé',
    'HS réparé',
    'pas volé',
    'à voir',
    'bizarre',
    'à remplacer',
    '3',
    'établi',
  ],
} as const;

test.each(Object.entries(CASES).flatMap(([state, texts]) => texts.map((text) => [text, state] as const)))(
  '« %s » is %s',
  (text, state) => {
    expect(parseState(text)).toBe(state);
  },
);

test('Case, accents and odd spaces change nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(CASES).flat()), (text) => {
      const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/ /g, '\u00a0 ');
      expect(parseState(` ${plain} `)).toBe(parseState(text));
    }),
  );
});

test.each([
  ['Deployed', 'usable'],
  ['Ready to Deploy', 'usable'],
  ['Prêt à déployer', 'usable'],
  ['En utilisation', 'usable'],
  ['Prêt', 'usable'],
  ['Pending', 'usable'],
  ['Archived', 'absent'],
  ['Archivé', 'absent'],
  ['Lost/Stolen', 'absent'],
  ['Rejetée', 'absent'],
  ['Broken - Not Fixable', 'unusable'],
  ['Undeployable', 'unusable'],
  ['Out for Repair', 'repairable'],
  ['batterie HS', 'repairable'],
  ['Lampe HS', 'repairable'],
  ['toner vide', 'unknown'],
  ['PC HS', 'unusable'],
])('« %s » is %s', (text, said) => {
  expect(parseState(text)).toBe(said);
});

test.each([
  ['Fonctionnel', 'oui', 'usable'],
  ['Fonctionnel (O/N)', 'N', 'unusable'],
  ['En service', 'non', 'unusable'],
  ['En service', '', 'blank'],
  ['HS', 'x', 'unusable'],
  ['HS ?', '', 'usable'],
  ['Réformé', 'non', 'usable'],
  ['Date de réforme', 'oui', 'absent'],
  ['Réformé', 'volé', 'absent'],
  ['État', 'non', 'unknown'],
  ['État', 'oui', 'usable'],
])('Under « %s », « %s » is %s', (title, text, said) => {
  expect(parseStateUnder(title, text)).toBe(said);
});
