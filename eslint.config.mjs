import js from '@eslint/js';
import globals from 'globals';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { borders } from './eslint.borders.mjs';

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { minimumDescriptionLength: 0, 'ts-expect-error': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A file with more than one idea in it is hard to find again.
      'max-lines': ['error', 400],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.cjs', 'webpack.config.js'],
    languageOptions: { globals: globals.node, sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/**/*.tsx', 'src/taskpane/**/*.ts', 'src/standalone/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    // Only matters to the React Compiler, which this project does not use.
    rules: { ...reactHooks.configs.recommended.rules, 'react-hooks/incompatible-library': 'off' },
  },
  {
    // The plugin follows variables named `context`: it only makes sense where Office.js is spoken.
    files: ['src/workbook/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    languageOptions: { globals: { Excel: 'readonly', Office: 'readonly' } },
    rules: officeAddins.configs.recommended.rules ?? {},
  },
  ...borders,
);
