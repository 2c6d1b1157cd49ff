import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { SheetInfo } from '../../workbook/port';
import type { OpenBook } from '../open-book';
import { SheetView } from './sheet-view';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0 },
  tabs: {
    overflowX: 'auto',
    flexShrink: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: { whiteSpace: 'nowrap', flexShrink: 0 },
});

interface SheetTabsProps {
  readonly book: Pick<OpenBook, 'rows'>;
  readonly sheets: readonly SheetInfo[];
  readonly selected: string | null;
  /** Grows with each writing: what is shown is then read again. */
  readonly revision: number;
  onSelect(sheet: string): void;
}

/** The workbook as it stands, with its tabs at the bottom as users know them. */
export function SheetTabs({ book, sheets, selected, revision, onSelect }: SheetTabsProps) {
  const styles = useStyles();
  const visible = sheets.filter((sheet) => sheet.visible);
  return (
    <section className={styles.root} aria-label="Feuilles du classeur">
      {selected !== null && <SheetView key={`${revision} ${selected}`} book={book} sheet={selected} />}
      <div className={styles.tabs}>
        <TabList
          size="small"
          aria-label="Feuilles"
          selectedValue={selected}
          onTabSelect={(_, { value }) => onSelect(String(value))}
        >
          {visible.map(({ name }) => (
            <Tab key={name} value={name} className={styles.tab}>
              {name}
            </Tab>
          ))}
        </TabList>
      </div>
    </section>
  );
}
