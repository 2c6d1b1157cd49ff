import type { Analysis } from '../analysis';
import type { BookPlan } from './book-plan';
import { backlogSheet } from './sheets/backlog';
import { checksSheet } from './sheets/checks';
import { depreciationNames, depreciationSheet } from './sheets/depreciation';
import { financingSheet } from './sheets/financing';
import { findingsSheet } from './sheets/findings';
import { gapsSheet } from './sheets/gaps';
import { hypothesesSheet, hypothesisNames } from './sheets/hypotheses';
import { operationsSheet } from './sheets/operations';
import { payersSheet } from './sheets/payers';
import { planSheet } from './sheets/plan';
import { pricesSheet } from './sheets/prices';
import { quotesSheet } from './sheets/quotes';
import { linksSheet } from './sheets/links';
import { programmesSheet } from './sheets/programmes';
import { imputationNames, imputationSheet } from './sheets/imputation';
import { runningCostsSheet } from './sheets/running-costs';
import { scenariosSheet } from './sheets/scenarios';
import { schoolsSheet } from './sheets/schools';
import { socleSheet } from './sheets/socle';
import { subsidiesSheet } from './sheets/subsidies';
import { summaryNames, summarySheet } from './sheets/summary';
import { wordingsSheet } from './sheets/wordings';

/** All the sheets that show an analysis, in the order in which they are read. */
export const buildBookPlan = (analysis: Analysis): BookPlan => ({
  sheets: [
    summarySheet(analysis),
    gapsSheet(analysis),
    operationsSheet(analysis),
    planSheet(analysis),
    backlogSheet(analysis),
    financingSheet(analysis),
    subsidiesSheet(analysis),
    payersSheet(analysis),
    programmesSheet(analysis),
    depreciationSheet(analysis),
    runningCostsSheet(analysis),
    imputationSheet(analysis),
    scenariosSheet(analysis),
    checksSheet(analysis),
    socleSheet(analysis),
    pricesSheet(analysis),
    quotesSheet(analysis),
    linksSheet(analysis),
    hypothesesSheet(analysis),
    schoolsSheet(analysis),
    wordingsSheet(analysis),
    findingsSheet(analysis),
  ],
  names: [...hypothesisNames, ...depreciationNames, ...summaryNames, ...imputationNames],
});
