import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { UNDATED_POLICIES } from '../../core/plan/hypotheses';
import { POLICIES } from '../labels';
import { typeset } from '../typeset';
import { Fieldset } from './fieldset';
import type { SettingsProps } from './settings-props';

const useStyles = makeStyles({
  effect: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

export function UndatedField({ settings, onChange }: SettingsProps) {
  const styles = useStyles();
  return (
    <Fieldset legend="Matériel sans date">
      <RadioGroup
        aria-label="Matériel sans date"
        value={settings.undatedPolicy}
        onChange={(_, { value }) => {
          const undatedPolicy = UNDATED_POLICIES.find((policy) => policy === value);
          if (undatedPolicy !== undefined) onChange({ undatedPolicy });
        }}
      >
        {UNDATED_POLICIES.map((policy) => (
          <Radio
            key={policy}
            value={policy}
            label={
              <>
                {POLICIES[policy].label}
                <span className={styles.effect}>{typeset(POLICIES[policy].effect)}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Fieldset>
  );
}
