import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { French } from './french';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  lead: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
});

/** The title takes the focus when its step opens; it is not a stop of the Tab key. */
export function StepHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <header>
      <h2 className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {children !== undefined && (
        <p className={styles.lead}>
          <French>{children}</French>
        </p>
      )}
    </header>
  );
}
