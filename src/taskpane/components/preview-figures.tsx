import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import type { Preview } from '../../app/preview';
import { counted, frenchInteger } from '../../core/money/french';
import { French } from './french';
import { Section } from './section';

const useStyles = makeStyles({
  table: { ...typographyStyles.body1, width: '100%', borderCollapse: 'collapse' },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  count: { textAlign: 'right', whiteSpace: 'nowrap', verticalAlign: 'bottom' },
  total: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The devices, part by part up to their total; then the rows, so that none goes missing unseen. */
export function PreviewFigures({ preview }: { readonly preview: Preview }) {
  const { counts, fates, schools } = preview;
  const styles = useStyles();
  const parts: readonly (readonly [string, number])[] = [
    ['Reconnus', counts.recognised - counts.outOfScope],
    ['Hors périmètre (mobilier, consommables, accessoires)', counts.outOfScope],
    ['Non reconnus', counts.unrecognised],
  ];
  return (
    <Section title="Ce qui serait lu">
      <table className={styles.table} aria-label="Matériels lus">
        <tbody>
          {parts.map(([name, count]) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              <td className={styles.count}>{frenchInteger(count)}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row" className={styles.name}>
              Matériels
            </th>
            <td className={styles.count}>{frenchInteger(counts.devices)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.text}>
        <French>{ofRecognised(counts)}</French>
      </p>
      <p className={styles.text}>
        <French>{ofRows(fates)}</French>
      </p>
      {schools === null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <French>
              Sans liste d'établissements, les lignes ne sont pas encore rattachées : donnez-la à l'étape
              suivante.
            </French>
          </MessageBarBody>
        </MessageBar>
      )}
      {schools !== null && (
        <p className={styles.text}>
          <French>{`Établissements de votre liste qui ont du matériel à comparer : ${frenchInteger(schools.met)} sur ${frenchInteger(schools.listed.length)}.`}</French>
        </p>
      )}
      {schools?.met === 0 && counts.unknownSchool > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <French>{unjoined(preview)}</French>
          </MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}

/** Why no device stands under a school of the list, and the way out. */
function unjoined({ schoolsToSettle, columns }: Preview): string {
  if (schoolsToSettle.length > 0) {
    return 'Les établissements ne sont pas écrits comme dans votre liste : dites lesquels ils sont dans « Établissements à trancher », ci-dessous.';
  }
  return columns.some(({ role }) => role === 'uai' || role === 'school-name')
    ? "Aucune ligne n'est rattachée à un établissement de la liste : vérifiez la colonne de l'UAI ou du nom, ou la liste elle-même."
    : "Rien dans la feuille ne dit l'établissement : donnez ce rôle à une colonne, ou gardez un seul établissement dans la liste.";
}

function ofRecognised({
  absent,
  unusable,
  unknownSchool,
  duplicates,
  ordered,
  toReplace,
}: Preview['counts']): string {
  const twice = counted(duplicates, 'doublon écarté', 'doublons écartés');
  const first = counted(toReplace, 'à remplacer en premier', 'à remplacer en premier');
  const paid = counted(ordered, 'commandé ou en stock, déjà payé', 'commandés ou en stock, déjà payés');
  return `Parmi les reconnus, non comparés au socle : ${frenchInteger(absent)} sortis du parc, ${frenchInteger(unusable)} hors d'usage, ${frenchInteger(unknownSchool)} sans établissement de la liste.${ordered > 0 ? ` Comptés à part : ${paid}.` : ''}${toReplace > 0 ? ` Comparés, mais ${first}.` : ''}${duplicates > 0 ? ` En plus : ${twice}.` : ''}`;
}

function ofRows({
  device,
  counted: apart,
  explained,
  total,
  title,
  header,
  blank,
}: Preview['fates']): string {
  const others = total + title + header + blank;
  const all = device + apart + explained + others;
  return `${counted(all, 'ligne', 'lignes')} : ${frenchInteger(device)} à comparer, ${frenchInteger(apart)} comptées à part, ${frenchInteger(explained)} expliquées par une remarque, ${frenchInteger(others)} de titre, d'en-tête ou de total.`;
}
