import { useCallback, useState } from 'react';
import { failureOf, type Failure } from './failure';

/** Brings a sheet to the front; what went wrong is kept, to be shown where the user asked. */
export function useGoToSheet(goToSheet?: (name: string) => Promise<void>) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const go = useCallback(
    async (name: string) => {
      try {
        await goToSheet?.(name);
        setFailure(null);
      } catch (thrown) {
        setFailure(failureOf(thrown));
      }
    },
    [goToSheet],
  );
  return { failure, go };
}
