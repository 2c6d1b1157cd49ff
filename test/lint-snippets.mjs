/**
 * Lints [file, code] pairs given as JSON on stdin; prints the rule names that each broke.
 * A process of its own, because jest's module sandbox cannot load an ESLint configuration.
 */
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const results = [];
for (const [filePath, code] of JSON.parse(readFileSync(0, 'utf8'))) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  results.push(result.messages.map(({ ruleId }) => ruleId ?? 'parse'));
}
process.stdout.write(JSON.stringify(results));
