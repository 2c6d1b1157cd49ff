import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import { darkTheme, lightTheme } from '../theme';

const DARK = '(prefers-color-scheme: dark)';

const useStyles = makeStyles({ root: { minHeight: '100vh' } });

interface ThemedRootProps {
  /** What the host says of its theme; without it the system's preference decides. */
  readonly dark?: boolean;
  readonly children: ReactNode;
}

export function ThemedRoot({ dark, children }: ThemedRootProps) {
  const styles = useStyles();
  const systemDark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches);
  return (
    <FluentProvider theme={(dark ?? systemDark) ? darkTheme : lightTheme} className={styles.root}>
      {children}
    </FluentProvider>
  );
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
