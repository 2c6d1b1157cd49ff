import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { French } from '../../taskpane/components/french';

interface LeaveDialogProps {
  readonly title: string;
  /** Downloads the result, then closes the workbook. */
  onDownload(): void;
  /** Closes the workbook; its result is lost. */
  onLeave(): void;
  onStay(): void;
}

/** Asks what becomes of a result that was not downloaded before the workbook is closed. */
export function LeaveDialog({ title, onDownload, onLeave, onStay }: LeaveDialogProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Télécharger l’analyse avant de fermer ?</DialogTitle>
          <DialogContent>
            <French>
              {`L’analyse de « ${title} » n’a pas été téléchargée : si vous fermez le classeur, elle sera perdue. Votre fichier, lui, n’a pas changé.`}
            </French>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" icon={<ArrowDownloadRegular />} onClick={onDownload}>
              Télécharger et fermer
            </Button>
            <Button onClick={onLeave}>Fermer sans télécharger</Button>
            <Button appearance="subtle" onClick={onStay}>
              Annuler
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
