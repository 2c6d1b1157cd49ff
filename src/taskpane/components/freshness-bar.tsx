import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { isFresh, type Freshness } from '../../app/memory/freshness';
import { frenchDate } from '../../core/text/iso-date';
import { requestOf } from '../request';
import type { PaneControl } from '../use-pane';
import { French } from './french';

/** Says that the results in the workbook no longer answer it, and offers the way out; nothing while they do. */
export function FreshnessBar({ control }: { readonly control: PaneControl }) {
  const { freshness, run } = control.state;
  if (run.status === 'running' || freshness.status === 'none' || freshness.status === 'checking') return null;
  if (freshness.status === 'unsure') {
    return (
      <MessageBar intent="info" layout="multiline" role="status">
        <MessageBarBody>
          <French>L'inventaire a peut-être changé depuis la dernière analyse.</French>
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => control.check()}>
            Vérifier
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (isFresh(freshness.freshness)) return null;
  const request = requestOf(control.state);
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <French>{whatChanged(freshness.freshness)}</French>
      </MessageBarBody>
      {request !== null && (
        <MessageBarActions>
          <Button
            size="small"
            appearance="primary"
            icon={<ArrowClockwiseRegular />}
            onClick={() => control.start(request)}
          >
            Actualiser
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function whatChanged({ readOn, changedSheets, inputsChanged }: Freshness): string {
  const since = `depuis l'analyse du ${frenchDate(readOn)}`;
  const sheets = changedSheets.map((sheet) => `« ${sheet} »`).join(', ');
  return [
    changedSheets.length > 0
      ? `L'inventaire (${sheets}) a changé ${since} : les résultats ne sont plus à jour.`
      : '',
    inputsChanged
      ? `Des prix, des règles ou d'autres cellules de saisie ont changé ${since} : les formules ont suivi, le plan non.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
