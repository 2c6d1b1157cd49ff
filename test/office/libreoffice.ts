import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Makes LibreOffice compute every formula when it loads a file, instead of trusting the values kept in it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
</oor:items>
`;

/** Of a workbook with several sheets, `csv` gives the first. */
const FILTERS = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  pdf: 'pdf',
  csv: 'csv',
  ods: 'ods',
  xls: 'xls',
} as const;

/** LibreOffice keeps what it opened: given 500 files at once it ended at the 245th, without a word. */
const FILES_AT_ONCE = 50;

/**
 * Opens the files in LibreOffice, recalculates them and saves them again. Returns the paths written, in order.
 * LibreOffice exits with 0 even when it refuses a file, so each result is looked for.
 */
export function convert(files: readonly string[], to: keyof typeof FILTERS, folder: string): string[] {
  if (files.length > FILES_AT_ONCE) {
    const [some, others] = [files.slice(0, FILES_AT_ONCE), files.slice(FILES_AT_ONCE)];
    return [...convert(some, to, folder), ...convert(others, to, folder)];
  }
  const profile = mkdtempSync(join(tmpdir(), 'socle-office-'));
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  try {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--convert-to',
        FILTERS[to],
        '--outdir',
        folder,
        ...files,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return files.map((file) => {
    const written = join(folder, basename(file).replace(/\.[^.]+$/, `.${to}`));
    if (!existsSync(written)) throw new Error(`LibreOffice refused ${basename(file)}`);
    return written;
  });
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'socle-test-'));
