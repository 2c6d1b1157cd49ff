import type { RunRequest } from '../../../../src/app/use-cases';
import { NETWORK, type FaultPoint } from '../host/faults';
import { copyWorkbook } from '../host/model/copy-workbook';
import type { Workbook } from '../host/model/workbook';
import { Session } from './session';
import { userDifferences } from './user-state';

export const GONE = 'host gone';

/** What befalls a sync. */
export const FAULTS = [
  NETWORK,
  'AccessDenied',
  'RequestAborted',
  'GeneralException',
  'ResponsePayloadSizeLimitExceeded',
  GONE,
] as const;

export interface Case {
  readonly sync: number;
  readonly fault: (typeof FAULTS)[number];
  readonly at: FaultPoint;
}

export interface Outcome {
  injected: number;
  readonly losses: string[];
}

/** What our sheets say, cell by cell; the same text for the same results. */
async function results({ workbook }: Session): Promise<string> {
  const tables = await workbook.ownedTables();
  return JSON.stringify([...tables].sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** Provisional names of sheets and tables: nobody must see them. */
const leftOvers = ({ sheets, tables }: Workbook): string[] =>
  [...sheets, ...tables].map(({ name }) => name).filter((name) => /en_cours|_ancien/.test(name));

/** How many syncs a whole run takes, and what it leaves. */
export async function flawless(start: Workbook, request: RunRequest) {
  const session = new Session(copyWorkbook(start));
  const old = await results(session);
  const before = session.host.stats.syncs;
  const failure = await session.run(request).then(
    () => null,
    (error: unknown) => error,
  );
  const syncs = session.host.stats.syncs - before;
  const actions = session.host.actionsOf.slice(before);
  const done = await results(session);
  // Findings name where schools were read from: the file at first, then our sheet.
  await session.run(request).catch(() => undefined);
  return { syncs, actions, old, new: done, again: await results(session), failure };
}

/** Runs once with the fault, then once more without; adds to the outcome what was harmed. */
export async function tryCase(
  start: Workbook,
  request: RunRequest,
  reference: Awaited<ReturnType<typeof flawless>>,
  { sync, fault, at }: Case,
  outcome: Outcome,
): Promise<void> {
  const session = new Session(copyWorkbook(start));
  const { host } = session;
  const lose = (what: string) => outcome.losses.push(`sync ${sync}, ${fault} ${at}: ${what}`);
  if (fault === GONE && at === 'before') host.dieAtSync(sync);
  else if (fault === GONE) {
    host.failAtSync(sync, 'RequestAborted', at);
    host.dieAtSync(sync + 1);
  } else host.failAtSync(sync, fault, at);
  const failure: unknown = await session.run(request).then(
    () => null,
    (error: unknown) => error,
  );
  outcome.injected += host.faults.injected;
  if (failure !== null && (failure as Error).name !== 'Problem') lose(`no sentence but ${String(failure)}`);
  for (const difference of userDifferences(start, host.workbook)) lose(difference);
  // Once Excel is gone nobody can clear up: that is done when the workbook is next written to.
  if (fault !== GONE) for (const name of leftOvers(host.workbook)) lose(`${name} is left over`);
  host.heal();
  const now = await results(session);
  if (now !== reference.old && now !== reference.new)
    lose('results are neither the old ones nor the new ones');
  const again: unknown = await session.run(request).then(
    () => null,
    (error: unknown) => error,
  );
  if ((again === null) !== (reference.failure === null)) lose(`the next run ended with ${String(again)}`);
  if (![reference.new, reference.again].includes(await results(session)))
    lose('the next run gives other results');
  for (const name of leftOvers(host.workbook)) lose(`${name} is left over afterwards`);
  for (const difference of userDifferences(start, host.workbook)) lose(`afterwards, ${difference}`);
}
