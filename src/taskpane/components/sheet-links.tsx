import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import type { WriteReport } from '../../workbook/port';
import { useGoToSheet } from '../use-go-to-sheet';
import { French } from './french';
import { ProblemMessage } from './problem-message';
import { Section } from './section';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  renamed: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The written sheets, with a way to each where the host offers one. */
export function SheetLinks({
  title = 'Feuilles écrites',
  sheets,
  goToSheet,
}: {
  readonly title?: string;
  readonly sheets: WriteReport['sheets'];
  goToSheet?(name: string): Promise<void>;
}) {
  const styles = useStyles();
  const { failure, go } = useGoToSheet(goToSheet);
  const renamed = sheets.filter((sheet) => sheet.name !== sheet.wished);
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {sheets.map(({ name }) => (
          <li key={name}>
            {goToSheet === undefined ? (
              name
            ) : (
              <Button size="small" icon={<TableRegular />} onClick={() => void go(name)}>
                {name}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {renamed.map(({ name, wished }) => (
        <p key={name} className={styles.renamed}>
          <French>
            Une feuille « {wished} » existait déjà et n'a pas été touchée : le résultat est dans « {name} ».
          </French>
        </p>
      ))}
      {failure !== null && <ProblemMessage failure={failure} />}
    </Section>
  );
}
