import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { RunResult } from '../../app/use-cases';
import { CostByYear } from './cost-by-year';
import { FindingsList } from './findings-list';
import { KeyFigureCards } from './key-figure-cards';
import { RuleProvenance } from './rule-provenance';
import { SheetLinks } from './sheet-links';

/** What a finished run says, the figures first and the way to the sheets last. */
export function RunOutcome({
  result,
  afterCancel,
  goToSheet,
}: {
  readonly result: RunResult;
  readonly afterCancel: boolean;
  goToSheet?(name: string): Promise<void>;
}) {
  const { analysis, report } = result;
  return (
    <>
      {afterCancel && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            L'annulation est arrivée trop tard : les feuilles étaient déjà écrites. Voici le résultat.
          </MessageBarBody>
        </MessageBar>
      )}
      <KeyFigureCards analysis={analysis} />
      <CostByYear analysis={analysis} />
      <SheetLinks sheets={report.sheets} goToSheet={goToSheet} />
      <FindingsList findings={analysis.findings} />
      <RuleProvenance analysis={analysis} />
    </>
  );
}
