import { useEffect, useRef, type Dispatch } from 'react';
import type { ShownUseCases } from '../app/shown';
import type { NamedBytes } from '../app/use-cases';
import { failureOf } from './failure';
import type { JoinedFile } from './joined';
import type { PaneAction } from './state';

/** Looks once into each file that the user joins. */
export function useJoinedFiles(
  useCases: ShownUseCases,
  files: readonly JoinedFile[],
  dispatch: Dispatch<PaneAction>,
): void {
  const asked = useRef(new WeakSet<NamedBytes>());
  useEffect(() => {
    for (const { file, found } of files) {
      if (found !== null || asked.current.has(file)) continue;
      asked.current.add(file);
      const { name } = file;
      useCases.lookAt(file).then(
        (look) => dispatch({ type: 'joined-file-known', name, look }),
        (thrown: unknown) => dispatch({ type: 'joined-file-failed', name, failure: failureOf(thrown) }),
      );
    }
  }, [useCases, files, dispatch]);
}
