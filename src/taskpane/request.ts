import type { RunRequest, SheetToRead } from '../app/use-cases';
import { headerSignature } from '../app/memory/memory';
import { corrections } from './hypotheses-text';
import { checkSettings } from './settings';
import type { Mapping } from '../core/inventory/mapping';
import { alikeSheets, canReach, mappingOf, proposalOf, type PaneState } from './state';

/** What the pane asks to be analysed; null while something is missing or wrong. */
export function requestOf(state: PaneState): RunRequest | null {
  const mapping = mappingOf(state);
  const proposal = proposalOf(state);
  const { hypotheses } = checkSettings(state.settings);
  if (state.sheet === null || mapping === null || hypotheses === null || !canReach(state, 'hypotheses')) {
    return null;
  }
  const { schoolFiles, schoolSheet, levels, socleFile, catalogueFiles, examplePrices } = state.settings;
  const moreSheets = otherSheets(state, mapping);
  return {
    sheet: state.sheet,
    ...(moreSheets.length > 0 && { moreSheets }),
    mapping,
    ...(proposal !== null && { header: headerSignature(proposal) }),
    schoolFiles,
    schoolSheet,
    levels,
    socleFile,
    ...(catalogueFiles.length > 0 && { catalogueFiles }),
    hypotheses: corrections(state.settings, hypotheses, state.known),
    examplePrices,
    ...(state.settled.size > 0 && { wordings: [...state.settled.values()] }),
  };
}

/** The sheets read with the chosen one: the same titles stand there, so the same columns play the same roles. */
function otherSheets(state: PaneState, { roles }: Mapping): SheetToRead[] {
  if (!state.together || state.look.status !== 'ready') return [];
  const { inventories } = state.look.look;
  return alikeSheets(state).flatMap((sheet) => {
    const proposal = inventories.find((choice) => choice.sheet === sheet)?.proposal ?? null;
    return proposal === null ? [] : [{ sheet, mapping: { ...proposal.mapping, roles } }];
  });
}
