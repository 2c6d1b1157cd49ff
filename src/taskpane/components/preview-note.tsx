import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Preview } from '../../app/preview';
import { counted, frenchInteger } from '../../core/money/french';
import type { PreviewState } from '../preview-state';
import { French } from './french';

const useStyles = makeStyles({
  note: {
    ...typographyStyles.caption1,
    margin: 0,
    // Two lines, whether or not there is something to say: what stands below must not jump.
    minHeight: '32px',
    color: tokens.colorNeutralForeground2,
  },
});

/** In a sentence, what is being read or was found; the panel beside tells the rest. */
export function PreviewNote({ preview }: { readonly preview: PreviewState }) {
  const styles = useStyles();
  return (
    <p className={styles.note} role="status">
      <French>{sentenceOf(preview)}</French>
    </p>
  );
}

export function previewLabel(preview: PreviewState): string {
  const open = preview.status === 'done' ? openCount(preview.preview) : 0;
  return open === 0 ? 'Aperçu' : `Aperçu (${frenchInteger(open)})`;
}

function sentenceOf(preview: PreviewState): string {
  switch (preview.status) {
    case 'none':
      return "L'aperçu montre ce qui serait lu, avant toute écriture.";
    case 'reading':
      return "Lecture de l'aperçu…";
    case 'failed':
      return "L'aperçu n'a pas pu être lu : ouvrez-le pour savoir pourquoi.";
    case 'done': {
      const { counts } = preview.preview;
      const known = counted(counts.recognised - counts.outOfScope, 'matériel reconnu', 'matériels reconnus');
      const open = openCount(preview.preview);
      const left = `${counted(open, 'question', 'questions')} dans l'aperçu`;
      return `${known} ; ${open === 0 ? 'rien à trancher' : left}.`;
    }
  }
}

const openCount = (preview: Preview): number =>
  preview.toSettle.length +
  preview.numbersToSettle.length +
  preview.statesToSettle.length +
  preview.levelsToSettle.length +
  preview.schoolsToSettle.length;
