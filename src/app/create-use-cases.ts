import type { Hypotheses } from '../core/plan/hypotheses';
import { applyToCatalogue } from '../core/plan/hypotheses-file';
import { withExamplePrices } from '../core/reference/catalogue-file';
import type { Catalogue } from '../core/reference/category';
import { buildBookPlan } from '../core/report/build-book-plan';
import { TABLES } from '../core/report/names';
import { readHypothesesTable, readPrices } from '../core/report/read-inputs';
import { catalogue as shippedCatalogue, categoryNames, examplePrices, socles } from '../data';
import { readWordings } from '../core/report/read-wordings';
import type { OwnedTable, WorkbookPort } from '../workbook/port';
import { analyse } from './analyse';
import { budgetOf } from './budget-of';
import { defaultHypotheses } from './default-hypotheses';
import { look } from './look';
import { breathe } from './progress';
import { readInventory } from './read-inventory';
import { readRules } from './read-rules';
import { readSchools } from './read-schools';
import type { OpenFile } from './source';
import type { RunOptions, RunRequest, RunResult, UseCases } from './use-cases';

export interface Surroundings {
  readonly workbook: WorkbookPort;
  readonly openFile: OpenFile;
  /** ISO date; the application has no clock of its own. */
  readonly today: string;
}

async function ownedInputs(workbook: WorkbookPort): Promise<ReadonlyMap<string, OwnedTable>> {
  return new Map((await workbook.ownedTables()).map((table) => [table.name, table]));
}

type Inputs = ReadonlyMap<string, OwnedTable>;

/** The catalogue, then what was typed in « Prix », then example prices for what is still empty, then the orders of this run. */
function catalogueOf(request: RunRequest, inputs: Inputs): Catalogue {
  const prices = inputs.get(TABLES.prices);
  const typed = prices ? readPrices(prices, shippedCatalogue) : shippedCatalogue;
  const filled = request.examplePrices ? withExamplePrices(typed, examplePrices) : typed;
  return request.categories ? applyToCatalogue(filled, request.categories) : filled;
}

function knownHypotheses(inputs: Inputs, today: string): Hypotheses {
  const table = inputs.get(TABLES.hypotheses);
  return {
    ...defaultHypotheses(today),
    ...(table ? readHypothesesTable(table) : {}),
  };
}

/** The use cases on one workbook. They hold no state: what must last is in the workbook. */
export function createUseCases({ workbook, openFile, today }: Surroundings): UseCases {
  const run = async (request: RunRequest, options: RunOptions): Promise<RunResult> => {
    const { signal, onProgress } = options;
    onProgress('lecture', 0);
    const inputs = await ownedInputs(workbook);
    const catalogue = catalogueOf(request, inputs);
    const hypotheses = { ...knownHypotheses(inputs, today), ...request.hypotheses };
    const rules = await readRules({
      shipped: request.levels.map((level) => socles[level].rules),
      file: request.socleFile,
      owned: inputs.get(TABLES.socle),
      names: categoryNames,
      openFile,
      signal,
    });
    const { schools, findings } = await readSchools({
      workbook,
      files: request.schoolFiles,
      sheet: request.schoolSheet,
      owned: inputs.get(TABLES.schools),
      openFile,
      signal,
    });
    const wordings = inputs.get(TABLES.wordings);
    const inventory = await readInventory({
      workbook,
      settled: wordings ? readWordings(wordings, categoryNames) : [],
      sheets: [request, ...(request.moreSheets ?? [])],
      schools,
      today,
      openFile,
      signal,
      onProgress: (done) => onProgress('lecture', done),
    });

    onProgress('analyse', 0);
    await breathe(signal);
    const sheets = [request, ...(request.moreSheets ?? [])].map(({ sheet }) => sheet);
    const context = { source: workbook.title, sheet: sheets.join(' », « '), readOn: today };
    const budget = budgetOf(inputs, request.budget);
    const known = { context, hypotheses, catalogue, budget, rules, schools, inventory, findings };
    const analysis = analyse(known, signal);

    onProgress('ecriture', 0);
    await breathe(signal);
    const report = await workbook.write(buildBookPlan(analysis), {
      signal,
      onProgress: (done) => onProgress('ecriture', done),
    });
    return { analysis, report };
  };

  return {
    look: async (signal) => ({
      ...(await look(workbook, signal)),
      hypotheses: knownHypotheses(await ownedInputs(workbook), today),
    }),
    run,
  };
}
