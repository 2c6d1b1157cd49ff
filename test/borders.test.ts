import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Each border of eslint.borders.mjs, with a line that must not pass and the file it stands in. */
const forbidden: readonly (readonly [why: string, file: string, code: string])[] = [
  ['core: no package but decimal.js', 'src/core/gap/x.ts', "import { x } from 'saxes';\nexport const y = x;"],
  ['core: no Node', 'src/core/gap/x.ts', "import { x } from 'node:fs';\nexport const y = x;"],
  [
    'core: no other room',
    'src/core/gap/x.ts',
    "import { x } from '../../workbook/port';\nexport const y = x;",
  ],
  ['core: no faces', 'src/core/gap/x.ts', "import { x } from '../../taskpane/x';\nexport const y = x;"],
  ['core: no Office', 'src/core/gap/x.ts', 'export const y = Excel.run;'],
  ['core: no network', 'src/core/gap/x.ts', "export const y = fetch('x');"],
  ['core: no clock', 'src/core/gap/x.ts', 'export const y = Date.now();'],
  ['core: no clock, by constructor', 'src/core/gap/x.ts', 'export const y = new Date();'],
  ['core: no chance', 'src/core/gap/x.ts', 'export const y = Math.random();'],
  ['core: no locale', 'src/core/gap/x.ts', "export const y = 'a'.localeCompare('b');"],
  ['core: no Intl', 'src/core/gap/x.ts', "export const y = Intl.NumberFormat('fr');"],
  ['data: no faces', 'src/data/x.ts', "import { x } from '../cli/x';\nexport const y = x;"],
  ['app: no Excel room', 'src/app/x.ts', "import { x } from '../workbook/excel/x';\nexport const y = x;"],
  ['app: no file room', 'src/app/x.ts', "import { x } from '../workbook/file/x';\nexport const y = x;"],
  ['app: no React', 'src/app/x.ts', "import { x } from 'react';\nexport const y = x;"],
  ['app: no Node', 'src/app/x.ts', "import { x } from 'node:fs';\nexport const y = x;"],
  ['file: no Node', 'src/workbook/file/x.ts', "import { x } from 'node:zlib';\nexport const y = x;"],
  ['file: no Excel room', 'src/workbook/file/x.ts', "import { x } from '../excel/x';\nexport const y = x;"],
  ['file: no network', 'src/workbook/file/x.ts', "export const y = fetch('x');"],
  ['file: no Office', 'src/workbook/file/x.ts', 'export const y = Office.context;'],
  ['excel: no file room', 'src/workbook/excel/x.ts', "import { x } from '../file/x';\nexport const y = x;"],
  ['excel: no network', 'src/workbook/excel/x.ts', "export const y = fetch('x');"],
  ['pane: no network', 'src/taskpane/x.ts', "export const y = fetch('x');"],
  ['pane: Excel through its room', 'src/taskpane/x.ts', 'export const y = Excel.run;'],
  ['pane: no dialogs that Office lacks', 'src/taskpane/x.ts', "alert('x');"],
  ['standalone: no network', 'src/standalone/x.tsx', 'export const y = new XMLHttpRequest();'],
  [
    'standalone: no zip library',
    'src/standalone/x.ts',
    "import { x } from '@zip.js/zip.js';\nexport const y = x;",
  ],
  ['cli: no Excel room', 'src/cli/x.ts', "import { x } from '../workbook/excel/x';\nexport const y = x;"],
  ['cli: no network', 'src/cli/x.ts', "export const y = fetch('x');"],
  ['everywhere: no any', 'src/core/gap/x.ts', 'export const y = (z: any) => z;'],
  ['everywhere: no non-null assertion', 'src/core/gap/x.ts', 'export const y = (z: string | null) => z!;'],
  ['everywhere: no ts-ignore', 'src/core/gap/x.ts', '// @ts-ignore\nexport const y = 1;'],
];

const allowed: readonly (readonly [why: string, file: string, code: string])[] = [
  [
    'core: decimal.js',
    'src/core/gap/x.ts',
    "import Decimal from 'decimal.js';\nexport const y = new Decimal(1);",
  ],
  ['core: itself', 'src/core/gap/x.ts', "import { x } from '../money/x';\nexport const y = x;"],
  ['core: a date of given parts', 'src/core/gap/x.ts', 'export const y = new Date(2020, 1, 1);'],
  ['excel: Excel', 'src/workbook/excel/x.ts', 'export const y = Excel.run;'],
  ['file: its formats', 'src/workbook/file/x.ts', "import { x } from 'saxes';\nexport const y = x;"],
  [
    'app: the port',
    'src/app/x.ts',
    "import type { WorkbookPort } from '../workbook/port';\nexport type X = WorkbookPort;",
  ],
  ['cli: Node', 'src/cli/x.ts', "import { x } from 'node:fs';\nexport const y = x;"],
];

/** The rules that each snippet breaks, in one run of ESLint. */
function brokenRules(): readonly (readonly string[])[] {
  const input = JSON.stringify([...forbidden, ...allowed].map(([, file, code]) => [file, code]));
  const output = execFileSync(process.execPath, [join(__dirname, 'lint-snippets.mjs')], {
    input,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

const BORDER = /no-restricted|no-explicit-any|no-non-null|ban-ts-comment/;

describe('the borders between rooms', () => {
  const broken = brokenRules();

  test.each(forbidden.map(([why], index) => [why, index] as const))('%s', (_why, index) => {
    expect(broken[index]).toContainEqual(expect.stringMatching(BORDER));
  });

  test.each(allowed.map(([why], index) => [why, index] as const))('%s is allowed', (_why, index) => {
    expect(broken[forbidden.length + index]).toEqual([]);
  });
});
