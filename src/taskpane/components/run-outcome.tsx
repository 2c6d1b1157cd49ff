import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
  type SelectTabData,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ShownResult } from '../../app/shown';
import { isUnsettled } from '../../core/inventory/school-texts';
import { counted } from '../../core/money/french';
import type { SheetRole } from '../../core/report/book-plan';
import { keyFigures, toSettle } from '../figures';
import { requestOf } from '../request';
import { pendingChoices } from '../settled';
import { ApplyButton } from './apply-button';
import type { PaneControl } from '../use-pane';
import { FindingsList } from './findings-list';
import { French } from './french';
import { KeyFigureCards } from './key-figure-cards';
import { PlanTab } from './plan-tab';
import { RuleProvenance } from './rule-provenance';
import { SchoolsToSettle } from './schools-to-settle';
import { ScenariosTab } from './scenarios-tab';
import { SheetLinks } from './sheet-links';
import { WordingsToSettle } from './wordings-to-settle';

const TABS = [
  { id: 'overview', label: 'Essentiel' },
  { id: 'plan', label: 'Plan' },
  { id: 'scenarios', label: 'Scénarios' },
] as const;
type TabId = (typeof TABS)[number]['id'];

/** Where each part is told in full. */
const SHEETS: Readonly<Record<Exclude<TabId, 'overview'>, readonly SheetRole[]>> = {
  plan: ['plan', 'backlog', 'financing', 'hypotheses', 'prices'],
  scenarios: ['scenarios'],
};

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

interface RunOutcomeProps {
  readonly result: ShownResult;
  readonly afterCancel: boolean;
  readonly control: PaneControl;
  goToSheet?(name: string): Promise<void>;
}

/** What a finished run says: what must be known of it first, then the essential, the plan, and its scenarios. */
export function RunOutcome(props: RunOutcomeProps) {
  const styles = useStyles();
  const id = useId();
  const [shown, setShown] = useState<TabId>('overview');
  const { result, goToSheet } = props;
  const { analysis, report } = result;
  const sheetsOf = (roles: readonly SheetRole[]) => report.sheets.filter(({ role }) => roles.includes(role));
  const choose = (value: SelectTabData['value']) =>
    setShown(TABS.find((tab) => tab.id === value)?.id ?? shown);
  return (
    <>
      <Notices {...props} />
      <TabList aria-label="Résultat" selectedValue={shown} onTabSelect={(_, { value }) => choose(value)}>
        {TABS.map((tab) => (
          <Tab key={tab.id} id={`${id}-${tab.id}`} value={tab.id} aria-controls={`${id}-panel`}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${shown}`}
        key={shown}
      >
        {shown === 'overview' && <Overview {...props} />}
        {shown === 'plan' && <PlanTab analysis={analysis} />}
        {shown === 'scenarios' && <ScenariosTab analysis={analysis} />}
        {shown !== 'overview' && (
          <SheetLinks title="Le détail" sheets={sheetsOf(SHEETS[shown])} goToSheet={goToSheet} />
        )}
      </div>
    </>
  );
}

function Notices({ result: { analysis }, afterCancel }: RunOutcomeProps) {
  const { examplePricedLines } = keyFigures(analysis);
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
    </>
  );
}

/** The figures first and the way to the sheets last. */
function Overview({ result: { analysis, report }, control, goToSheet }: RunOutcomeProps) {
  const request = requestOf(control.state);
  const { schoolTexts = [] } = analysis.inventory;
  const apply = (
    <ApplyButton
      pending={pendingChoices(control.state.settled)}
      onApply={request && (() => control.start(request))}
    />
  );
  const listed = report.sheets.find(({ role }) => role === 'findings')?.name;
  const labels = new Map(Array.from(analysis.catalogue.values(), ({ id, label }) => [id, label]));
  return (
    <>
      <KeyFigureCards analysis={analysis} />
      <SheetLinks sheets={report.sheets} goToSheet={goToSheet} />
      <SchoolsToSettle lines={schoolTexts.filter(isUnsettled)} listed={analysis.schools} control={control}>
        {apply}
      </SchoolsToSettle>
      <WordingsToSettle lines={toSettle(analysis)} labels={labels} control={control}>
        {apply}
      </WordingsToSettle>
      <FindingsList analysis={analysis} sheet={listed} goToSheet={goToSheet} />
      <RuleProvenance analysis={analysis} />
    </>
  );
}
