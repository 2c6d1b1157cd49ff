import { Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { Fieldset } from './fieldset';
import { FilesField } from './files-field';
import { French } from './french';
import { isDescribed } from '../settings';
import { SchoolForm } from './school-form';
import type { SettingsProps } from './settings-props';

export function SchoolsFields({
  settings,
  onChange,
  sheets,
  written,
}: Pick<SettingsProps, 'settings' | 'onChange'> & {
  readonly sheets: readonly string[];
  /** Whether an earlier analysis wrote « Établissements ». */
  readonly written: boolean;
}) {
  return (
    <Fieldset legend="Établissements">
      {sheets.length > 0 && (
        <Field label="Feuille des établissements" hint="Feuille du classeur qui donne les effectifs.">
          <Select
            value={settings.schoolSheet ?? ''}
            onChange={(_, { value }) => onChange({ schoolSheet: value === '' ? null : value })}
          >
            <option value="">Aucune</option>
            {sheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <FilesField
        label="Fichiers des établissements"
        hint="Annuaire ou effectifs du ministère, ou votre liste, en .csv, .xlsx, .ods ou .xls. Une règle dont l'effectif manque est notée « non évaluée »."
        accept=".csv,.xlsx,.xlsm,.ods,.xls"
        multiple
        files={settings.schoolFiles}
        onFiles={(schoolFiles) => onChange({ schoolFiles })}
      />
      {settings.schoolSheet === null && settings.schoolFiles.length === 0 && (
        <>
          {!isDescribed(settings.typedSchool) && (
            <MessageBar intent="warning" layout="multiline" role="status">
              <MessageBarBody>
                <French>
                  {written
                    ? 'Aucune liste choisie : celle de la feuille « Établissements », écrite par l’analyse précédente, sert.'
                    : 'Il faut une liste d’établissements, ou décrire le vôtre ci-dessous.'}
                </French>
              </MessageBarBody>
            </MessageBar>
          )}
          {!written && <SchoolForm settings={settings} onChange={onChange} />}
        </>
      )}
    </Fieldset>
  );
}
