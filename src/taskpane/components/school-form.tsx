import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { readNumber } from '../../core/text/french-number';
import { KIND_LABELS } from '../../core/school/kind';
import { SCHOOL_KINDS } from '../../core/school/school';
import type { TypedSchool } from '../../core/school/typed-school';
import type { Settings } from '../settings';
import { typeset } from '../typeset';
import { Fieldset } from './fieldset';

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(88px, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

const COUNTS = [
  ['pupils', 'Élèves'],
  ['classes', 'Classes'],
  ['rooms', 'Salles'],
] as const;

/** A school in a few fields, for those who have no list of schools. */
export function SchoolForm({
  settings: { typedSchool },
  onChange,
}: {
  readonly settings: Pick<Settings, 'typedSchool'>;
  onChange(patch: Partial<Settings>): void;
}) {
  const styles = useStyles();
  const change = (patch: Partial<TypedSchool>) => onChange({ typedSchool: { ...typedSchool, ...patch } });
  return (
    <Fieldset legend="Votre établissement">
      <Field label="Nom" required>
        <Input value={typedSchool.name} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <Field label="Type" required>
        <Select value={typedSchool.kind} onChange={(_, { value }) => change({ kind: value })}>
          <option value="">À choisir</option>
          {SCHOOL_KINDS.map((kind) => (
            <option key={kind} value={KIND_LABELS[kind]}>
              {KIND_LABELS[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.counts}>
        {COUNTS.map(([count, label]) => (
          <Field
            key={count}
            label={label}
            validationMessage={
              isCount(typedSchool[count]) ? undefined : typeset('Un nombre entier, ou rien.')
            }
          >
            <Input
              inputMode="numeric"
              value={typedSchool[count] ?? ''}
              onChange={(_, { value }) => change({ [count]: value })}
            />
          </Field>
        ))}
      </div>
    </Fieldset>
  );
}

/** What is left empty is asked for later: the rules that need it say so. */
function isCount(text = ''): boolean {
  if (text.trim() === '') return true;
  const read = readNumber(text);
  return read !== null && read.isInteger() && !read.isNegative();
}
