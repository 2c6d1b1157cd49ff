import { Field, Select } from '@fluentui/react-components';
import { Fieldset } from './fieldset';
import { FilesField } from './files-field';
import type { SettingsProps } from './settings-props';

export function SchoolsFields({
  settings,
  onChange,
  sheets,
}: SettingsProps & { readonly sheets: readonly string[] }) {
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
        hint="Annuaire ou effectifs du ministère, ou votre liste, en .csv ou .xlsx. Une règle dont l'effectif manque est notée « non évaluée »."
        accept=".csv,.xlsx"
        multiple
        files={settings.schoolFiles}
        onFiles={(schoolFiles) => onChange({ schoolFiles })}
      />
    </Fieldset>
  );
}
