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
  const [opening, setOpening] = useState<AbortController | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const open = async (files: readonly File[], settings: Partial<Settings>) => {
    const controller = new AbortController();
    const { signal } = controller;
    setOpening(controller);
    setFailure(null);
    try {
      const opened = await openBooks(files, settings, today, signal);
      if (signal.aborted) opened.close();
      else setBook(opened);
    } catch (thrown) {
      if (!signal.aborted) setFailure(failureOf(thrown));
    } finally {
      if (!signal.aborted) setOpening(null);
    }
  };

  const cancel = () => {
    opening?.abort();
    setOpening(null);
  };

  const close = () => {
    book?.close();
    setBook(null);
  };

  if (book !== null) return <Workspace book={book} today={today} onClose={close} />;
  return (
    <StartScreen
      opening={opening !== null}
      failure={failure}
      onOpen={(files, schoolFiles) => void open(files, { schoolFiles })}
      onCancel={cancel}
      onExample={() =>
        void open([exampleInventory()], { schoolFiles: [exampleSchools], examplePrices: true })
      }
    />
  );
}
