import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

interface SectionProps {
  readonly title: string;
  /** Of the title, below that of the page or of the step. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

export function Section({ title, level = 3, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Title className={styles.title} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
