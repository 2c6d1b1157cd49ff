import { useCallback, useEffect, useState } from 'react';

export interface Unsaved {
  /** Whether a result was written that was not downloaded since. */
  readonly isUnsaved: boolean;
  written(): void;
  saved(): void;
}

/** Follows whether the latest result was downloaded; until it is, the browser asks before the page is closed or reloaded. */
export function useUnsaved(): Unsaved {
  const [isUnsaved, setUnsaved] = useState(false);
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  return {
    isUnsaved,
    written: useCallback(() => setUnsaved(true), []),
    saved: useCallback(() => setUnsaved(false), []),
  };
}
