import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, DocumentAddRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { NamedBytes } from '../../app/use-cases';
import { readFiles } from '../read-files';
import { typeset } from '../typeset';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  file: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
});

interface FilesFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Extensions, as the `accept` attribute wants them. */
  readonly accept: string;
  readonly multiple: boolean;
  readonly files: readonly NamedBytes[];
  onFiles(files: readonly NamedBytes[]): void;
}

/** Files read in the page itself: their names, a way to add and a way to remove. */
export function FilesField({ label, hint, accept, multiple, files, onFiles }: FilesFieldProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);

  const add = async (chosen: readonly File[]) => {
    const { read, failed } = await readFiles(chosen);
    setUnreadable(
      failed.length === 0 ? null : `Fichier illisible : ${failed.join(', ')}. Choisissez-le à nouveau.`,
    );
    if (read.length === 0) return;
    const names = new Set(read.map((file) => file.name));
    onFiles(multiple ? [...files.filter((file) => !names.has(file.name)), ...read] : read);
  };

  return (
    <Field
      label={label}
      hint={typeset(hint)}
      validationMessage={unreadable === null ? undefined : typeset(unreadable)}
    >
      <div role="group" aria-label={label}>
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file.name} className={styles.file}>
              {file.name}
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Retirer ${file.name}`}
                onClick={() => onFiles(files.filter((other) => other !== file))}
              />
            </li>
          ))}
        </ul>
        <Button size="small" icon={<DocumentAddRegular />} onClick={() => input.current?.click()}>
          {files.length > 0 && !multiple ? 'Changer de fichier…' : 'Choisir un fichier…'}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={label}
          accept={accept}
          multiple={multiple}
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            // Choosing the same file again must count as a choice: it may have changed on disk.
            event.target.value = '';
            void add(chosen);
          }}
        />
      </div>
    </Field>
  );
}
