import { parseUsage } from '../../../../src/core/inventory/parse/usage';
import { USAGES } from '../../../../src/core/reference/category';

test.each(USAGES)('the identifier « %s » is understood', (usage) => {
  expect(parseUsage(usage)).toBe(usage);
});

test.each([
  ['prof', 'enseignant'],
  ['PROFS', 'enseignant'],
  ['Enseignante', 'enseignant'],
  ['salle des profs', 'enseignant'],
  ['élèves', 'eleve'],
  ['Poste élève', 'eleve'],
  ['directeur', 'direction'],
  ['Bureau de la directrice', 'direction'],
  ['principal', 'direction'],
  ["chef d'établissement", 'direction'],
  ['secrétariat', 'administration'],
  ['Vie scolaire', 'administration'],
  ['CDI', 'partage'],
  ['salle informatique', 'partage'],
  ['mutualisé', 'partage'],
  ['prof/élèves', 'partage'],
  ['Enseignants et élèves', 'partage'],
] as const)('« %s » is %s', (text, usage) => {
  expect(parseUsage(text)).toBe(usage);
});

test.each(['', 'Mme Martin', 'Salle 12', 'professionnel', 'direction et élèves', 'usage principal'])(
  '« %s » names no usage',
  (text) => {
    expect(parseUsage(text)).toBeNull();
  },
);
