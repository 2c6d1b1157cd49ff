import type { Finding } from '../core/finding';
import { classifierOf } from '../core/inventory/classifier-of';
import { Problem } from '../core/problem';
import type { Quote } from '../core/quote/quote';
import { readCatalogue, type CatalogueReading } from '../core/quote/read-catalogue';
import { categoryNames } from '../data';
import { VOCABULARY } from '../data/vocabulary';
import { allRows, remarksOn, userSheets, type OpenFile } from './source';
import type { NamedBytes } from './use-cases';

/** The quotes of the workbook followed by those that the files add, and what is said of their lines. */
export async function readCatalogues(
  files: readonly NamedBytes[],
  quotes: readonly Quote[],
  openFile: OpenFile,
  signal: AbortSignal,
): Promise<{ readonly quotes: readonly Quote[]; readonly findings: readonly Finding[] }> {
  const all = [...quotes];
  const findings: Finding[] = [];
  for (const file of files) {
    const read = await readFile(file, all, openFile, signal);
    all.push(...read.quotes);
    findings.push(...read.findings);
  }
  return { quotes: all, findings };
}

/** The first sheet with the titles of a catalogue; of several without, the last refusal says what is wrong. */
async function readFile(
  file: NamedBytes,
  quotes: readonly Quote[],
  openFile: OpenFile,
  signal: AbortSignal,
): Promise<CatalogueReading> {
  const source = await openFile(file);
  const known = { classifier: classifierOf(VOCABULARY), names: categoryNames, quotes };
  let refusal = new Problem(
    'catalogue-unrecognised',
    `« ${file.name} » ne contient aucune feuille visible à lire.`,
  );
  for (const sheet of await userSheets(source)) {
    try {
      const read = readCatalogue(await allRows(source, sheet, signal), file.name, known);
      return { ...read, findings: [...(await remarksOn(source, sheet)), ...read.findings] };
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.code !== refusal.code) throw thrown;
      refusal = thrown;
    }
  }
  throw refusal;
}
