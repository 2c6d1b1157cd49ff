import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
  text: { ...typographyStyles.body2, margin: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalM },
});

interface DropZoneProps {
  readonly disabled: boolean;
  /** Other ways to start, beside the one to choose a file. */
  readonly children: ReactNode;
  onFiles(files: readonly File[]): void;
}

/** Choose with the keyboard or drop with the mouse: the same file either way. */
export function DropZone({ onFiles, disabled, children }: DropZoneProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const taken = [...(files ?? [])];
    if (taken.length > 0 && !disabled) onFiles(taken);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <DocumentTableRegular className={styles.icon} aria-hidden="true" />
      <p className={styles.text}>
        Déposez ici le classeur de l'inventaire (.xlsx, .ods, .xls ou .csv), ou choisissez-le. Plusieurs
        fichiers sont lus ensemble.
      </p>
      <div className={styles.ways}>
        <Button appearance="primary" size="large" disabled={disabled} onClick={() => input.current?.click()}>
          Choisir un classeur…
        </Button>
        {children}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="Classeur de l'inventaire"
        accept=".xlsx,.xlsm,.xltx,.xltm,.csv,.ods,.xls"
        onChange={(event) => {
          const { files } = event.target;
          take(files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
