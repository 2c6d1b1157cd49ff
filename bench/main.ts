import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command';
import { growth } from './growth';
import { writeInventoryFile } from './inventory-file';
import { plan } from './plan';
import { reading } from './reading';
import { stages } from './stages';
import type { Mark, Subject } from './subject';

/**
 * `npm run bench [-- SUBJECT… [ROWS]]`: all subjects, or those named, over an inventory of ROWS × 12 (200,000 unless
 * told; `growth` and `plan` have sizes of their own). Prints what was measured, then whether each mark is met; ends with
 * 1 when one is missed.
 */
const SUBJECTS: readonly Subject[] = [reading, stages, command, growth, plan];

async function main(words: readonly string[]): Promise<void> {
  const rows = Number(words.find((word) => /^\d+$/.test(word)) ?? 200_000);
  const asked = words.filter((word) => !/^\d+$/.test(word));
  const unknown = asked.find((word) => !SUBJECTS.some(({ name }) => name === word));
  if (unknown !== undefined)
    throw new Error(`« ${unknown} » is no subject: ${SUBJECTS.map(({ name }) => name).join(', ')}`);

  const folder = join(__dirname, '..', 'out');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `bench-${rows}.xlsx`);
  await writeInventoryFile(file, rows);
  console.log(`${rows} rows × 12 columns`);

  const marks: Mark[] = [];
  for (const subject of SUBJECTS) {
    if (asked.length > 0 && !asked.includes(subject.name)) continue;
    console.log(`\n${subject.title}`);
    const measured = await subject.measure(file, rows);
    for (const [what, figure] of measured.lines) console.log(`  ${what.padEnd(44)} ${figure}`);
    marks.push(...measured.marks);
  }
  console.log('\nmarks');
  for (const { what, met } of marks) console.log(`  ${met ? 'met   ' : 'MISSED'} ${what}`);
  if (marks.some(({ met }) => !met)) process.exitCode = 1;
}

void main(process.argv.slice(2));
