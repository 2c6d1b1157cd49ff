import {
  Checkbox,
  Label,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { Level } from '../../core/school/level';
import { LEVEL_LABELS, SOCLES_LABEL } from '../labels';
import { levelsProblem } from '../settings';
import { Fieldset } from './fieldset';
import { FilesField } from './files-field';
import { French } from './french';
import type { SettingsProps } from './settings-props';

const LEVELS: readonly Level[] = ['ecole', 'college', 'lycee'];

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap' },
  error: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1, margin: 0 },
});

export function SocleFields({ settings, onChange }: SettingsProps) {
  const styles = useStyles();
  const label = useId();
  const { levels, socleFile } = settings;
  const problem = levelsProblem(settings);
  return (
    <Fieldset legend="Socle numérique de base">
      {/* Not a Field: it would give its own label to every box. */}
      <div>
        <Label id={label}>{SOCLES_LABEL}</Label>
        <div role="group" aria-labelledby={label} className={styles.row}>
          {LEVELS.map((level) => (
            <Checkbox
              key={level}
              label={LEVEL_LABELS[level]}
              checked={levels.includes(level)}
              onChange={(_, { checked }) =>
                onChange({
                  levels: LEVELS.filter((other) =>
                    other === level ? checked === true : levels.includes(other),
                  ),
                })
              }
            />
          ))}
        </div>
        {problem !== null && (
          <p role="alert" className={styles.error}>
            {problem}
          </p>
        )}
      </div>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <French>
            {
              "Les socles livrés ne viennent pas du document officiel : chaque règle est une « hypothèse de travail » ou vient d'une « page secondaire », et le dit. Le socle n'est pas prescriptif : adaptez-le."
            }
          </French>
        </MessageBarBody>
      </MessageBar>
      <FilesField
        label="Votre propre socle (facultatif)"
        hint="Transcription du document officiel ou choix de la collectivité, en .csv, .xlsx, .ods ou .xls."
        accept=".csv,.xlsx,.xlsm,.ods,.xls"
        multiple={false}
        files={socleFile === null ? [] : [socleFile]}
        onFiles={([file]) => onChange({ socleFile: file ?? null })}
      />
    </Fieldset>
  );
}
