import { fold } from '../../text/fold';

/** When an operating system stops being kept up to date, and who says so. */
export interface SystemEnd {
  /** As `systemName` writes it. */
  readonly system: string;
  /** ISO date. */
  readonly supportEndedOn: string;
  /** French. */
  readonly source: string;
  readonly address: string;
  /** ISO date on which the source was read. */
  readonly readOn: string;
  /** French: what the date leaves out. */
  readonly note: string;
}

/** The first build of Windows 11: until then both call themselves 10.0. */
const WINDOWS_11_BUILD = 22_000;
const BUILD = /(?:^|[^\d])10\.0\.(\d{5})/;
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/windows.*server|server.*windows/, 'Windows Server'],
  [/\bxp\b/, 'Windows XP'],
  [/vista/, 'Windows Vista'],
  [/chrome ?os/, 'ChromeOS'],
  [/ipad ?os/, 'iPadOS'],
  [/\bios\b/, 'iOS'],
  [/mac ?os|os x/, 'macOS'],
  [/android/, 'Android'],
  [/ubuntu|debian|linux|mint|primtux|fedora/, 'Linux'],
];
const WINDOWS = /(?:windows|win|\bw) ?(11|10|8\.1|8|7)(?!\d)/;
/** Editions that are kept up to date longer. */
const LONG_TERM = /lts[bc]|\biot\b/;

/** The system that a name and a version tell, as people call it; the name as it stands when we know no better. */
export function systemName(name: string, version: string): string {
  const said = fold(`${name} ${version}`);
  const build = Number(BUILD.exec(said)?.[1] ?? 0);
  const number = WINDOWS.exec(said)?.[1];
  const isWindows =
    number !== undefined || (build > 0 && /windows|win\b/.test(said)) || (name === '' && build > 0);
  if (isWindows && !/server/.test(said)) {
    const edition = build > 0 ? (build >= WINDOWS_11_BUILD ? '11' : '10') : (number ?? '10');
    return `Windows ${edition}${LONG_TERM.test(said) ? ' LTSC' : ''}`;
  }
  return NAMES.find(([words]) => words.test(said))?.[1] ?? (name === '' ? version : name);
}
