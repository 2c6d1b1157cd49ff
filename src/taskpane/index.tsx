import { createRoot } from 'react-dom/client';
import { createUseCases } from '../app/create-use-cases';
import { activateSheet } from '../workbook/excel/activate-sheet';
import { checkHost } from '../workbook/excel/check-host';
import { ExcelWorkbook } from '../workbook/excel/excel-workbook';
import { openSource } from '../workbook/file/source';
import { Help } from './components/help';
import { NoHost } from './components/no-host';
import { ThemedRoot } from './components/themed-root';
import { failureOf } from './failure';
import { localDate } from './local-date';
import { officeReady } from './office-ready';
import { Pane } from './pane';

/** Which button of the ribbon opened the pane. Excel adds parameters of its own. */
const action = new URLSearchParams(window.location.search).get('action');

async function start(root: HTMLElement): Promise<void> {
  const page = createRoot(root);
  if (action === 'help') {
    page.render(
      <ThemedRoot>
        <Help />
      </ThemedRoot>,
    );
  }
  try {
    await officeReady();
    // The help needs nothing of Excel but to be told that the pane is there.
    if (action === 'help') return;
    checkHost();
    const today = localDate(new Date());
    const workbook = new ExcelWorkbook();
    const useCases = createUseCases({
      workbook,
      openFile: ({ name, bytes }) => openSource(name, bytes),
      today,
    });
    page.render(
      <ThemedRoot dark={Office.context.officeTheme?.isDarkTheme}>
        <main>
          <h1 className="unseen">Socle Budget</h1>
          <Pane
            useCases={useCases}
            today={today}
            refresh={action === 'refresh'}
            goToSheet={(name) => activateSheet(name)}
          />
        </main>
      </ThemedRoot>,
    );
  } catch (thrown) {
    if (action === 'help') return;
    page.render(
      <ThemedRoot>
        <NoHost failure={failureOf(thrown)} />
      </ThemedRoot>,
    );
  }
}

const root = document.getElementById('root');
if (root !== null) void start(root);
