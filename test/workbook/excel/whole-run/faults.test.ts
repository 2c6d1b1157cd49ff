import { isLong } from '../../../sampling';
import { copyWorkbook } from '../host/model/copy-workbook';
import { WORKBOOKS } from './five-workbooks';
import { Session } from './session';
import { FAULTS, flawless, tryCase, type Case, type Outcome } from './sweep';

/**
 * Every sync with every fault: before it, after it, and at three of its actions, since Excel keeps what ran before.
 * `npm run test:faults` leaves none out; the gate takes every seventh point of the refreshed example with faults in turn, and fewer
 * elsewhere.
 */
function cases(name: string, refreshed: boolean, actions: readonly number[]): Case[] {
  const step = name === 'long' ? 29 : name === 'example' && refreshed ? 7 : 13;
  const places = actions.flatMap((count, at) => {
    const quarters = [1, 2, 3].map((quarter) => Math.floor((count * quarter) / 4));
    return (['before', 'after', ...quarters] as const).map((point) => ({ sync: at + 1, at: point }));
  });
  return places.flatMap((place, index) =>
    FAULTS.filter((_, turn) => isLong || (index % step === 0 && index % FAULTS.length === turn)).map(
      (fault): Case => ({ ...place, fault }),
    ),
  );
}

describe.each(Object.entries(WORKBOOKS))('a whole run on a workbook: %s', (name, make) => {
  it.each([
    ['the first time', false],
    ['over earlier results', true],
  ])('harms nothing, whatever sync fails, %s', async (_, refreshed) => {
    if (refreshed && name === 'long' && !isLong) return;
    const start = await make();
    const request = await new Session(copyWorkbook(name === 'empty' ? await example() : start)).request();
    if (refreshed) await new Session(start).run(request).catch(() => undefined);
    const later = { ...request, hypotheses: { years: 4 } };
    const reference = await flawless(start, later);
    const outcome: Outcome = { injected: 0, losses: [] };
    for (const one of cases(name, refreshed, reference.actions))
      await tryCase(start, later, reference, one, outcome);
    process.stdout.write(
      `${name}${refreshed ? ', refresh' : ''}: ${reference.syncs} syncs, ${outcome.injected} faults, ${outcome.losses.length} losses\n`,
    );
    expect(outcome.losses).toEqual([]);
    expect(outcome.injected).toBeGreaterThan(0);
  });
});

const example = async () => WORKBOOKS.example?.() ?? Promise.reject(new Error('No example.'));
