import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { SETTINGS_LABELS } from '../labels';
import type { Settings } from '../settings';
import { Fieldset } from './fieldset';
import type { SettingsProps } from './settings-props';

type PlanField = 'firstYear' | 'years' | 'vatRate' | 'yearlyPriceChange';

const FIELDS: readonly { field: PlanField; unit?: string }[] = [
  { field: 'firstYear' },
  { field: 'years', unit: 'ans' },
  { field: 'vatRate', unit: '%' },
  { field: 'yearlyPriceChange', unit: '% / an' },
];

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  input: { minWidth: 0, '> input': { minWidth: 0, width: '100%' } },
  unit: { whiteSpace: 'nowrap' },
});

/** Numbers as the user types them; what is wrong is said under the field and nothing is corrected behind their back. */
export function PlanFields({ settings, errors, onChange }: SettingsProps) {
  const styles = useStyles();
  const patch = (field: PlanField, value: string): Partial<Settings> => ({ [field]: value });
  return (
    <Fieldset legend="Plan pluriannuel">
      <div className={styles.grid}>
        {FIELDS.map(({ field, unit }) => (
          <Field key={field} label={SETTINGS_LABELS[field]} validationMessage={errors[field]}>
            <Input
              className={styles.input}
              inputMode="decimal"
              value={settings[field]}
              contentAfter={<span className={styles.unit}>{unit}</span>}
              onChange={(_, { value }) => onChange(patch(field, value))}
            />
          </Field>
        ))}
      </div>
    </Fieldset>
  );
}
