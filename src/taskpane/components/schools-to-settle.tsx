import { Button, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { NamedSchool } from '../../app/preview';
import { schoolTextKey, type SchoolTextLine, type WhyUnknown } from '../../core/inventory/school-texts';
import { counted, frenchInteger } from '../../core/money/french';
import type { PaneControl } from '../use-pane';
import { French } from './french';
import { Section } from './section';

/** Those that weigh most come first; more are shown on demand. */
const SHOWN = 8;
/** A longer list of schools is no list to choose from. */
const LONGEST_LIST = 300;

const WHY: Readonly<Record<WhyUnknown, string>> = {
  'not-found': 'nom absent de la liste',
  unknown: 'UAI absent de la liste',
  invalid: "ce n'est pas un UAI",
};
const NONE = 'aucun';

const useStyles = makeStyles({
  lead: { ...typographyStyles.body1, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  text: { ...typographyStyles.body1Strong, display: 'block' },
  detail: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, maxWidth: '100%' },
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
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
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN);
  const { schools } = control.state.settled;
  if (lines.length === 0) return null;
  const proposed = lines.filter((line) => line.near.length === 1 && !schools.has(schoolTextKey(line)));
  const more = lines.length - shown;
  const takeProposals = () => {
    for (const line of proposed) {
      control.dispatch({ type: 'schools-settled', texts: [line], uai: line.near[0]?.uai });
    }
  };
  return (
    <Section title={`Établissements à trancher (${frenchInteger(lines.length)})`}>
      <p className={styles.lead}>
        <French>
          Ces écritures ne désignent aucun établissement de votre liste. Choisissez le bon, puis appliquez :
          vos choix vont dans « Correspondances » et valent pour la suite.
        </French>
      </p>
      <ul className={styles.list}>
        {lines.slice(0, shown).map((line) => (
          <li key={schoolTextKey(line)}>
            <SchoolChoice line={line} listed={listed} control={control} />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {more > 0 && (
          <Button appearance="subtle" onClick={() => setShown(shown + 4 * SHOWN)}>
            Montrer {counted(more, 'autre écriture', 'autres écritures')}
          </Button>
        )}
        {children}
        {proposed.length > 1 && (
          <Button onClick={takeProposals}>Prendre le seul proche ({frenchInteger(proposed.length)})</Button>
        )}
      </div>
    </Section>
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
      {name} ({uai})
    </option>
  );
  return (
    <>
      <span className={styles.text}>{written}</span>
      <span className={styles.detail}>
        <French>
          {counted(rows, 'ligne', 'lignes')}
          {why === null ? '' : ` : ${WHY[why]}`}
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

const includes = (schools: readonly NamedSchool[], { uai }: NamedSchool): boolean =>
  schools.some((one) => one.uai === uai);
