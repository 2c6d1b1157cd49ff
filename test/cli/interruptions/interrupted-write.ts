import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the command is run: the program and the words before its own. */
export type Command = readonly [string, ...string[]];

export const KINDS = ['kill -9', 'SIGTERM', 'disk full'] as const;
export type Kind = (typeof KINDS)[number];

const FILES = ['r.xlsx', 'r.json'] as const;
const OLDER = 'un résultat plus ancien, avec les prix qui y ont été saisis';
const SCHOOLS = 'UAI;Nom;Niveau;Classes\n0990002P;École des Tilleuls;Élémentaire;6\n';

/** An inventory whose result takes a while to be written: each row has its remark. */
const inventoryOf = (rows: number): string =>
  [
    'UAI;Type;Quantité;Date de mise en service;Remarque',
    ...Array.from(
      { length: rows },
      (_, at) => `0990002P;VPI;beaucoup;2019;${(at * 2654435761) % 4294967296}`,
    ),
  ].join('\n');

export interface End {
  readonly code: number | null;
  readonly stderr: string;
  /** What each of the two outputs is afterwards. */
  readonly files: readonly ('older' | 'newer' | 'broken')[];
  /** What else the folder holds that was not there before. */
  readonly left: readonly string[];
  /** A draft was there when it was stopped. */
  readonly wasWriting: boolean;
}

/** Runs that replace an older result, each stopped at a moment of its writing. */
export class InterruptedWrite {
  private runs = 0;
  private newer: readonly Buffer[] = [];
  /** How long drafts are there when nothing stops the run, in milliseconds. */
  writing = 0;

  constructor(
    private readonly folder: string,
    readonly command: Command,
  ) {}

  /** The run that nothing stops; the result of the others is compared with its own. */
  async prepare(rows: number): Promise<void> {
    writeFileSync(join(this.folder, 'parc.csv'), inventoryOf(rows));
    writeFileSync(join(this.folder, 'ecoles.csv'), SCHOOLS);
    const place = this.place();
    let first: number | null = null;
    const { code, stderr } = await this.run(place, this.command, () => {
      const hasDraft = drafts(place).length > 0;
      if (hasDraft) first ??= performance.now();
      else if (first !== null && this.writing === 0) this.writing = performance.now() - first;
    });
    if (code !== 0) throw new Error(stderr);
    this.newer = FILES.map((name) => readFileSync(join(place, name)));
  }

  /** `part` of the time that writing takes, or of the room that it takes, is let pass: from 0 to 1. */
  async stop(kind: Kind, part: number, place = this.place()): Promise<End> {
    if (kind === 'disk full') {
      const largest = Math.max(...this.newer.map(({ length }) => length));
      // In blocks of 512 bytes, as POSIX has it.
      const limit = `ulimit -f ${Math.floor((part * largest) / 512)}; exec "$@"`;
      return this.end(place, await this.run(place, ['sh', '-c', limit, 'sh', ...this.command]), true);
    }
    let wasWriting = false;
    const outcome = await this.run(place, this.command, (kill) => {
      if (wasWriting || drafts(place).length === 0) return;
      wasWriting = true;
      const start = performance.now();
      while (performance.now() - start < part * this.writing);
      wasWriting = drafts(place).length > 0;
      kill(kind === 'SIGTERM' ? 'SIGTERM' : 'SIGKILL');
    });
    return this.end(place, outcome, wasWriting);
  }

  /** A folder with an older result in it. */
  place(under = this.folder): string {
    const place = join(under, `ecriture-${(this.runs += 1)}`);
    mkdirSync(place);
    for (const name of FILES) writeFileSync(join(place, name), OLDER);
    return place;
  }

  /** Bytes of both results together. */
  get size(): number {
    return this.newer.reduce((sum, { length }) => sum + length, 0);
  }

  end(place: string, { code, stderr }: { code: number | null; stderr: string }, wasWriting: boolean): End {
    const files = FILES.map((name, index) => {
      const bytes = readFileSync(join(place, name));
      if (this.newer[index]?.equals(bytes)) return 'newer';
      return bytes.toString() === OLDER ? 'older' : 'broken';
    });
    const left = readdirSync(place).filter((name) => !FILES.some((own) => own === name));
    return { code, stderr, files, left, wasWriting };
  }

  /** `onChange` is called whenever something changes in the folder. */
  async run(
    place: string,
    [program, ...words]: Command,
    onChange: (kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
  ): Promise<{ code: number | null; stderr: string }> {
    const [parc, ecoles] = [join(this.folder, 'parc.csv'), join(this.folder, 'ecoles.csv')];
    const [out, json] = FILES.map((name) => join(place, name));
    const order = [
      'analyse',
      parc,
      '--schools',
      ecoles,
      '--date',
      '2026-11-30',
      '--out',
      `${out}`,
      '--json',
      `${json}`,
    ];
    const child = spawn(program, [...words, ...order], { stdio: ['ignore', 'ignore', 'pipe'] });
    const changes = watch(place, () => onChange((signal) => child.kill(signal)));
    let stderr = '';
    child.stderr.on('data', (piece) => (stderr += String(piece)));
    const [code] = await once(child, 'close');
    changes.close();
    return { code, stderr };
  }
}

const drafts = (place: string): string[] =>
  readdirSync(place).filter((name) => name.endsWith('.partiel') && isThere(join(place, name)));

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
