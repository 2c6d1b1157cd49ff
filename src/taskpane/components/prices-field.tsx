import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { typeset } from '../typeset';
import { Fieldset } from './fieldset';
import { French } from './french';
import type { SettingsProps } from './settings-props';

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

export function PricesField({ settings, onChange }: SettingsProps) {
  const styles = useStyles();
  return (
    <Fieldset legend="Prix">
      <Switch
        label={typeset("Jeu d'exemple : prix à remplacer par les vôtres")}
        checked={settings.examplePrices}
        onChange={(_, { checked }) => onChange({ examplePrices: checked })}
      />
      <p className={styles.note}>
        <French>
          Sans prix, une ligne est « non chiffrée », jamais comptée à 0 €. Les prix se saisissent dans la
          feuille « Prix » ; ceux du jeu d'exemple y sont signalés et ne valent pas devis.
        </French>
      </p>
    </Fieldset>
  );
}
