import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { BeakerRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { NamedBytes } from '../../app/use-cases';
import { FilesField } from '../../taskpane/components/files-field';
import { ProblemMessage } from '../../taskpane/components/problem-message';
import type { Failure } from '../../taskpane/failure';
import { DropZone } from './drop-zone';

const useStyles = makeStyles({
  main: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '680px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  title: { ...typographyStyles.title1, margin: 0 },
  lead: { ...typographyStyles.body2, margin: 0, color: tokens.colorNeutralForeground2 },
  privacy: {
    ...typographyStyles.body1,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    margin: 0,
  },
  privacyIcon: { flexShrink: 0, marginTop: '2px' },
  example: { alignSelf: 'flex-start' },
});

interface StartScreenProps {
  readonly opening: boolean;
  readonly failure: Failure | null;
  onOpen(file: File, schoolFiles: readonly NamedBytes[]): void;
  onExample(): void;
}

export function StartScreen({ opening, failure, onOpen, onExample }: StartScreenProps) {
  const styles = useStyles();
  const [schoolFiles, setSchoolFiles] = useState<readonly NamedBytes[]>([]);
  return (
    <main className={styles.main}>
      <h1 className={styles.title}>Du parc scolaire au plan d'équipement</h1>
      <p className={styles.lead}>
        Socle Budget compare l'inventaire de vos écoles, collèges ou lycées au socle numérique de base, puis
        ajoute au classeur ce qui manque, ce que cela coûte et en quelle année.
      </p>
      {failure !== null && <ProblemMessage failure={failure} />}
      <DropZone onFile={(file) => onOpen(file, schoolFiles)} disabled={opening} />
      {opening && <Spinner label="Ouverture du classeur…" />}
      <FilesField
        label="Fichiers des établissements (facultatif)"
        hint="Liste ou fichier du ministère donnant élèves, classes et salles ; il peut aussi être ajouté plus tard."
        accept=".csv,.xlsx"
        multiple
        files={schoolFiles}
        onFiles={setSchoolFiles}
      />
      <p className={styles.privacy}>
        <LockClosedRegular className={styles.privacyIcon} fontSize={20} aria-hidden="true" />
        Vos fichiers restent sur cet ordinateur : cette page n'envoie rien et fonctionne sans connexion.
      </p>
      <Button className={styles.example} icon={<BeakerRegular />} disabled={opening} onClick={onExample}>
        Essayer avec l'exemple
      </Button>
    </main>
  );
}
