import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ShownResult } from '../../app/shown';
import { isUnsettled } from '../../core/inventory/school-texts';
import { counted } from '../../core/money/french';
import { keyFigures, toSettle } from '../figures';
import { requestOf } from '../request';
import { pendingChoices } from '../settled';
import { ApplyButton } from './apply-button';
import { CostByYear } from './cost-by-year';
import { FindingsList } from './findings-list';
import type { PaneControl } from '../use-pane';
import { French } from './french';
import { KeyFigureCards } from './key-figure-cards';
import { RuleProvenance } from './rule-provenance';
import { SchoolsToSettle } from './schools-to-settle';
import { SheetLinks } from './sheet-links';
import { WordingsToSettle } from './wordings-to-settle';

/** What a finished run says, the figures first and the way to the sheets last. */
export function RunOutcome({
  result,
  afterCancel,
  control,
  goToSheet,
}: {
  readonly result: ShownResult;
  readonly afterCancel: boolean;
  readonly control: PaneControl;
  goToSheet?(name: string): Promise<void>;
}) {
  const { analysis, report } = result;
  const { examplePricedLines } = keyFigures(analysis);
  const request = requestOf(control.state);
  const { schoolTexts = [] } = analysis.inventory;
  const apply = (
    <ApplyButton
      pending={pendingChoices(control.state.settled)}
      onApply={request && (() => control.start(request))}
    />
  );
  const labels = new Map(Array.from(analysis.catalogue.values(), ({ id, label }) => [id, label]));
  return (
    <>
      {afterCancel && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <French>
              L'annulation est arrivée trop tard : les feuilles étaient déjà écrites. Voici le résultat.
            </French>
          </MessageBarBody>
        </MessageBar>
      )}
      <KeyFigureCards analysis={analysis} />
      {examplePricedLines > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <French>
              {counted(examplePricedLines, 'ligne du plan est chiffrée', 'lignes du plan sont chiffrées')}{' '}
              avec le jeu d'exemple : remplacez ces prix par les vôtres dans « Prix » avant d'utiliser les
              montants.
            </French>
          </MessageBarBody>
        </MessageBar>
      )}
      <CostByYear analysis={analysis} />
      <SheetLinks sheets={report.sheets} goToSheet={goToSheet} />
      <SchoolsToSettle lines={schoolTexts.filter(isUnsettled)} listed={analysis.schools} control={control}>
        {apply}
      </SchoolsToSettle>
      <WordingsToSettle lines={toSettle(analysis)} labels={labels} control={control}>
        {apply}
      </WordingsToSettle>
      <FindingsList analysis={analysis} />
      <RuleProvenance analysis={analysis} />
    </>
  );
}
