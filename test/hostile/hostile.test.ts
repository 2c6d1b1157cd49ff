import { SCHOOLS } from './base-workbook';
import { HOSTILE_FILES } from './files';
import { outcomeOf } from './outcome';

const LISTE = { name: 'liste.csv', bytes: new TextEncoder().encode(SCHOOLS) };
/** One in so many, from each kind; `npm run test:hostile` takes all of them, measured, in processes of their own. */
const SAMPLE = 12;

const sampled = Array.from(HOSTILE_FILES, ([kind, files]) =>
  files
    .filter(({ isHeavy }) => !isHeavy)
    .filter((_, at) => at % SAMPLE === 0)
    .map((file) => [`${kind}: ${file.name}`, file] as const),
).flat();

describe('a hostile file', () => {
  it.each(sampled)('ends as it must: %s', async (_, { name, fate, bytes }) => {
    const outcome = await outcomeOf(name, bytes(), LISTE);
    const ended = 'result' in outcome ? 'accepted' : 'refused';
    expect(fate === 'either' || fate === ended ? null : outcome).toBeNull();
    if ('sentence' in outcome) expect(outcome.sentence).toMatch(/^[^\n]{20,1500}[.!»]$/);
  });
});

it('has at least 150 kinds of hostile files, each with a name of its own', () => {
  const names = [...HOSTILE_FILES.values()].flat().map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(new Set(names).size).toBe(names.length);
});
