import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BUILT_COMMAND, ensureBuilt } from '../../scripts/fresh-build';
import { convert, temporaryFolder } from '../office/libreoffice';
import { runScript } from './run-cli';

const EXAMPLE = join(__dirname, '../../assets/exemple');
const folder = temporaryFolder();
/** Alone in a folder, as it is handed over. */
const alone = join(folder, basename(BUILT_COMMAND));

beforeAll(() => {
  ensureBuilt();
  copyFileSync(BUILT_COMMAND, alone);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runAlone(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [alone, ...words], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

it('writes the workbook that the command of the sources writes', () => {
  const words = ['analyse', join(EXAMPLE, 'inventaire.csv'), '--example-prices'];
  const schools = ['--schools', join(EXAMPLE, 'etablissements.csv')];
  const [mine, theirs] = [join(folder, 'seul.xlsx'), join(folder, 'sources.xlsx')];
  expect(runAlone(...words, ...schools, '--out', mine)).toMatchObject({ code: 0, stderr: '' });
  expect(runScript(...words, ...schools, '--out', theirs)).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(mine).equals(readFileSync(theirs))).toBe(true);
});

it('reads other formats without a file beside it', () => {
  const text = join(folder, 'parc.csv');
  writeFileSync(text, 'UAI,Type,Quantité\n0990002P,Ordinateur portable,4\n');
  const [ods = ''] = convert([text], 'ods', folder);
  const { code, stdout, stderr } = runAlone('analyse', ods, '--schools', join(EXAMPLE, 'etablissements.csv'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Classeur écrit');
});

it('asks for the .xlsx of a result that was saved in another format', () => {
  const [ods = ''] = convert([join(folder, 'seul.xlsx')], 'ods', folder);
  const asked = /enregistrez-le au format \.xlsx/;
  expect(runAlone('analyse', ods)).toMatchObject({ code: 2, stderr: expect.stringMatching(asked) });
});

it('says what is wrong in a sentence', () => {
  expect(runAlone('analyse', join(folder, 'absent.xlsx'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('absent.xlsx » est introuvable'),
  });
});
