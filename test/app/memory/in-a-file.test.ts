import { createUseCases } from '../../../src/app/create-use-cases';
import { headerSignature } from '../../../src/app/memory/memory';
import type { RunRequest, UseCases } from '../../../src/app/use-cases';
import type { ColumnRole } from '../../../src/core/inventory/mapping';
import { FileWorkbook } from '../../../src/workbook/file/file-workbook';
import { openSource } from '../../../src/workbook/file/source';

/** A column whose title nobody knows says how many there are. */
const INVENTORY = ['UAI;Type;Lot livré', '0990002P;Ordinateur portable;4', '0990002P;VPI;3'];
const SCHOOLS = ['UAI;Nom;Niveau;Classes', '0990002P;École des Tilleuls;Élémentaire;6'];

const utf8 = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));

function onBook(workbook: FileWorkbook): UseCases {
  const openFile = ({ name, bytes }: { name: string; bytes: Uint8Array }) => openSource(name, bytes);
  return createUseCases({ workbook, openFile, today: '2026-11-25' });
}

/** Analyses the first sheet with the columns as somebody corrected them. */
async function analysed(corrected: ReadonlyMap<ColumnRole, number>): Promise<FileWorkbook> {
  const workbook = await FileWorkbook.open('parc.csv', utf8(INVENTORY));
  const useCases = onBook(workbook);
  const [first] = (await useCases.look()).inventories;
  if (!first?.proposal) throw new Error('no inventory');
  expect(first.proposal.mapping.roles.get('quantity')).toBeUndefined();
  const request: RunRequest = {
    sheet: first.sheet,
    mapping: { ...first.proposal.mapping, roles: corrected },
    header: headerSignature(first.proposal),
    schoolFiles: [{ name: 'ecoles.csv', bytes: utf8(SCHOOLS) }],
    schoolSheet: null,
    levels: ['ecole'],
    socleFile: null,
    hypotheses: {},
    examplePrices: true,
  };
  await useCases.run(request, { signal: new AbortController().signal, onProgress: () => undefined });
  return FileWorkbook.open('parc.xlsx', await workbook.bytes());
}

const CORRECTED = new Map<ColumnRole, number>([
  ['uai', 0],
  ['type', 1],
  ['quantity', 2],
]);

describe('a written file opened again', () => {
  it('proposes the columns as they were corrected, and the choices of the last analysis', async () => {
    const look = await onBook(await analysed(CORRECTED)).look();
    const [first] = look.inventories;
    expect(first?.proposal?.mapping.roles).toEqual(CORRECTED);
    expect(first?.proposal?.columns[2]?.reason).toBe('Repris de votre choix à la dernière analyse.');
    expect(look.last).toEqual({
      readOn: '2026-11-25',
      sheets: ['parc'],
      schoolSheet: null,
      levels: ['ecole'],
      examplePrices: true,
    });
  });

  it('claims nothing of whether its inventory still says the same, which nobody signed', async () => {
    expect(await onBook(await analysed(CORRECTED)).freshness()).toBeNull();
  });

  it('proposes the same columns for a file beside it with the same titles', async () => {
    const useCases = onBook(await analysed(CORRECTED));
    const other = await useCases.lookAt({ name: 'autre.csv', bytes: utf8(INVENTORY) });
    expect(other.inventories[0]?.proposal?.mapping.roles).toEqual(CORRECTED);
  });
});
