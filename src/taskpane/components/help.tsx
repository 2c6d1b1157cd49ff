import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { French } from './french';
import { Section } from './section';

const useStyles = makeStyles({
  main: {
    boxSizing: 'border-box',
    height: '100vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: { ...typographyStyles.subtitle1, margin: 0, paddingRight: 'var(--host-corner, 0)' },
  list: {
    ...typographyStyles.body1,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});

interface Topic {
  readonly title: string;
  readonly points: readonly string[];
}

const TOPICS: readonly Topic[] = [
  {
    title: 'En quatre étapes',
    points: [
      'Inventaire : choisissez la feuille de votre classeur qui liste le matériel.',
      'Colonnes : vérifiez ce que chaque colonne veut dire ; vos choix sont retenus dans le classeur.',
      'Hypothèses : donnez la liste des établissements, les socles à comparer, la durée et les taux.',
      'Résultat : les montants par année, ce qui manque, et les feuilles qui ont été écrites.',
    ],
  },
  {
    title: 'Dans le classeur',
    points: [
      'Vos feuilles ne sont jamais modifiées : Socle Budget écrit dans les siennes.',
      'Les cellules jaunes sont à vous : prix, taux, règles et plafonds que vous y tapez sont gardés à chaque actualisation.',
      'Changer un prix recalcule tout de suite les montants. Changer une année, un cycle ou un plafond demande d’actualiser.',
      '« Anomalies » dit ligne par ligne ce qui n’a pas été compris, et « Correspondances » permet de trancher.',
    ],
  },
  {
    title: 'Vos données',
    points: [
      'Aucune donnée de l’inventaire ne quitte ce poste.',
      'Vos choix (colonnes, socles, feuille d’établissements) sont enregistrés dans le classeur lui-même.',
    ],
  },
  {
    title: 'En cas de difficulté',
    points: [
      'Excel occupé : validez la cellule en cours de saisie, fermez les boîtes de dialogue, puis réessayez.',
      'Feuille protégée : ôtez la protection de la feuille citée (onglet Révision), puis recommencez.',
      'Autre message : « Copier le code » donne de quoi vous faire aider, sans aucun contenu de vos cellules.',
    ],
  },
];

/** What opens behind the ribbon's « Aide ». */
export function Help() {
  const styles = useStyles();
  return (
    <main className={styles.main}>
      <h1 className={styles.title}>Aide de Socle Budget</h1>
      {TOPICS.map(({ title, points }) => (
        <Section key={title} title={title} level={2}>
          <ul className={styles.list}>
            {points.map((point) => (
              <li key={point}>
                <French>{point}</French>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Link href="standalone.html" target="_blank" rel="noopener">
        Ouvrir la page autonome, pour LibreOffice ou sans complément
      </Link>
    </main>
  );
}
