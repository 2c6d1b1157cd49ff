import { readFileSync } from 'node:fs';
import { createUseCases } from '../src/app/create-use-cases';
import type { RunStage } from '../src/app/use-cases';
import { FileWorkbook } from '../src/workbook/file/file-workbook';
import { openSource } from '../src/workbook/file/source';
import { schoolList } from './inventory-rows';

/** Milliseconds, and what the process took at most. */
export interface Stages {
  readonly reading: number;
  readonly recognising: number;
  readonly analysing: number;
  readonly writing: number;
  readonly peakMegabytes: number;
}

const file = process.argv[2];

async function reading(): Promise<number> {
  const start = performance.now();
  const source = await openSource('banc.xlsx', readFileSync(file));
  const [sheet] = await source.sheets();
  let rows = 0;
  for await (const batch of source.rows(sheet.name)) rows += batch.length;
  if (rows < 2) throw new Error('nothing was read');
  return performance.now() - start;
}

async function main(): Promise<void> {
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
      schoolFiles: [{ name: 'etablissements.csv', bytes: new TextEncoder().encode(schoolList()) }],
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
  const measured: Stages = {
    reading: alone,
    recognising: at('analyse') - at('lecture'),
    analysing: at('ecriture') - at('analyse'),
    writing: performance.now() - at('ecriture'),
    // Linux counts resident memory in kilobytes.
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(measured));
}

void main();
