import type { Analysis } from '../core/analysis';
import type { Finding } from '../core/finding';
import type { BudgetInputs } from '../core/budget/budget-inputs';
import { depreciationTable } from '../core/depreciation/depreciation-table';
import { fctvaTable } from '../core/funding/fctva-table';
import { voteTable } from '../core/imputation/imputation-tables';
import type { Hypotheses } from '../core/plan/hypotheses';
import { Problem } from '../core/problem';
import { checkConstraints } from '../core/plan/check-constraints';
import { otherSheetFindings } from '../core/inventory/account/other-sheet-findings';
import { applyToCatalogue } from '../core/plan/hypotheses-file';
import { withExamplePrices } from '../core/reference/catalogue-file';
import type { Catalogue } from '../core/reference/category';
import type { Quote } from '../core/quote/quote';
import { retainedQuotes } from '../core/quote/retained';
import { buildBookPlan } from '../core/report/build-book-plan';
import { emptiedSettings, type Settings } from '../core/terms/settings';
import { NAMES, TABLES } from '../core/report/names';
import { planRulesTable } from '../core/plan/constraint-tables';
import { hypothesesTable, type GeneralTerms } from '../core/plan/hypotheses-table';
import { readPrices } from '../core/reference/read-prices';
import { catalogue as shippedCatalogue, categoryNames, examplePrices, socles } from '../data';
import { sameInventory, STALE } from '../core/report/sheets/summary';
import type { OwnedTable, WorkbookPort } from '../workbook/port';
import { analysing } from './analyse';
import {
  budgetOf,
  maximumPriceAgeIn,
  typedConstraints,
  typedFctva,
  typedGeneral,
  type Inputs,
} from './budget-of';
import { defaultHypotheses } from './default-hypotheses';
import { look } from './look';
import { freshnessOf, type Freshness } from './memory/freshness';
import { signInputs } from './memory/inputs-signature';
import { remembering, type LastRun, type SignedSheet } from './memory/memory';
import { memoryJson, readMemory } from './memory/memory-json';
import { forecasting } from './forecast';
import { breathe, paced } from './progress';
import { preview } from './preview';
import { readInventory, settledChoices } from './read-inventory';
import { readCatalogues } from './read-catalogues';
import { readRules } from './read-rules';
import { readSchools, refuseNone } from './read-schools';
import type { OpenFile } from './source';
import type { PlanTerms, RunOptions, RunRequest, RunResult, SheetToRead, UseCases } from './use-cases';

export interface Surroundings {
  readonly workbook: WorkbookPort;
  readonly openFile: OpenFile;
  /** ISO date; the application has no clock of its own. */
  readonly today: string;
}

async function ownedInputs(workbook: WorkbookPort): Promise<ReadonlyMap<string, OwnedTable>> {
  return new Map((await workbook.ownedTables()).map((table) => [table.name, table]));
}

const EXAMPLES = withExamplePrices(shippedCatalogue, examplePrices);

/**
 * The catalogue, then what was typed in « Prix », then example prices for what has neither price nor retained quote, then
 * the orders of this run.
 */
function catalogueOf(request: RunRequest, inputs: Inputs, quotes: readonly Quote[]): Catalogue {
  const prices = inputs.get(TABLES.prices);
  const typed = prices ? readPrices(prices, categoryNames, shippedCatalogue, EXAMPLES) : shippedCatalogue;
  const quoted = retainedQuotes(quotes);
  const wanted = request.examplePrices ? examplePrices.filter(({ category }) => !quoted.has(category)) : [];
  const filled = withExamplePrices(typed, wanted);
  return request.categories ? applyToCatalogue(filled, request.categories, shippedCatalogue) : filled;
}

function typedHypotheses(inputs: Inputs, today: string): Hypotheses {
  const typed = Object.entries(typedGeneral(inputs)).filter(([key]) => key !== 'maximumPriceAge');
  return { ...defaultHypotheses(today), ...(Object.fromEntries(typed) as Partial<Hypotheses>) };
}

/** The cells of the sheets that the plan cannot do without and that are empty, with what this run took for them. */
const emptiedCells = (
  inputs: Inputs,
  { hypotheses: ordered, budget: orders }: RunRequest,
  hypotheses: Hypotheses,
  { constraints, fctva, imputation, depreciation, maximumPriceAge }: BudgetInputs,
): Finding[] => {
  const emptied = <Term>(definition: Settings<Term>, used: Term, said: Partial<Term> = {}): Finding[] => {
    const table = inputs.get(definition.name);
    return table ? emptiedSettings(definition, table, used, said) : [];
  };
  return [
    ...emptied<GeneralTerms>(hypothesesTable, { ...hypotheses, maximumPriceAge }, ordered),
    ...emptied(planRulesTable, constraints, orders?.constraints),
    ...emptied(fctvaTable, fctva, orders?.fctva),
    ...emptied(depreciationTable, depreciation, orders?.depreciation),
    ...emptied(voteTable, imputation, orders?.imputation),
  ];
};

const termsOf = (inputs: Inputs, today: string): PlanTerms => ({
  hypotheses: typedHypotheses(inputs, today),
  constraints: typedConstraints(inputs),
  fctva: typedFctva(inputs),
  maximumPriceAge: maximumPriceAgeIn(inputs),
});

function memoryAfter(before: string | null, request: RunRequest, last: LastRun): string {
  const mappings = [request, ...(request.moreSheets ?? [])].flatMap(({ header, mapping }) =>
    header === undefined ? [] : [[header, mapping] as const],
  );
  return memoryJson(remembering(readMemory(before), new Map(mappings), last));
}

