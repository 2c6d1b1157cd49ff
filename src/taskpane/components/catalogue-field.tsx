import { Fieldset } from './fieldset';
import { FilesField } from './files-field';
import type { SettingsProps } from './settings-props';

/** A catalogue whose lines become quotes, for the user to choose among. */
export function CatalogueField({ settings, onChange }: SettingsProps) {
  return (
    <Fieldset legend="Catalogues et devis">
      <FilesField
        label="Catalogues de prix"
        hint="Colonnes de LyStore (REFERENCE, DESIGNATION, PRIX UNITAIRE HT…), en .csv, .xlsx, .ods ou .xls. Chaque ligne reconnue devient un devis de la feuille « Devis » ; aucun n'est retenu de lui-même."
        accept=".csv,.xlsx,.xlsm,.ods,.xls"
        multiple
        files={settings.catalogueFiles}
        onFiles={(catalogueFiles) => onChange({ catalogueFiles })}
      />
    </Fieldset>
  );
}
