import { Accordion, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { counted } from '../../core/money/french';
import { changedFields, errorsIn, groupsOf, textIn, type Draft } from '../hypotheses/draft';
import type { Field } from '../hypotheses/field';
import type { Group } from '../hypotheses/fields';
import { LEVEL_LABELS } from '../labels';
import { levelsProblem, type Settings } from '../settings';
import { hasWrittenSchools } from '../school-state';
import type { PaneControl } from '../use-pane';
import { CatalogueField } from './catalogue-field';
import { HypothesisField } from './hypothesis-field';
import { HypothesisGroup } from './hypothesis-group';
import { PricesField } from './prices-field';
import { SchoolsFields } from './schools-fields';
import { SocleFields } from './socle-fields';
import { StepHeading } from './step-heading';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  years: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
  },
});

const REFERENCES = 'references';

/** What is compared with what, then the hypotheses of the plan, group by group. */
export function HypothesesStep({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const [open, setOpen] = useState<readonly unknown[]>([REFERENCES]);
  const { settings, look, hypotheses } = control.state;
  const props = {
    settings,
    onChange: (patch: Partial<Settings>) => control.dispatch({ type: 'settings-changed', patch }),
  };
  return (
    <div className={styles.stack}>
      <StepHeading title="Socle et hypothèses">
        Tout ce qui est choisi ici est écrit dans le classeur à l'analyse et y reste modifiable. Ce qui est
        changé en dernier, ici ou dans la feuille, l'emporte.
      </StepHeading>
      <Accordion
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, { openItems }) => setOpen(openItems)}
      >
        <HypothesisGroup
          id={REFERENCES}
          title="Référentiels et établissements"
          summary={levelsSummary(settings)}
          state={levelsProblem(settings) === null ? 'as-written' : 'wrong'}
        >
          <SocleFields {...props} />
          <SchoolsFields
            {...props}
            sheets={look.status === 'ready' ? look.look.schoolSheets : []}
            written={hasWrittenSchools(control.state)}
          />
        </HypothesisGroup>
        {groupsOf(hypotheses.draft).map((group) => (
          <HypothesisGroup
            key={group.id}
            id={group.id}
            title={group.title}
            note={group.note}
            summary={summaryOf(group, hypotheses.draft)}
            state={stateOf(group, control)}
          >
            {group.id === 'prices' && <PricesField {...props} />}
            <Fields group={group} control={control} className={group.byYear ? styles.years : undefined} />
            {group.id === 'prices' && <CatalogueField {...props} />}
          </HypothesisGroup>
        ))}
      </Accordion>
    </div>
  );
}

function Fields({
  group,
  control,
  className,
}: {
  readonly group: Group;
  readonly control: PaneControl;
  readonly className?: string;
}) {
  const { draft, known, overtaken } = control.state.hypotheses;
  const errors = errorsIn(draft);
  const changed = new Set(changedFields(draft, known).map(({ id }) => id));
  const fields = group.fields.map((field) => (
    <HypothesisField
      key={field.id}
      field={field}
      text={textIn(draft, field.id)}
      error={errors.get(field.id)}
      inWorkbook={changed.has(field.id) ? textIn(known, field.id) : undefined}
      overtaken={overtaken.get(field.id)}
      onChange={(text) =>
        control.dispatch({ type: 'hypotheses', change: { type: 'typed', id: field.id, text } })
      }
    />
  ));
  return className === undefined ? fields : <div className={className}>{fields}</div>;
}

function stateOf({ fields }: Group, { state }: PaneControl): 'as-written' | 'changed' | 'wrong' {
  const { draft, known } = state.hypotheses;
  const errors = errorsIn(draft);
  if (fields.some(({ id }) => errors.has(id))) return 'wrong';
  const changed = changedFields(draft, known);
  return changed.some(({ id }) => fields.some((field) => field.id === id)) ? 'changed' : 'as-written';
}

function levelsSummary({ levels, socleFile }: Settings): string {
  return [
    ...levels.map((level) => LEVEL_LABELS[level]),
    ...(socleFile === null ? [] : [socleFile.name]),
  ].join(', ');
}

function summaryOf({ byYear, fields }: Group, draft: Draft): string {
  if (byYear !== undefined) {
    const bounded = fields.filter((field) => textIn(draft, field.id).trim() !== '');
    return bounded.length === 0 ? 'Aucun' : counted(bounded.length, 'année bornée', 'années bornées');
  }
  return fields
    .filter(({ id }) => textIn(draft, id).trim() !== '')
    .map((field) => inShort(field, textIn(draft, field.id)))
    .join(' · ');
}

function inShort({ short, unit, choices }: Field, text: string): string {
  const chosen = choices?.find(({ value }) => value === text)?.label;
  return [short, chosen ?? text, unit].filter((part) => part !== undefined).join(' ');
}
