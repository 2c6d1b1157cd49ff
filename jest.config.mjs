import { FLUENT } from './test/taskpane/bundle-fluent.mjs';

const transform = {
  '^.+\\.(ts|tsx)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};

/**
 * Jest runs tests in a sandbox in which each look at a global is slow: what hot loops name is handed to every module.
 * Nothing that a test may replace, as fake timers do with `Date`. Not for the pane: Fluent UI has names of its own that are
 * the same.
 */
const sandboxInjectedGlobals = [
  'Array',
  'BigInt',
  'Boolean',
  'Error',
  'Infinity',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'Uint8Array',
  'WeakMap',
];

const HOUR = 3_600_000;

/** Pane tests need a DOM; everything else runs in plain Node. */
export default {
  // A test must not fail because the machine is busy: nothing here is about time, and no test has a limit of its own.
  testTimeout: process.env.LONG ? 6 * HOUR : HOUR / 3,
  // Jest leaves one core to the one who waits for it: of two, that is half.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/longest-first.mjs',
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/native-codec.ts'],
      transform,
      sandboxInjectedGlobals,
    },
    {
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      transform,
      setupFilesAfterEnv: ['<rootDir>/test/taskpane/jsdom.ts'],
      globalSetup: '<rootDir>/test/taskpane/bundle-fluent.mjs',
      moduleNameMapper: { '^@fluentui/react-(components|icons)$': FLUENT },
    },
  ],
};
