import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { BeakerRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { NamedBytes } from '../../app/use-cases';
import { FilesField } from '../../taskpane/components/files-field';
import { French } from '../../taskpane/components/french';
import { ProblemMessage } from '../../taskpane/components/problem-message';
import { Waiting } from '../../taskpane/components/waiting';
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
  brand: {
    ...typographyStyles.subtitle1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorBrandForeground1,
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
});

interface StartScreenProps {
  readonly opening: boolean;
  readonly failure: Failure | null;
  onOpen(files: readonly File[], schoolFiles: readonly NamedBytes[]): void;
  onExample(): void;
  onCancel(): void;
}

export function StartScreen({ opening, failure, onOpen, onExample, onCancel }: StartScreenProps) {
  const styles = useStyles();
  const [schoolFiles, setSchoolFiles] = useState<readonly NamedBytes[]>([]);
  return (
    <main className={styles.main}>
      <p className={styles.brand}>
        <img src="assets/icons/icon-32.png" width={32} height={32} alt="" />
        Socle Budget
      </p>
      <h1 className={styles.title}>Du parc scolaire au plan d'équipement</h1>
      <p className={styles.lead}>
        Cette page compare l'inventaire de vos écoles, collèges ou lycées au socle numérique de base, puis
        ajoute au classeur ce qui manque, ce que cela coûte et en quelle année.
      </p>
      {failure !== null && <ProblemMessage failure={failure} />}
      <DropZone onFiles={(files) => onOpen(files, schoolFiles)} disabled={opening}>
        <Button size="large" icon={<BeakerRegular />} disabled={opening} onClick={onExample}>
          Essayer avec l'exemple
        </Button>
      </DropZone>
      {opening && <Waiting label="Ouverture du classeur…" onCancel={onCancel} />}
      <FilesField
        label="Fichiers des établissements"
        hint="Liste ou fichier du ministère donnant élèves, classes et salles. Vous n'en avez pas ? Vous décrirez votre établissement à l'étape suivante."
        accept=".csv,.xlsx,.xlsm,.ods,.xls"
        multiple
        files={schoolFiles}
        onFiles={setSchoolFiles}
      />
      <p className={styles.privacy}>
        <LockClosedRegular className={styles.privacyIcon} fontSize={20} aria-hidden="true" />
        <span>
          <French>
            Vos fichiers restent sur cet ordinateur : cette page n'envoie rien et fonctionne sans connexion.
          </French>
        </span>
      </p>
    </main>
  );
}
