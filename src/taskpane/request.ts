import type { ReadingRequest, RunRequest, SheetToRead } from '../app/use-cases';
import { headerSignature } from '../app/memory/memory';
import { changesIn, errorsIn } from './hypotheses/draft';
import { isDescribed, levelsProblem } from './settings';
import { KIND_LABELS } from '../core/school/kind';
import type { TypedSchool } from '../core/school/typed-school';
import type { Mapping } from '../core/inventory/mapping';
import { mappingOfJoined, proposalOfJoined } from './joined';
import { alikeSheets, canReach, chosenOf, mappingOf, proposalOf, type PaneState } from './state';

/** What the pane asks to be analysed; null while something is missing or wrong. */
export function requestOf(state: PaneState): RunRequest | null {
  const reading = readingOf(state);
  const { draft, known } = state.hypotheses;
  const changes = errorsIn(draft).size > 0 ? null : changesIn(draft, known);
  if (reading === null || changes === null || levelsProblem(state.settings) !== null) return null;
  const { levels, socleFile, catalogueFiles, examplePrices } = state.settings;
  return {
    ...reading,
    levels,
    socleFile,
    ...(catalogueFiles.length > 0 && { catalogueFiles }),
    ...changes,
    examplePrices,
  };
}

/** What would be read; null while the columns do not tell enough. */
export function readingOf(state: PaneState): ReadingRequest | null {
  const mapping = mappingOf(state);
  const proposal = proposalOf(state);
  if (state.sheet === null || mapping === null || !canReach(state, 'hypotheses')) return null;
  const { schoolFiles, schoolSheet } = state.settings;
  const { wordings, schools, states } = state.settled;
  const typedSchools = typedSchoolsOf(state);
  const moreSheets = otherSheets(state, mapping);
  return {
    sheet: state.sheet,
    ...(moreSheets.length > 0 && { moreSheets }),
    mapping,
    ...(proposal !== null && { header: headerSignature(proposal) }),
    schoolFiles,
    schoolSheet,
    ...(typedSchools.length > 0 && { typedSchools }),
    ...(wordings.size > 0 && { wordings: [...wordings.values()] }),
    ...(states.size > 0 && { settledStates: [...states.values()] }),
    ...(schools.size > 0 && { settledSchools: [...schools.values()] }),
  };
}

/** The school described in place of a list, and the levels that were chosen. */
function typedSchoolsOf({ settings: { typedSchool }, settled: { levels } }: PaneState): TypedSchool[] {
  return [
    ...(isDescribed(typedSchool) ? [typedSchool] : []),
    ...Array.from(levels.values(), ({ uai, name, kind }) => ({ uai, name, kind: KIND_LABELS[kind] })),
  ];
}

/**
 * Tells one reading from another, null when there is nothing to read. What was settled is left out: a list must
 * not change while somebody goes through it.
 */
export function readingKey(state: PaneState): string | null {
  const reading = readingOf(state);
  if (reading === null) return null;
  const { schoolFiles, schoolSheet, moreSheets = [] } = reading;
  const sheets = [reading, ...moreSheets].map(({ sheet, file, mapping: { headerRow, shape, roles } }) => [
    ...[sheet, file?.name, file?.bytes.length, headerRow, shape],
    ...[...roles].map(([role, column]) => `${role} ${column}`).sort(),
  ]);
  const files = schoolFiles.map(({ name, bytes }) => [name, bytes.length]);
  return JSON.stringify([sheets, files, schoolSheet, state.settings.typedSchool]);
}

/** The sheets read with the chosen one: those laid out alike, whose columns play the same roles, then those joined. */
function otherSheets(state: PaneState, { roles }: Mapping): SheetToRead[] {
  if (state.look.status !== 'ready') return [];
  const { inventories } = state.look.look;
  const chosen = proposalOf(state);
  const alike = (state.together ? alikeSheets(state) : []).flatMap((sheet): SheetToRead[] => {
    const proposal = inventories.find((choice) => choice.sheet === sheet)?.proposal ?? null;
    if (proposal === null) return [];
    // Under other titles the columns play roles of their own.
    const isSame = chosen !== null && headerSignature(chosen) === headerSignature(proposal);
    return [{ sheet, mapping: isSame ? { ...proposal.mapping, roles } : proposal.mapping }];
  });
  const read = new Set(alike.map(({ sheet }) => sheet));
  const joined = state.joined.sheets.filter(({ file, sheet }) => file !== null || !read.has(sheet));
  return [
    ...alike,
    ...joined.map((one): SheetToRead => ({
      sheet: one.sheet,
      mapping: mappingOfJoined(one, chosenOf(state)),
      header: headerSignature(proposalOfJoined(one)),
      ...(one.file !== null && { file: one.file }),
    })),
  ];
}
