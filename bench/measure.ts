import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createUseCases } from '../src/app/create-use-cases';
import type { RunStage } from '../src/app/use-cases';
import { FileWorkbook } from '../src/workbook/file/file-workbook';
import { openSource } from '../src/workbook/file/source';
import { SCHOOLS, uaiOf } from './inventory-file';

/** One measurement in a process of its own; prints milliseconds and peak memory as JSON. */
const [what, file] = process.argv.slice(2);

/** JavaScript outside the project; a variable, so that types are not looked for. */
const PROTOTYPE: string = join(__dirname, '..', '..', 'shared', 'prototypes', 'xlsx-read.cjs');

async function prototype() {
  const { readXlsxRows } = await import(PROTOTYPE);
  const start = performance.now();
  await readXlsxRows(file, () => undefined);
  return { prototype: performance.now() - start };
}

function schools(): Uint8Array {
  const lines = Array.from({ length: SCHOOLS }, (_, n) => `${uaiOf(n)};École ${n};Primaire;180;8;9;10`);
  return new TextEncoder().encode(['UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants', ...lines].join('\n'));
}

async function reading(): Promise<number> {
  const start = performance.now();
  const source = await openSource('banc.xlsx', readFileSync(file));
  const [sheet] = await source.sheets();
  let rows = 0;
  for await (const batch of source.rows(sheet.name)) rows += batch.length;
  if (rows < 2) throw new Error('nothing was read');
  return performance.now() - start;
}

async function stages() {
  const alone = await reading();
  const workbook = await FileWorkbook.open('banc.xlsx', readFileSync(file));
  const useCases = createUseCases({
    workbook,
    openFile: ({ name, bytes }) => openSource(name, bytes),
    today: '2026-11-23',
  });
  const { inventories } = await useCases.look();
  const proposal = inventories[0]?.proposal;
  if (!proposal) throw new Error(inventories[0]?.problem ?? 'no sheet');
  const begun = new Map<RunStage, number>();
  await useCases.run(
    {
      sheet: inventories[0].sheet,
      mapping: proposal.mapping,
      schoolFiles: [{ name: 'etablissements.csv', bytes: schools() }],
      schoolSheet: null,
      levels: ['ecole'],
      socleFile: null,
      hypotheses: {},
      examplePrices: true,
    },
    {
      signal: new AbortController().signal,
      onProgress: (stage) => {
        if (!begun.has(stage)) begun.set(stage, performance.now());
      },
    },
  );
  const at = (stage: RunStage) => begun.get(stage) ?? 0;
  return {
    reading: alone,
    recognising: at('analyse') - at('lecture'),
    analysing: at('ecriture') - at('analyse'),
    writing: performance.now() - at('ecriture'),
  };
}

async function main(): Promise<void> {
  const figures = await (what === 'prototype' ? prototype() : stages());
  // Linux counts resident memory in kilobytes.
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ ...figures, peakMegabytes }));
}

void main();
