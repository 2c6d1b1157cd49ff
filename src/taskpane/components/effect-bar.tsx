import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowUndoRegular, SaveRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ShownPlan } from '../../app/shown-plan';
import { frenchEuros } from '../../core/money/french';
import { euroChange, frenchShare, shareChange } from '../amounts';
import { requestOf } from '../request';
import { typeset } from '../typeset';
import type { Effect } from '../use-effect-of-changes';
import type { PaneControl } from '../use-pane';
import { useUnseen } from './unseen';
import { YearsTable } from './years-table';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxHeight: '50%',
    overflowY: 'auto',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.caption1, margin: 0 },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, margin: 0 },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.caption1, margin: 0, fontVariantNumeric: 'tabular-nums' },
  change: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the changed hypotheses make of the plan, before anything is written; nothing when none was changed. */
export function EffectBar({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const [isDetailed, setDetailed] = useState(false);
  const { effect, state, dispatch } = control;
  if (effect.status === 'none') return null;
  const request = requestOf(state);
  const after = effect.status === 'known' ? effect.after : null;
  return (
    <section className={styles.bar} aria-label="Effet de vos changements">
      <h3 className={styles.title}>Hypothèses modifiées, pas encore écrites</h3>
      {effect.status === 'known' && after !== null ? (
        <Change {...effect} after={after} isDetailed={isDetailed} />
      ) : (
        <p className={styles.text} role="status">
          {typeset(sayingOf(effect))}
        </p>
      )}
      <div className={styles.buttons}>
        {(effect.status === 'known' || effect.status === 'failed') && (
          <Button
            size="small"
            appearance="primary"
            icon={<SaveRegular />}
            disabled={request === null}
            onClick={() => request !== null && control.start(request)}
          >
            Écrire dans le classeur
          </Button>
        )}
        <Button
          size="small"
          icon={<ArrowUndoRegular />}
          onClick={() => dispatch({ type: 'hypotheses', change: { type: 'reverted' } })}
        >
          Revenir
        </Button>
        {after !== null && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isDetailed}
            onClick={() => setDetailed(!isDetailed)}
          >
            {isDetailed ? 'Moins de détail' : 'Par année, reste à faire'}
          </Button>
        )}
      </div>
      {effect.status === 'known' && after !== null && isDetailed && (
        <YearsTable plan={after} before={effect.before} />
      )}
    </section>
  );
}

function sayingOf(effect: Effect): string {
  switch (effect.status) {
    case 'none':
      return '';
    case 'unknown':
      return "Leur effet s'affichera dès qu'une analyse aura été faite depuis l'ouverture du volet : il se calcule sur l'inventaire qu'elle a lu.";
    case 'wrong':
      return 'Corrigez le champ signalé pour voir leur effet.';
    case 'failed':
      return effect.failure.message;
    case 'known':
      return 'Calcul de leur effet…';
  }
}

function Change({
  before,
  after,
  isComputing,
  isDetailed,
}: {
  readonly before: ShownPlan;
  readonly after: ShownPlan;
  readonly isComputing: boolean;
  readonly isDetailed: boolean;
}) {
  const styles = useStyles();
  const { unseen } = useUnseen();
  const lines = linesOf(before, after);
  return (
    <>
      <p role="status" className={unseen}>
        {isComputing
          ? ''
          : typeset(lines.map(({ name, now, change }) => `${name} : ${now}, ${change}.`).join(' '))}
      </p>
      <dl className={styles.list} aria-busy={isComputing}>
        {(isDetailed ? lines : lines.slice(0, 2)).map(({ name, was, now, change }) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>
              {was} → {now} <span className={styles.change}>{isComputing ? '…' : change}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface Line {
  readonly name: string;
  readonly was: string;
  readonly now: string;
  readonly change: string;
}

function linesOf({ outcome: before }: ShownPlan, { outcome: after }: ShownPlan): readonly Line[] {
  const euros = (name: string, key: 'spent' | 'net' | 'waitingCost'): Line => ({
    name,
    was: frenchEuros(before[key]),
    now: frenchEuros(after[key]),
    change: euroChange(before[key], after[key]),
  });
  const [was, now] = [frenchShare(before.coverage), frenchShare(after.coverage)];
  return [
    euros('Dépense TTC sur le plan', 'spent'),
    euros('Reste à charge net, FCTVA et subventions déduits', 'net'),
    euros('Reste à faire en fin de plan, TTC', 'waitingCost'),
    { name: 'Besoin couvert en fin de plan', was, now, change: shareChange(before.coverage, after.coverage) },
  ];
}
