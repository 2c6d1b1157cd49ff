import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../office/libreoffice';
import { runCli } from './run-cli';

const SCHOOLS =
  'UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants\n0350122T;École Les Lucioles;Primaire;143;6;6;7\n';
const INVENTORY =
  'UAI;Type;Quantité;Date de mise en service;État;Usage\n0350122T;Ordinateur portable;2;2023;OK;Enseignant\n';

/** The head of an OLE file: what Excel writes when a workbook has a password. */
function passwordProtected(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
  return bytes;
}

describe('the command line on input it cannot use', () => {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  const good = path('bon.xlsx');

  beforeAll(() => {
    writeFileSync(path('etablissements.csv'), SCHOOLS);
    writeFileSync(path('inventaire.csv'), INVENTORY);
    const made = runCli(
      'analyse',
      path('inventaire.csv'),
      '--schools',
      path('etablissements.csv'),
      '--out',
      good,
    );
    expect(made).toMatchObject({ code: 0, stderr: '' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const refusals: readonly (readonly [string, string, () => string | Uint8Array, RegExp])[] = [
    ['a text that is no inventory, whatever its name', 'texte.xlsx', () => 'bonjour', /en-tête/],
    [
      'a truncated zip',
      'tronque.xlsx',
      () => readFileSync(good).subarray(0, 4000),
      /incomplet|tronqué|abîmé|endommagé/i,
    ],
    ['a password', 'secret.xlsx', passwordProtected, /mot de passe/],
    ['an empty file', 'vide.csv', () => '', /vide/],
    ['no recognisable header', 'sans-titre.csv', () => 'pommes;poires\n1;2\n3;4\n', /UAI/],
  ];

  it.each(refusals)(
    'refuses %s with one French sentence, and writes nothing',
    (_what, name, content, expected) => {
      const place = path(name.replace('.', '-'));
      mkdirSync(place);
      const file = join(place, name);
      writeFileSync(file, content());
      const { code, stdout, stderr } = runCli('analyse', file, '--schools', path('etablissements.csv'));
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(expected);
      expect(stderr.split('\n')).toHaveLength(1);
      expect(readdirSync(place)).toEqual([name]);
    },
  );

  it('refuses a missing file, and an order that makes no sense, with exit code 2', () => {
    expect(runCli('analyse', path('absent.csv'))).toMatchObject({ code: 2, stdout: '' });
    expect(runCli('analyser')).toMatchObject({ code: 2, stdout: '' });
  });

  it('accepts doubtful rows with a finding that names the row', () => {
    const doubtful = `${INVENTORY}0350122T;Tablette;beaucoup;2022;OK;\n0350165P;Tablette;1;2022;OK;\n0350122T;Tablette;1;31/02/2020;OK;\n`;
    writeFileSync(path('douteux.csv'), doubtful);
    const json = path('douteux.json');
    const { code } = runCli(
      'analyse',
      path('douteux.csv'),
      '--schools',
      path('etablissements.csv'),
      '--out',
      path('douteux.xlsx'),
      '--json',
      json,
    );
    expect(code).toBe(0);
    const { findings } = JSON.parse(readFileSync(json, 'utf8'));
    const rows = new Map(findings.map(({ code: name, row }: { code: string; row: number }) => [name, row]));
    expect(rows.get('invalid-quantity')).toBe(3);
    expect(rows.get('unknown-uai')).toBe(4);
    expect(rows.get('impossible-date')).toBe(5);
  });

  it('never overwrites an earlier result without being told to', () => {
    const place = path('deux-fois');
    mkdirSync(place);
    writeFileSync(join(place, 'parc.csv'), INVENTORY);
    const run = () => runCli('analyse', join(place, 'parc.csv'), '--schools', path('etablissements.csv'));
    expect([run().code, run().code]).toEqual([0, 0]);
    expect(readdirSync(place).sort()).toEqual(['parc - socle (2).xlsx', 'parc - socle.xlsx', 'parc.csv']);
  });
});
