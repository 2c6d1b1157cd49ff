import { UNUSED_TOPICS } from '../budget/unused-terms';
import { STOCK_TOPICS } from '../depreciation/stock-findings';
import { SUBSIDY_TOPICS } from '../subsidy/subsidy-findings';
import { CATALOGUE_TOPICS } from '../quote/catalogue-findings';
import { PROGRAMME_TOPICS } from '../programme/programme-findings';
import { PRICE_AGE_TOPICS } from '../quote/price-age';
import { QUOTE_TOPICS } from '../quote/quote-findings';
import { EMPTIED_TOPIC } from '../terms/settings';
import { NUMBERED_TOPIC } from '../terms/coded-table';
import { ACCOUNT_TOPICS } from '../inventory/account/account-findings';
import { LIST_TOPICS } from '../school/list-topics';
import { INVENTORY_TOPICS } from '../inventory/inventory-findings';
import { TEXT_FILE_TOPICS } from '../inventory/text-file-findings';

/** Kinds of findings in a few words, by code. */
const TOPICS: ReadonlyMap<string, string> = new Map([
  ...ACCOUNT_TOPICS,
  ...INVENTORY_TOPICS,
  ...TEXT_FILE_TOPICS,
  ...SUBSIDY_TOPICS,
  ...PROGRAMME_TOPICS,
  ...STOCK_TOPICS,
  ...QUOTE_TOPICS,
  ...PRICE_AGE_TOPICS,
  ...CATALOGUE_TOPICS,
  ...UNUSED_TOPICS,
  EMPTIED_TOPIC,
  NUMBERED_TOPIC,
  ['referential-left-out', 'référentiel fourni non ajouté'],
  ['no-school-yet', 'aucun établissement reconnu'],
  ['undated', 'matériel sans date de mise en service'],
  ['unpriced', 'catégorie sans prix'],
  ['no-cycle', 'catégorie sans durée de renouvellement'],
  ['missing-count', 'effectif manquant'],
  ['rule-to-fill', 'quantité de règle à renseigner'],
  ['rule-not-evaluated', 'règle non évaluée'],
  ['no-rule-for-kind', 'niveau sans règle'],
  ['ceiling-below-legal', 'plafond sous les obligations légales'],
  ['unit-above-ceiling', 'unité plus chère que le plafond'],
  ['year-without-ceiling', 'année sans plafond après des années qui en ont'],
  ['minimum-not-reached', 'minimum annuel non atteint'],
  ['first-year-past', 'première année dans le passé'],
  ['backlog', 'reste à faire à la fin du plan'],
  ...LIST_TOPICS,
  ['elementary-part', 'part élémentaire des écoles'],
]);

export const topicOf = (code: string): string => TOPICS.get(code) ?? code;
