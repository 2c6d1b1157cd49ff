import { useState } from 'react';
import { failureOf, type Failure } from '../taskpane/failure';
import type { Settings } from '../taskpane/settings';
import { StartScreen } from './components/start-screen';
import { Workspace } from './components/workspace';
import { exampleInventory, exampleSchools } from './example';
import type { OpenBook } from './open-book';
import { openBooks } from './open-books';

/** @param today ISO date. */
export function App({ today }: { readonly today: string }) {
  const [book, setBook] = useState<OpenBook | null>(null);
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const open = async (files: readonly File[], settings: Partial<Settings>) => {
    setOpening(true);
    setFailure(null);
    try {
      setBook(await openBooks(files, settings, today));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setOpening(false);
    }
  };

  const close = () => {
    book?.close();
    setBook(null);
  };

  if (book !== null) return <Workspace book={book} today={today} onClose={close} />;
  return (
    <StartScreen
      opening={opening}
      failure={failure}
      onOpen={(files, schoolFiles) => void open(files, { schoolFiles })}
      onExample={() =>
        void open([exampleInventory()], { schoolFiles: [exampleSchools], examplePrices: true })
      }
    />
  );
}
