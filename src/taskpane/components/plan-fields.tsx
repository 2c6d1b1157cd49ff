import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Settings } from '../settings';
import { Fieldset } from './fieldset';
import type { SettingsProps } from './settings-props';

type PlanField = 'firstYear' | 'years' | 'vatRate' | 'yearlyPriceChange';

const FIELDS: readonly { field: PlanField; label: string; unit?: string }[] = [
  { field: 'firstYear', label: 'Première année' },
  { field: 'years', label: "Nombre d'années", unit: 'ans' },
  { field: 'vatRate', label: 'Taux de TVA', unit: '%' },
  { field: 'yearlyPriceChange', label: 'Évolution des prix', unit: '% / an' },
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
        {FIELDS.map(({ field, label, unit }) => (
          <Field key={field} label={label} validationMessage={errors[field]}>
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
