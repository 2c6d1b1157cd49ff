import { createUseCases } from '../../src/app/create-use-cases';
import type { NamedBytes } from '../../src/app/use-cases';
import { chooseSheets } from '../../src/cli/choose-sheets';
import { Problem } from '../../src/core/problem';
import { toJson } from '../../src/core/report/to-json';
import { ZipPackage } from '../../src/workbook/file/container';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { openSource } from '../../src/workbook/file/source';
import { parseXml } from '../../src/workbook/file/xml-tree';

/** How an analysis of a file ended: with a result, in words that a program reads, or in a sentence. */
export type Outcome =
  | { readonly result: string; readonly bytes: Uint8Array }
  | { readonly sentence: string; readonly code: string };

/** Analyses a file as every face does, and reads the result back. What is thrown but a Problem goes through. */
export async function outcomeOf(name: string, bytes: Uint8Array, schools: NamedBytes): Promise<Outcome> {
  try {
    return await analysed(name, bytes, schools);
  } catch (thrown) {
    if (thrown instanceof Problem) return { sentence: thrown.message, code: thrown.code };
    throw thrown;
  }
}

async function analysed(name: string, given: Uint8Array, schools: NamedBytes): Promise<Outcome> {
  const workbook = await FileWorkbook.open(name, given);
  const useCases = createUseCases({
    workbook,
    openFile: (file) => openSource(file.name, file.bytes),
    today: '2026-11-24',
  });
  const [first, ...moreSheets] = chooseSheets(await useCases.look(), { sheets: [], shape: null });
  if (first === undefined) throw new Error('no sheet');
  const request = {
    ...{ ...first, moreSheets, schoolFiles: [schools], schoolSheet: null, socleFile: null },
    ...{ levels: ['ecole', 'college', 'lycee'] as const, hypotheses: {}, examplePrices: true },
  };
  const signal = new AbortController().signal;
  const { analysis } = await useCases.run(request, { signal, onProgress: () => undefined });
  const bytes = await workbook.bytes();
  await readBack(bytes);
  return { result: JSON.stringify(toJson(analysis)), bytes };
}

/** Every entry of a package inflates to what its checksum says, and our own parts are XML. @throws Error */
async function readBack(bytes: Uint8Array): Promise<void> {
  const file = await ZipPackage.open(bytes);
  for (const name of file.names()) {
    if (/\.rels$/i.test(name)) parseXml(await file.text(name), name);
    else await file.raw(name);
  }
}
