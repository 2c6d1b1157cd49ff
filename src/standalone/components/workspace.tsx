import {
  Button,
  makeStyles,
  mergeClasses,
  Tab,
  TabList,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import { ProblemMessage } from '../../taskpane/components/problem-message';
import { failureOf, type Failure } from '../../taskpane/failure';
import { Pane } from '../../taskpane/pane';
import type { SheetInfo } from '../../workbook/port';
import type { OpenBook } from '../open-book';
import { useUnsaved } from '../use-unsaved';
import { LeaveDialog } from './leave-dialog';
import { SheetTabs } from './sheet-tabs';

const NARROW = '@media (max-width: 799px)';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100vh', minHeight: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    ...typographyStyles.subtitle2,
    flex: 1,
    minWidth: '120px',
    margin: 0,
    overflowWrap: 'anywhere',
  },
  sides: { display: 'none', [NARROW]: { display: 'flex' } },
  columns: {
    flex: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 400px',
    gridTemplateRows: 'minmax(0, 1fr)',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { minWidth: 0, minHeight: 0 },
  pane: {
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { borderLeftWidth: 0 },
  },
  behind: { [NARROW]: { display: 'none' } },
});

type Side = 'pane' | 'sheets';

interface WorkspaceProps {
  readonly book: OpenBook;
  readonly today: string;
  onClose(): void;
}

/** The open workbook with the pane beside it; on a narrow window one of the two at a time. */
export function Workspace({ book, today, onClose }: WorkspaceProps) {
  const styles = useStyles();
  const { title, useCases, settings, joinedFiles } = book;
  const [sheets, setSheets] = useState<readonly SheetInfo[]>([]);
  const [selected, setSelected] = useState<string | null>(null);
  const [side, setSide] = useState<Side>('pane');
  const [revision, setRevision] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const { isUnsaved, written, saved } = useUnsaved();

  useEffect(() => {
    let current = true;
    book.sheets().then(
      (found) => {
        if (!current) return;
        setSheets(found);
        const first = found.find((sheet) => sheet.active) ?? found[0];
        setSelected((kept) => kept ?? first?.name ?? null);
      },
      (thrown: unknown) => current && setFailure(failureOf(thrown)),
    );
    return () => {
      current = false;
    };
  }, [book, revision]);

  const onWritten = useCallback(() => {
    setRevision((previous) => previous + 1);
    written();
  }, [written]);
  const download = () => {
    book.download();
    saved();
  };
  const leave = () => {
    if (isUnsaved) setLeaving(true);
    else onClose();
  };
  const goToSheet = useCallback((name: string) => {
    setSelected(name);
    setSide('sheets');
    return Promise.resolve();
  }, []);

  return (
    <main className={styles.root}>
      <div className={styles.bar}>
        <h1 className={styles.title}>{title}</h1>
        <Button size="small" appearance="subtle" icon={<FolderOpenRegular />} onClick={leave}>
          Autre classeur
        </Button>
        {revision > 0 && (
          <Button size="small" appearance="primary" icon={<ArrowDownloadRegular />} onClick={download}>
            Télécharger le classeur
          </Button>
        )}
      </div>
      {isLeaving && (
        <LeaveDialog
          title={title}
          onDownload={() => {
            download();
            onClose();
          }}
          onLeave={onClose}
          onStay={() => setLeaving(false)}
        />
      )}
      {failure !== null && <ProblemMessage failure={failure} />}
      <TabList
        className={styles.sides}
        aria-label="Partie affichée"
        selectedValue={side}
        onTabSelect={(_, { value }) => setSide(value === 'sheets' ? 'sheets' : 'pane')}
      >
        <Tab value="pane">Étapes</Tab>
        <Tab value="sheets">Feuilles</Tab>
      </TabList>
      <div className={styles.columns}>
        <div className={mergeClasses(styles.column, side !== 'sheets' && styles.behind)}>
          <SheetTabs
            book={book}
            sheets={sheets}
            selected={selected}
            revision={revision}
            onSelect={setSelected}
          />
        </div>
        <div className={mergeClasses(styles.column, styles.pane, side !== 'pane' && styles.behind)}>
          <Pane
            useCases={useCases}
            today={today}
            settings={settings}
            joinedFiles={joinedFiles}
            goToSheet={goToSheet}
            onWritten={onWritten}
          />
        </div>
      </div>
    </main>
  );
}
