import { useState } from 'react';
import type { NamedBytes } from '../app/use-cases';
import { Problem } from '../core/problem';
import { failureOf, type Failure } from '../taskpane/failure';
import { readFiles } from '../taskpane/read-files';
import type { Settings } from '../taskpane/settings';
import { StartScreen } from './components/start-screen';
import { Workspace } from './components/workspace';
import { exampleInventory, exampleSchools } from './example';
import { openBook, type OpenBook } from './open-book';

/** @param today ISO date. */
export function App({ today }: { readonly today: string }) {
  const [book, setBook] = useState<OpenBook | null>(null);
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const open = async (file: () => Promise<NamedBytes>, settings: Partial<Settings>) => {
    setOpening(true);
    setFailure(null);
    try {
      setBook(await openBook(await file(), settings, today));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setOpening(false);
    }
  };

  if (book !== null) return <Workspace book={book} today={today} onClose={() => setBook(null)} />;
  return (
    <StartScreen
      opening={opening}
      failure={failure}
      onOpen={(file, schoolFiles) => void open(() => readOne(file), { schoolFiles })}
      onExample={() =>
        void open(() => Promise.resolve(exampleInventory), {
          schoolFiles: [exampleSchools],
          examplePrices: true,
        })
      }
    />
  );
}

async function readOne(file: File): Promise<NamedBytes> {
  const { read } = await readFiles([file]);
  const [bytes] = read;
  if (bytes === undefined) {
    throw new Problem(
      'unreadable-file',
      "Le navigateur n'a pas pu lire ce fichier : vérifiez qu'il n'a pas été déplacé, puis choisissez-le à nouveau.",
    );
  }
  return bytes;
}
