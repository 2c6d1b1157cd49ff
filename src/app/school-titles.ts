import { headerKey } from '../core/text/header-key';
import { matchTitle } from '../core/inventory/header/match-title';
import { isTotal } from '../core/inventory/parse/total';
import { Problem } from '../core/problem';
import type { School } from '../core/school/school';
import { SchoolNames } from '../core/school/school-names';
import type { IsSchool, SheetLook } from './look-at-sheet';
import { namesEquipment } from './naming';
import { readList } from './read-schools';
import type { Source } from './source';
import type { InventoryChoice } from './use-cases';

/** Places within a school, classes, money and remarks: what stands over columns of numbers and is no school. */
const NO_SCHOOL =
  /^(?:salles?|classes?|bureaux?|bcd|cdi|cp|ce ?[12]|cm ?[12]|[tpmg]s|ulis|etages?|rdc|rez|bat|batiments?|ateliers?|labos?|laboratoires?|cantine|cuisine|garderie|accueil|secretariat|direction|infirmerie|vie scolaire|administration|prix|cout|montant|budget|puissance|poids|duree|annee|mois|stock|entrees?|sorties?|reste|ecart|n|numero|lot|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/;

/** Whether titles are schools of the lists that the workbook holds; null when it holds none that can be read. */
async function schoolsOfLists(
  source: Source,
  sheets: readonly string[],
  signal: AbortSignal,
): Promise<IsSchool | null> {
  const schools: Pick<School, 'uai' | 'name' | 'commune'>[] = [];
  for (const sheet of sheets) {
    try {
      schools.push(...(await readList(source, sheet, signal)).schools);
    } catch (thrown) {
      // What is wrong with a list is said when it is read for a run.
      if (!(thrown instanceof Problem)) throw thrown;
    }
  }
  if (schools.length === 0) return null;
  const names = new SchoolNames(schools);
  return (text) => names.mayName(text);
}

/** Without a list at hand: any name that is nothing else that we know. The run tells which are schools of its list. */
const mayBeSchool: IsSchool = (text) =>
  /\p{L}{3}/u.test(text) &&
  !/\d{3}/.test(text) &&
  !NO_SCHOOL.test(headerKey(text)) &&
  matchTitle(text) === null &&
  !isTotal(text) &&
  !namesEquipment(text);

/** A sheet whose rows name no school may have schools as the titles of its columns. */
const mayBeCrossed = ({ choice: { proposal, looksLikeSchools } }: SheetLook): boolean =>
  !looksLikeSchools && (proposal === null || proposal.mapping.shape === 'school-sheet');

const titledBySchools = ({ proposal }: InventoryChoice): boolean =>
  proposal?.mapping.values?.some(({ school }) => school !== null) === true;

const titledBySchoolsOnly = ({ proposal }: InventoryChoice): boolean =>
  proposal?.mapping.values?.every(({ school, year }) => school !== null && year === null) === true;

/**
 * How the sheets would be read, those that may have bare names of schools as titles looked at again with the names of the
 * lists in the workbook. Without a list any name may be one: so is a sheet read that nothing else tells of when no
 * other is recognised, and a school's own sheet when its quantity is a total, or the user asks for a crosstab.
 */
export async function withSchoolTitles(
  source: Source,
  looks: readonly SheetLook[],
  signal?: AbortSignal,
): Promise<readonly InventoryChoice[]> {
  const choices = looks.map(({ choice }) => choice);
  if (!looks.some(mayBeCrossed)) return choices;
  const lists = choices.filter(({ looksLikeSchools }) => looksLikeSchools).map(({ sheet }) => sheet);
  const isSchool = await schoolsOfLists(source, lists, signal ?? new AbortController().signal);
  const none = choices.every(({ proposal }) => proposal === null);
  return looks.map((look) => {
    if (!mayBeCrossed(look)) return look.choice;
    return isSchool === null ? guessed(look, none) : ofList(look, isSchool);
  });
}

function ofList({ choice, again }: SheetLook, isSchool: IsSchool): InventoryChoice {
  const crossed = again(isSchool);
  return titledBySchools(crossed) ? crossed : choice;
}

/** A school's own sheet whose quantity is the total of other columns: those count too. */
function totalsColumns({ proposal }: InventoryChoice): boolean {
  const quantity = proposal?.mapping.roles.get('quantity');
  return isTotal(proposal?.columns.find(({ index }) => index === quantity)?.title ?? '');
}

/** A guess takes the place of nothing that was recognised, but of a total. */
function guessed({ choice, refusal, again }: SheetLook, none: boolean): InventoryChoice {
  if (refusal !== null && (refusal !== 'no-header' || !none)) return choice;
  const crossed = again(mayBeSchool);
  if (crossed.proposal === null || !titledBySchoolsOnly(crossed)) return choice;
  if (choice.proposal === null || totalsColumns(choice)) return crossed;
  return { ...choice, others: [...choice.others, crossed.proposal] };
}
