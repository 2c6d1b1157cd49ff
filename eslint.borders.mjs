/**
 * The borders of docs/architecture.md, as lint. Each one is shown to bite by test/borders.test.ts.
 * A border is said once: who stands inside, which imports and which globals stay out, and why.
 */
const OFFICE = ['Office', 'Excel', 'OfficeExtension'];
const BROWSER = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location'];
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const NODE = ['process', 'Buffer', '__dirname', 'require'];

const not = (names, message) => names.map((name) => ({ name, message }));

const FORMATS = [
  ['@zip.js/*', 'saxes', 'papaparse', '@e965/xlsx'],
  'File formats are spoken in workbook/file only.',
];

const border = (files, { packages = [FORMATS], rooms = [], globals = [], syntax = [] }) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...packages.map(([group, message]) => ({ group, message })),
          ...rooms.map(([regex, message]) => ({ regex, message })),
        ],
      },
    ],
    'no-restricted-globals': ['error', ...globals],
    ...(syntax.length > 0 ? { 'no-restricted-syntax': ['error', ...syntax] } : {}),
  },
});

const call = (object, property) =>
  `CallExpression[callee.object.name="${object}"][callee.property.name="${property}"]`;
const method = (name) => `CallExpression[callee.property.name="${name}"]`;

export const borders = [
  border(['src/core/**/*.ts'], {
    rooms: [
      ['^(?!\\.{1,2}/|decimal\\.js$)', 'The core imports decimal.js and itself, nothing else.'],
      ['^(\\.\\./)+(data|workbook|app|taskpane|standalone|functions|cli)/', 'The core knows no other room.'],
    ],
    globals: not(
      [...OFFICE, ...BROWSER, ...NETWORK, ...NODE, 'Intl', 'console', 'setTimeout', 'performance'],
      'The core is pure: no host, no clock, no locale of the machine.',
    ),
    syntax: [
      {
        selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
        message: 'The core has no clock.',
      },
      { selector: call('Date', 'now'), message: 'The core has no clock.' },
      { selector: call('Math', 'random'), message: 'The core has no chance.' },
      ...[
        'toLocaleString',
        'toLocaleDateString',
        'localeCompare',
        'toLocaleUpperCase',
        'toLocaleLowerCase',
      ].map((name) => ({
        selector: method(name),
        message: 'The core does not depend on the locale of the machine.',
      })),
    ],
  }),
  border(['src/data/**/*.ts'], {
    rooms: [
      [
        '^(\\.\\./)+(workbook|app|taskpane|standalone|functions|cli)/',
        'Data is loaded by others; it knows the core only.',
      ],
      ['^node:', 'Data is bundled in the browser too.'],
    ],
    globals: not([...OFFICE, ...BROWSER, ...NETWORK, ...NODE], 'Data is plain.'),
  }),
  border(['src/app/**/*.ts'], {
    packages: [FORMATS, [['react', 'react-dom', '@fluentui/*'], 'Use cases know no face.']],
    rooms: [
      ['^node:', 'Use cases run in the browser too.'],
      ['/workbook/(excel|file)/', 'Use cases know a workbook through workbook/port.ts only.'],
      ['^(\\.\\./)+(taskpane|standalone|functions|cli)/', 'Use cases know no face.'],
    ],
    globals: not([...OFFICE, ...BROWSER, ...NETWORK, ...NODE], 'Use cases know no host.'),
  }),
  border(['src/workbook/file/**/*.ts'], {
    packages: [],
    rooms: [
      ['^node:', 'Files are read and written in the browser too.'],
      ['^(\\.\\./)+(excel|app|taskpane|standalone|functions|cli)/', 'Files know the core and the port only.'],
    ],
    globals: not(
      [...OFFICE, ...NETWORK, ...NODE, 'document', 'window'],
      'No host, no network: data never leaves.',
    ),
  }),
  border(['src/workbook/excel/**/*.ts'], {
    rooms: [
      ['^node:', 'The pane has no Node.'],
      [
        '^(\\.\\./)+(file|app|taskpane|standalone|functions|cli)/',
        'The Excel host knows the core and the port only.',
      ],
    ],
    globals: not(
      [...NETWORK, ...NODE, 'document', 'localStorage'],
      'Inventory data never leaves the machine.',
    ),
  }),
  border(['src/taskpane/**/*.{ts,tsx}', 'src/standalone/**/*.{ts,tsx}'], {
    rooms: [['^node:', 'A page has no Node.']],
    globals: not(
      [...NETWORK, ...NODE, 'Excel', 'alert', 'confirm', 'prompt'],
      'Pages reach Excel through workbook/excel, and no network.',
    ),
  }),
  border(['src/cli/**/*.ts'], {
    packages: [FORMATS, [['react', 'react-dom', '@fluentui/*'], 'The command line has no page.']],
    rooms: [['/workbook/excel/', 'The command line has no Excel.']],
    globals: not([...OFFICE, ...NETWORK], 'The command line speaks to files only.'),
  }),
];
