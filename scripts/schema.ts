/** Writes the JSON Schema of the hypotheses file from the definitions of the tables: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hypothesesSchema } from '../src/core/budget/hypotheses-schema';
import { categoryNames } from '../src/data';

writeFileSync(
  join(__dirname, '..', 'assets', 'hypotheses.schema.json'),
  `${JSON.stringify(hypothesesSchema(categoryNames), null, 2)}\n`,
);
