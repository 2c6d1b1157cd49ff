import { makeStyles, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { French } from './french';

const useStyles = makeStyles({
  asked: { ...typographyStyles.body1Strong, display: 'block' },
  detail: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

interface Props<Answer> {
  readonly asked: string;
  readonly detail: string;
  /** The likeliest first. */
  readonly answers: readonly { readonly answer: Answer; readonly label: string }[];
  readonly chosen: Answer | null;
  /** Null takes the answer back. */
  onChoose(answer: Answer | null): void;
}

/** A question with a button for each of its few answers. */
export function AnswerButtons<Answer extends string | number>({
  asked,
  detail,
  answers,
  chosen,
  onChoose,
}: Props<Answer>) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.asked}>
        <French>{asked}</French>
      </span>
      <span className={styles.detail}>
        <French>{detail}</French>
      </span>
      <div className={styles.answers} role="group" aria-label={asked}>
        {answers.map(({ answer, label }) => (
          <ToggleButton
            key={answer}
            size="small"
            checked={answer === chosen}
            onClick={() => onChoose(answer === chosen ? null : answer)}
          >
            {label}
          </ToggleButton>
        ))}
      </div>
    </>
  );
}
