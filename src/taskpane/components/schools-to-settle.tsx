import { Button, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { NamedSchool } from '../../core/school/school-rows';
import { schoolTextKey, WHY_UNKNOWN, type SchoolTextLine } from '../../core/inventory/school-texts';
import { counted, frenchInteger } from '../../core/money/french';
import type { PaneControl } from '../use-pane';
import { French } from './french';
import { ToSettle } from './to-settle';

/** A longer list of schools is no list to choose from. */
const LONGEST_LIST = 300;

const NONE = 'aucun';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1Strong, display: 'block' },
  detail: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, maxWidth: '100%' },
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

/** Schools that the inventory writes otherwise than the list: those written nearly so come first, none is taken unasked. */
export function SchoolsToSettle({
  lines,
  listed,
  control,
  children,
}: {
  readonly lines: readonly SchoolTextLine[];
  readonly listed: readonly NamedSchool[];
  readonly control: PaneControl;
  /** How to make what is shown follow the choices, when it stands here. */
  readonly children?: ReactNode;
}) {
  const { schools } = control.state.settled;
  const proposed = lines.filter((line) => line.near.length === 1 && !schools.has(schoolTextKey(line)));
  const takeProposals = () => {
    for (const line of proposed) {
      control.dispatch({ type: 'schools-settled', texts: [line], uai: line.near[0]?.uai });
    }
  };
  return (
    <ToSettle
      title="Établissements à trancher"
      lead="Ces écritures ne désignent aucun établissement de votre liste. Choisissez le bon, puis appliquez : vos choix vont dans « Correspondances » et valent pour la suite."
      lines={lines}
      others={['autre écriture', 'autres écritures']}
      keyOf={schoolTextKey}
      choice={(line) => <SchoolChoice line={line} listed={listed} control={control} />}
    >
      {children}
      {proposed.length > 1 && (
        <Button onClick={takeProposals}>Prendre le seul proche ({frenchInteger(proposed.length)})</Button>
      )}
    </ToSettle>
  );
}

function SchoolChoice({
  line,
  listed,
  control: { state, dispatch },
}: {
  readonly line: SchoolTextLine;
  readonly listed: readonly NamedSchool[];
  readonly control: PaneControl;
}) {
  const styles = useStyles();
  const { text, commune, why, rows, near } = line;
  const chosen = state.settled.schools.get(schoolTextKey(line));
  const written = commune === '' ? text : `${text}, ${commune}`;
  const others = listed.length > LONGEST_LIST ? [] : listed.filter((one) => !includes(near, one));
  const option = ({ uai, name }: NamedSchool) => (
    <option key={uai} value={uai}>
      {name === uai ? name : `${name} (${uai})`}
    </option>
  );
  return (
    <>
      <span className={styles.text}>{written}</span>
      <span className={styles.detail}>
        <French>
          {counted(rows, 'ligne', 'lignes')}
          {why === null ? '' : ` : ${lowered(WHY_UNKNOWN[why])}`}
          {near.length > 0 && ` ; proche de ${near.map(({ name }) => `« ${name} »`).join(', ')}`}
          {near.length + others.length === 0 && ' ; aucun nom proche : complétez la liste des établissements'}
        </French>
      </span>
      <Select
        className={styles.select}
        select={{ className: styles.inner }}
        aria-label={`Établissement de « ${written} »`}
        value={chosen === undefined ? '' : (chosen.uai ?? NONE)}
        onChange={(_, { value }) => {
          const uai = value === '' ? undefined : value === NONE ? null : value;
          dispatch({ type: 'schools-settled', texts: [{ text, commune }], uai });
        }}
      >
        <option value="">À trancher</option>
        {near.length > 0 && <optgroup label="Écritures proches">{near.map(option)}</optgroup>}
        <option value={NONE}>Aucun établissement de la liste</option>
        {others.length > 0 && <optgroup label="Votre liste">{others.map(option)}</optgroup>}
      </Select>
    </>
  );
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const includes = (schools: readonly NamedSchool[], { uai }: NamedSchool): boolean =>
  schools.some((one) => one.uai === uai);
