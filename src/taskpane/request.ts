import type { RunRequest } from '../app/use-cases';
import { headerSignature } from '../app/memory/memory';
import { corrections } from './hypotheses-text';
import { checkSettings } from './settings';
import { canReach, mappingOf, proposalOf, type PaneState } from './state';

/** What the pane asks to be analysed; null while something is missing or wrong. */
export function requestOf(state: PaneState): RunRequest | null {
  const mapping = mappingOf(state);
  const proposal = proposalOf(state);
  const { hypotheses } = checkSettings(state.settings);
  if (state.sheet === null || mapping === null || hypotheses === null || !canReach(state, 'hypotheses')) {
    return null;
  }
  const { schoolFiles, schoolSheet, levels, socleFile, examplePrices } = state.settings;
  return {
    sheet: state.sheet,
    mapping,
    ...(proposal !== null && { header: headerSignature(proposal) }),
    schoolFiles,
    schoolSheet,
    levels,
    socleFile,
    hypotheses: corrections(state.settings, hypotheses, state.known),
    examplePrices,
    ...(state.settled.size > 0 && { wordings: [...state.settled.values()] }),
  };
}