/** A protected « Synthèse » cannot be made to say it: the pane says it all the same. */
async function noteFreshness(workbook: WorkbookPort, says: string): Promise<void> {
  try {
    await workbook.note(NAMES.upToDate, says);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
  }
}

const choicesOf = ({ schoolSheet, levels, examplePrices }: RunRequest, readOn: string) => ({
  readOn,
  schoolSheet,
  levels,
  examplePrices,
});

/**
 * The use cases on one workbook. What must last is in the workbook; the last analysis is held only so that other
 * hypotheses can be tried on what it read.
 */
export function createUseCases({ workbook, openFile, today }: Surroundings): UseCases {
  let latest: Analysis | null = null;
  /** The sheets that looked like an inventory when the workbook was last looked at. */
  let inventorySheets: readonly string[] = [];
  const run = async (request: RunRequest, options: RunOptions): Promise<RunResult> => {
    const { signal, onProgress } = options;
    onProgress('lecture', 0);
    const inputs = await ownedInputs(workbook);
    const said = budgetOf(inputs, categoryNames, request.budget);
    const offered = await readCatalogues(request.catalogueFiles ?? [], said.budget.quotes, openFile, signal);
    const budget = { ...said.budget, quotes: offered.quotes };
    const catalogue = catalogueOf(request, inputs, budget.quotes);
    const hypotheses = { ...typedHypotheses(inputs, today), ...request.hypotheses };
    checkConstraints(budget.constraints, hypotheses);
    const { rules, referentials, ...noticed } = await readRules({
      shipped: request.levels.map((level) => socles[level]),
      file: request.socleFile,
      owned: inputs.get(TABLES.socle),
      ownedReferentials: inputs.get(TABLES.referentials),
      names: categoryNames,
      openFile,
      signal,
    });
    const { schools, unleveled, findings } = refuseNone(
      await readSchools({
        workbook,
        files: request.schoolFiles,
        sheet: request.schoolSheet,
        owned: inputs.get(TABLES.schools),
        typed: request.typedSchools,
        openFile,
        signal,
      }),
    );
    const readsPrices = budget.depreciation.stockPrices !== 'none';
    const toRead = [request, ...(request.moreSheets ?? [])].map(({ file, sheet, mapping }): SheetToRead => ({
      ...(file && { file }),
      sheet,
      mapping: readsPrices ? { ...mapping, readsPrices } : mapping,
    }));
    const signatures = new Map<SheetToRead, string>();
    const inventory = await readInventory({
      workbook,
      ...settledChoices(inputs, request, schools),
      sheets: toRead,
      schools,
      wholeList: unleveled.length === 0,
      today,
      openFile,
      signal,
      onProgress: (done) => onProgress('lecture', done),
      ...(workbook.isLive && {
        onRead: (sheet: SheetToRead, signature: string) => signatures.set(sheet, signature),
      }),
    });

    onProgress('analyse', 0);
    await breathe(signal);
    const sheets = toRead.map(({ sheet }) => sheet);
    const context = { source: workbook.title, sheet: sheets.join(' », « '), readOn: today };
    const known = {
      context,
      hypotheses,
      catalogue,
      budget,
      rules,
      referentials,
      schools,
      inventory,
      findings: [
        ...findings,
        ...said.findings,
        ...noticed.findings,
        ...offered.findings,
        ...emptiedCells(inputs, request, hypotheses, budget),
        ...otherSheetFindings(
          inventorySheets,
          toRead.flatMap(({ file, sheet }) => (file === undefined ? [sheet] : [])),
        ),
      ],
    };
    const analysis = await paced(analysing(known), signal);

    onProgress('ecriture', 0);
    await breathe(signal);
    const plan = buildBookPlan(analysis);
    await breathe(signal);
    const report = await workbook.write(plan, {
      signal,
      remember: (before) =>
        memoryAfter(before, request, {
          ...choicesOf(request, today),
          sheets: toRead
            .filter(({ file }) => file === undefined)
            .map((one): SignedSheet => ({
              sheet: one.sheet,
              mapping: one.mapping,
              signature: signatures.get(one) ?? null,
            })),
          inputs: workbook.isLive ? signInputs(plan) : [],
        }),
      onProgress: (done) => onProgress('ecriture', done),
    });
    latest = analysis;
    return { analysis, report };
  };

  const freshness = async (signal?: AbortSignal): Promise<Freshness | null> => {
    const { last } = readMemory(await workbook.recall());
    // A file signs nothing: whether it changed since cannot be told.
    if (last === null || last.sheets.some(({ signature }) => signature === null)) return null;
    const found = await freshnessOf(last, workbook, await ownedInputs(workbook), signal);
    await noteFreshness(workbook, found.changedSheets.length === 0 ? sameInventory(today) : STALE);
    return found;
  };

  const terms = async (): Promise<PlanTerms> => termsOf(await ownedInputs(workbook), today);

  return {
    look: async (signal) => {
      const seen = await look(workbook, readMemory(await workbook.recall()), signal);
      inventorySheets = seen.inventories
        .filter(({ proposal, looksLikeSchools }) => proposal !== null && !looksLikeSchools)
        .map(({ sheet }) => sheet);
      return { ...seen, terms: await terms() };
    },
    lookAt: async (file, signal) =>
      look(await openFile(file), { ...readMemory(await workbook.recall()), last: null }, signal),
    preview: (request, options) => preview({ workbook, openFile, today }, request, options),
    terms,
    run,
    forecast: async (changes, signal) =>
      latest === null ? null : paced(forecasting(latest, changes), signal),
    freshness,
    watch: (onChange) => workbook.watch(onChange),
  };
}
