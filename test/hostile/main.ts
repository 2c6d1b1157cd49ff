import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { convert, temporaryFolder } from '../office/libreoffice';
import { ZipPackage } from '../../src/workbook/file/container';
import { validationErrors } from '../workbook/file/write/package-tools';
import { SCHOOLS } from './base-workbook';
import { faultsOf, MOST } from './check-run';
import { HOSTILE_FILES } from './files';
import type { HostileFile } from './files/hostile-file';
import { runMeasured } from './run-measured';

/**
 * `npm run test:hostile [-- NAME…]`: every hostile file, or those whose name holds a NAME, given to the command in a process
 * of its own. Prints how each ended, what it took and what is wrong; ends with 1 when anything is.
 */
const folder = temporaryFolder();
const AT_ONCE = 20;

interface Ran {
  readonly kind: string;
  readonly file: HostileFile;
  readonly accepted: { readonly input: Uint8Array; readonly output: string } | null;
  readonly faults: string[];
}

function runOne(kind: string, file: HostileFile, number: number): Ran {
  const place = join(folder, String(number));
  mkdirSync(place);
  const input = file.bytes();
  const path = join(place, file.name);
  writeFileSync(path, input);
  const run = runMeasured(
    ['analyse', path, '--schools', join(folder, 'liste.csv')],
    join(folder, `${number}.json`),
  );
  const files = readdirSync(place).filter((name) => name !== file.name);
  const inputIsSame = hash(readFileSync(path)) === hash(input);
  const faults = [...faultsOf(file, { run, files, inputIsSame })];
  const said = run.code === 0 ? 'result' : run.stderr;
  console.log(
    `${faults.length > 0 ? 'FAULT' : 'ok   '} ${file.name.padEnd(52)} ${String(run.code).padStart(4)} ` +
      `${run.seconds.toFixed(1).padStart(6)} s ${run.megabytes.toFixed(0).padStart(6)} MB  ` +
      (faults.length > 0 ? faults.join(' ; ') : said.slice(0, 110)),
  );
  const isAccepted = run.code === 0 && files.length === 1;
  if (!isAccepted) rmSync(place, { recursive: true, force: true });
  const kept = isAccepted ? { input, output: join(place, files[0]) } : null;
  return { kind, file, accepted: kept, faults };
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the validator has against a result, that it had not against the input. */
async function newErrors({ input, output }: NonNullable<Ran['accepted']>): Promise<readonly string[]> {
  const isPackage = ZipPackage.isZip(input) && extname(output) !== '.ods';
  const before = isPackage ? new Set(validationErrors(input)) : new Set<string>();
  return validationErrors(readFileSync(output)).filter((error) => !before.has(error));
}

/** What is not there afterwards was not opened. */
function openInLibreOffice(files: readonly string[]): void {
  try {
    convert(files, 'ods', folder);
  } catch (thrown) {
    console.log(String(thrown));
  }
}

async function judge(ran: readonly Ran[]): Promise<void> {
  const accepted = ran.flatMap((it) => (it.accepted === null ? [] : [{ ...it, accepted: it.accepted }]));
  for (const { file, accepted: kept, faults } of accepted) {
    const errors = await newErrors(kept);
    if (errors.length > 0) faults.push(`validator: ${errors.slice(0, 3).join(' | ')}`);
    if (errors.length > 0) console.log(`FAULT ${file.name}: ${faults.at(-1)}`);
  }
  const copies = accepted.map(({ accepted: { output } }, at) => {
    const copy = join(folder, `resultat-${at}${extname(output)}`);
    writeFileSync(copy, readFileSync(output));
    return copy;
  });
  for (let at = 0; at < copies.length; at += AT_ONCE) openInLibreOffice(copies.slice(at, at + AT_ONCE));
  accepted.forEach(({ file, faults }, at) => {
    if (existsSync(join(folder, `resultat-${at}.ods`))) return;
    faults.push('LibreOffice does not open the result');
    console.log(`FAULT ${file.name}: ${faults.at(-1)}`);
  });
}

async function main(words: readonly string[]): Promise<void> {
  process.exitCode = 1;
  writeFileSync(join(folder, 'liste.csv'), SCHOOLS);
  const ran: Ran[] = [];
  for (const [kind, files] of HOSTILE_FILES)
    for (const file of files)
      if (words.length === 0 || words.some((word) => file.name.includes(word)))
        ran.push(runOne(kind, file, ran.length));
  await judge(ran);

  console.log('\nkind               files  results  sentences  faults');
  const count = (of: readonly Ran[]) =>
    [
      of.length,
      of.filter(({ accepted }) => accepted).length,
      of.filter(({ accepted }) => !accepted).length,
      of.filter(({ faults }) => faults.length > 0).length,
    ]
      .map((number) => String(number).padStart(8))
      .join(' ');
  for (const kind of HOSTILE_FILES.keys())
    console.log(`${kind.padEnd(14)} ${count(ran.filter((it) => it.kind === kind))}`);
  console.log(
    `${'all'.padEnd(14)} ${count(ran)}   (at most ${MOST.seconds} s of processor and ${MOST.megabytes} MB each)`,
  );
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = ran.length > 0 && ran.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

void main(process.argv.slice(2));
