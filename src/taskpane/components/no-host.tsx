import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Failure } from '../failure';
import { ProblemMessage } from './problem-message';

const useStyles = makeStyles({
  main: {
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

/** The pane page outside an Excel that can carry it: what is wrong and where the same work can be done. */
export function NoHost({ failure }: { readonly failure: Failure }) {
  const styles = useStyles();
  return (
    <main className={styles.main}>
      <ProblemMessage failure={failure} onRetry={() => window.location.reload()} />
      <Link href="standalone.html" target="_blank" rel="noopener">
        Ouvrir la page autonome de Socle Budget
      </Link>
    </main>
  );
}
