import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import { French } from '../../taskpane/components/french';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    maxWidth: 'min(560px, calc(100vw - 32px))',
    padding: tokens.spacingHorizontalXXL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalL}` },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

interface LeaveDialogProps {
  readonly title: string;
  /** Downloads the result, then closes the workbook. */
  onDownload(): void;
  /** Closes the workbook; its result is lost. */
  onLeave(): void;
  onStay(): void;
}

/**
 * Asks what becomes of a result that was not downloaded before the workbook is closed. The browser's own dialog: it goes
 * with the workbook that it closes, and leaves nothing of the page hidden.
 */
export function LeaveDialog({ title, onDownload, onLeave, onStay }: LeaveDialogProps) {
  const styles = useStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <h2 id={`${id}-title`} className={styles.title}>
        <French>Télécharger l’analyse avant de fermer ?</French>
      </h2>
      <p id={`${id}-text`} className={styles.text}>
        <French>
          {`L’analyse de « ${title} » n’a pas été téléchargée : si vous fermez le classeur, elle sera perdue. Votre fichier, lui, n’a pas changé.`}
        </French>
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" icon={<ArrowDownloadRegular />} onClick={onDownload}>
          Télécharger et fermer
        </Button>
        <Button onClick={onLeave}>Fermer sans télécharger</Button>
        <Button appearance="subtle" onClick={onStay}>
          Annuler
        </Button>
      </div>
    </dialog>
  );
}
