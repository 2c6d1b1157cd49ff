import { Field, Select } from '@fluentui/react-components';
import type { InventoryChoice } from '../../app/use-cases';
import { proposalOf } from '../state';
import type { PaneControl } from '../use-pane';

/** The line that holds the titles of the columns, for the user to say when it is not the one that was found. */
export function HeaderChoice({
  control: { state, dispatch },
  choice: { headers = [] },
}: {
  readonly control: PaneControl;
  readonly choice: InventoryChoice;
}) {
  if (headers.length === 0) return null;
  const row = proposalOf(state)?.mapping.headerRow ?? null;
  const isOffered = headers.some((option) => option.row === row);
  return (
    <Field label="Ligne des titres" hint="La ligne qui dit ce que contient chaque colonne.">
      <Select
        value={row === null ? '' : String(row)}
        onChange={(_, { value }) => {
          if (value !== '') dispatch({ type: 'header-chosen', row: Number(value) });
        }}
      >
        {row === null && <option value="">Choisir…</option>}
        {row !== null && !isOffered && <option value={String(row)}>Ligne {row}</option>}
        {headers.map((option) => (
          <option key={option.row} value={String(option.row)}>
            {option.row === 0
              ? 'Aucune : la feuille n’a pas de titres'
              : `Ligne ${option.row} : ${option.titles}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
