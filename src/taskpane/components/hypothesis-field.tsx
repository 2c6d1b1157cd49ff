import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId } from 'react';
import { ORIGIN_LABELS, type Field as Hypothesis } from '../hypotheses/field';
import { typeset } from '../typeset';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  input: { minWidth: 0, maxWidth: '220px', '> input': { minWidth: 0, width: '100%' } },
  unit: { whiteSpace: 'nowrap' },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  source: { display: 'block' },
  changed: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
  },
  effect: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

export interface HypothesisFieldProps {
  readonly field: Hypothesis;
  readonly text: string;
  readonly error?: string;
  /** What the workbook says, where it is something else. */
  readonly inWorkbook?: string;
  /** What was typed here before the sheet was changed. */
  readonly overtaken?: string;
  onChange(text: string): void;
}

/** A hypothesis with what it does, where its figure comes from, and what the workbook says when it differs. */
export function HypothesisField(props: HypothesisFieldProps) {
  const styles = useStyles();
  const { field, inWorkbook, overtaken, onChange } = props;
  return (
    <div className={styles.field}>
      {field.choices === undefined ? <Typed {...props} /> : <Chosen {...props} />}
      {inWorkbook !== undefined && (
        <p className={styles.changed}>
          {typeset(`Dans le classeur : ${worded(field, inWorkbook)}`)}
          <Button
            size="small"
            appearance="transparent"
            aria-label={typeset(`Reprendre la valeur du classeur : ${field.label}`)}
            onClick={() => onChange(inWorkbook)}
          >
            Reprendre
          </Button>
        </p>
      )}
      {overtaken !== undefined && (
        <p className={styles.changed} role="status">
          {typeset(
            `La feuille a changé depuis votre saisie (${worded(field, overtaken)}) : sa valeur l'emporte.`,
          )}
          <Button
            size="small"
            appearance="transparent"
            aria-label={typeset(`Remettre ma saisie : ${field.label}`)}
            onClick={() => onChange(overtaken)}
          >
            Remettre ma saisie
          </Button>
        </p>
      )}
    </div>
  );
}

function Typed({ field, text, error, onChange }: HypothesisFieldProps) {
  const styles = useStyles();
  const { label, unit, explanation } = field;
  return (
    <Field
      label={label}
      validationMessage={error}
      hint={explanation === '' ? undefined : <Explained field={field} />}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        value={text}
        contentAfter={unit === undefined ? undefined : <span className={styles.unit}>{typeset(unit)}</span>}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}

/** Not a Field: it would give its own label to every button. */
function Chosen({ field, text, onChange }: HypothesisFieldProps) {
  const styles = useStyles();
  const explained = useId();
  return (
    <>
      <span aria-hidden="true">{field.label}</span>
      <p className={styles.note} id={explained}>
        <Explained field={field} />
      </p>
      <RadioGroup
        aria-label={field.label}
        aria-describedby={explained}
        value={text}
        onChange={(_, { value }) => onChange(value)}
      >
        {field.choices?.map(({ value, label, effect }) => (
          <Radio
            key={value}
            value={value}
            label={
              <>
                {label}
                <span className={styles.effect}>{typeset(effect)}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </>
  );
}

function Explained({ field: { explanation, origin, source } }: Pick<HypothesisFieldProps, 'field'>) {
  const styles = useStyles();
  const label = ORIGIN_LABELS[origin];
  return (
    <>
      {typeset(explanation)}
      <span className={styles.source}>
        {typeset(`${label.charAt(0).toUpperCase()}${label.slice(1)} : ${source}`)}
      </span>
    </>
  );
}

/** A value of the field as a sentence can hold it. */
function worded({ choices, unit }: Hypothesis, text: string): string {
  if (text.trim() === '') return 'rien';
  const choice = choices?.find(({ value }) => value === text);
  if (choice !== undefined) return choice.label;
  return unit === undefined ? text : `${text} ${unit}`;
}
