import { makeStyles, tokens } from '@fluentui/react-components';
import { checkSettings } from '../settings';
import type { PaneControl } from '../use-pane';
import { CatalogueField } from './catalogue-field';
import { PlanFields } from './plan-fields';
import { PricesField } from './prices-field';
import { SchoolsFields } from './schools-fields';
import { SocleFields } from './socle-fields';
import { StepHeading } from './step-heading';
import { UndatedField } from './undated-field';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

export function HypothesesStep({ control }: { readonly control: PaneControl }) {
  const styles = useStyles();
  const { settings, look } = control.state;
  const props = {
    settings,
    errors: checkSettings(settings).errors,
    onChange: (patch: Partial<typeof settings>) => control.dispatch({ type: 'settings-changed', patch }),
  };
  return (
    <div className={styles.stack}>
      <StepHeading title="Socle et hypothèses">
        Tout ce qui est choisi ici est repris dans la feuille « Hypothèses » et reste modifiable.
      </StepHeading>
      <SocleFields {...props} />
      <SchoolsFields {...props} sheets={look.status === 'ready' ? look.look.schoolSheets : []} />
      <PlanFields {...props} />
      <UndatedField {...props} />
      <PricesField {...props} />
      <CatalogueField {...props} />
    </div>
  );
}
