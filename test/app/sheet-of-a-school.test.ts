import { createUseCases } from '../../src/app/create-use-cases';
import type { ReadingRequest } from '../../src/app/use-cases';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { openSource } from '../../src/workbook/file/source';
import { fileOf } from '../sheets/read-fixture';

const SHEET = `
Parc de l'année
Matériel|Quantité|Année
PC portable|4|2020
VPI|2|2018
Chaise|30|2010
`;
const SCHOOLS = [
  'UAI;Nom;Commune;Niveau;Classes',
  '0350122T;École primaire Jules Ferry;Redon;Primaire;5',
  '0350165P;École élémentaire Louis Pasteur;Fougères;Élémentaire;5',
];

async function previewed(sheet: string, asked: Partial<ReadingRequest> = {}) {
  const { name, bytes } = await fileOf({ sheets: { [sheet]: SHEET.trim() } });
  const useCases = createUseCases({
    workbook: await FileWorkbook.open(name, bytes),
    openFile: (file) => openSource(file.name, file.bytes),
    today: '2026-11-25',
  });
  const [found] = (await useCases.look()).inventories;
  if (!found?.proposal) throw new Error(found?.problem ?? 'no sheet');
  const schools = { name: 'ecoles.csv', bytes: new TextEncoder().encode(SCHOOLS.join('\n')) };
  const { mapping } = found.proposal;
  return useCases.preview(
    { sheet, mapping, schoolFiles: [schools], schoolSheet: null, ...asked },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
}

describe("a school's own sheet", () => {
  it.each(['J. Ferry Redon', 'Feuil1'])('named « %s » asks which school it is, once', async (sheet) => {
    const { schoolsToSettle, counts, schools } = await previewed(sheet);
    expect(schoolsToSettle.map(({ text, rows }) => [text, rows])).toEqual([[sheet, 3]]);
    expect([counts.unknownSchool, schools?.met]).toEqual([6, 0]);
  });

  it('is of the school that was chosen for it', async () => {
    const settledSchools = [{ text: 'Feuil1', commune: '', uai: '0350122T' }];
    const { schoolsToSettle, counts, schools } = await previewed('Feuil1', { settledSchools });
    expect(schoolsToSettle).toEqual([]);
    expect([counts.unknownSchool, schools?.met]).toEqual([0, 1]);
  });
});
