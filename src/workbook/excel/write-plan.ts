import type { BookPlan, SheetRole } from '../../core/report/book-plan';
import { Problem } from '../../core/problem';
import type { WriteOptions, WriteReport } from '../port';
import { sheetSize } from './draw-sheet';
import { TOO_LARGE } from './errors';
import { TRIP_BYTES } from './json-size';
import { survey, type Survey } from './owned-sheets';
import { Pace } from './pace';
import { run, type ExcelGlobal } from './run';
import { askKept, keptText, queueKeep } from './settings';
import { allReplaced, queueSettling } from './settle';
import { stage } from './stage';
import { queueSwap } from './swap';
import { checkStructure, targetsOf, type Target } from './targets';

/** Below this a trip is not made smaller: Excel's refusal has another cause. */
const SMALLEST_TRIP = 200_000;

/**
 * See `WorkbookPort.write`. Sheets are built beside the old ones and swapped at the end; when anything fails, the
 * workbook goes back to the old sheets, or on to the new ones when the swap was past the point of no return.
 */
export async function writePlan(
  excel: ExcelGlobal,
  plan: BookPlan,
  options: WriteOptions,
): Promise<WriteReport> {
  options.signal?.throwIfAborted();
  const prepared = await run(excel, (context) => prepare(context, plan));
  try {
    await replace(excel, plan, prepared, options, TRIP_BYTES);
  } finally {
    await wakeHandlers(excel);
  }
  options.onProgress?.(1);
  return {
    sheets: prepared.targets.map(({ plan: { role, name: wished }, name }) => ({ role, name, wished })),
  };
}

interface Prepared {
  readonly before: Survey;
  readonly targets: readonly Target[];
  /** What the application kept in the workbook. */
  readonly kept: string | null;
}

/** Looks at the workbook, clears what a failed session left, and refuses before anything is built. */
async function prepare(context: Excel.RequestContext, plan: BookPlan): Promise<Prepared> {
  // It comes with the first trip of the survey.
  const kept = askKept(context);
  let before = await survey(context);
  checkStructure(before);
  const names = new Map(plan.sheets.map(({ role, name }) => [role, name]));
  if (queueSettling(context, before, { names, before: null })) {
    await context.sync();
    before = await survey(context);
  }
  return { before, targets: targetsOf(plan, before), kept: keptText(kept) };
}

async function replace(
  excel: ExcelGlobal,
  plan: BookPlan,
  prepared: Prepared,
  options: WriteOptions,
  tripBytes: number,
): Promise<void> {
  try {
    await run(excel, (context) => build(context, plan, prepared, options, tripBytes));
  } catch (error) {
    if (await recover(excel, prepared)) return;
    const smaller = tripBytes / 2;
    const tooLarge = error instanceof Problem && error.code === TOO_LARGE;
    if (!tooLarge || smaller < SMALLEST_TRIP) throw error;
    await replace(excel, plan, prepared, options, smaller);
  }
}

async function build(
  context: Excel.RequestContext,
  plan: BookPlan,
  { before, targets, kept }: Prepared,
  options: WriteOptions,
  tripBytes: number,
): Promise<void> {
  const total = plan.sheets.reduce((size, sheet) => size + sheetSize(sheet), 0);
  const pace = new Pace(context, total, tripBytes, options);
  context.runtime.enableEvents = false;
  const staged = await stage(context, plan, targets, before, pace);
  // The last moment to stop: a swap is not cut in two.
  options.signal?.throwIfAborted();
  queueSwap(context, plan, staged, before);
  if (options.remember) queueKeep(context, options.remember(kept));
  await context.sync();
}

/** Brings back a clean state after a failure; true when that means that the new sheets are in place. */
async function recover(excel: ExcelGlobal, { before, targets }: Prepared): Promise<boolean> {
  const names = new Map<SheetRole, string>(targets.map(({ plan, name }) => [plan.role, name]));
  try {
    return await run(excel, async (context) => {
      const now = await survey(context);
      if (queueSettling(context, now, { names, before })) await context.sync();
      const roles = targets.map(({ plan }) => plan.role);
      return allReplaced(roles, before, await survey(context));
    });
  } catch {
    // Excel does not answer any more. The user is told of the first failure, and the next writing clears up.
    return false;
  }
}

/** Lets handlers of this add-in run again; they sleep while it writes. */
async function wakeHandlers(excel: ExcelGlobal): Promise<void> {
  try {
    await run(excel, async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch {
    // The writing itself is over, and its outcome is what the user is told.
  }
}
