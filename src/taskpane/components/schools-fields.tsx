import { Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { Fieldset } from './fieldset';
import { FilesField } from './files-field';
import { French } from './french';
import type { SettingsProps } from './settings-props';

export function SchoolsFields({
  settings,
  onChange,
  sheets,
}: Pick<SettingsProps, 'settings' | 'onChange'> & { readonly sheets: readonly string[] }) {
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
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>
            <French>
              Aucune liste choisie : seule celle d'une feuille « Établissements » écrite par une analyse
              précédente peut servir. Sans liste, rien ne peut être comparé.
            </French>
          </MessageBarBody>
        </MessageBar>
      )}
    </Fieldset>
  );
}
