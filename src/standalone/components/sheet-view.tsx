import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { counted, frenchInteger } from '../../core/money/french';
import { ProblemMessage } from '../../taskpane/components/problem-message';
import { Waiting } from '../../taskpane/components/waiting';
import type { OpenBook } from '../open-book';
import { ROW_LIMIT, useRows } from '../use-rows';
import { SheetGrid } from './sheet-grid';

const useStyles = makeStyles({
  view: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  empty: { flex: 1, display: 'grid', placeItems: 'center' },
  status: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface SheetViewProps {
  readonly book: Pick<OpenBook, 'rows'>;
  readonly sheet: string;
}

/** One sheet; mounted anew for each sheet and after each writing. */
export function SheetView({ book, sheet }: SheetViewProps) {
  const styles = useStyles();
  const {
    shown: { rows, status, failure },
    stop,
    again,
  } = useRows(book, sheet);
  return (
    <div className={styles.view}>
      {failure !== null && <ProblemMessage failure={failure} onRetry={again} />}
      {rows.length > 0 && <SheetGrid label={`Feuille ${sheet}, lecture seule`} rows={rows} />}
      {rows.length === 0 && (
        <div className={styles.empty}>
          {status === 'reading' && (
            <Waiting label="Lecture de la feuille…" cancel="Arrêter la lecture" onCancel={stop} />
          )}
          {status === 'read' && 'Cette feuille est vide.'}
        </div>
      )}
      <p className={styles.status}>
        {rows.length >= ROW_LIMIT
          ? `Aperçu des ${frenchInteger(ROW_LIMIT)} premières lignes, en lecture seule ; l'analyse lit toute la feuille.`
          : `${counted(rows.length, 'ligne', 'lignes')}, en lecture seule.`}
      </p>
    </div>
  );
}
