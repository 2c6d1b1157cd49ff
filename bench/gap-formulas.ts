import { socles } from '../src/data';
import { CLASSES, SCHOOLS, uaiOf, WORDINGS } from './inventory-file';

/**
 * The gaps of every school as a hand-made sheet counts them, one cell for a school and a rule of the socle that has a
 * quantity: what is missing of the words of the accepted categories, devices out of order left aside.
 */
export function gapFormulas(rows: number): readonly string[] {
  const column = (letter: string) => `Inventaire!$${letter}$2:$${letter}$${rows + 1}`;
  const counted = (uai: string, wording: string) =>
    `COUNTIFS(${column('A')},"${uai}",${column('D')},"${wording}",${column('K')},"<>Hors service")`;
  const rules = socles.ecole.rules.filter(({ quantity }) => quantity !== null);
  return Array.from({ length: SCHOOLS }, (_, school) => uaiOf(school)).flatMap((uai) =>
    rules.map(({ base, categories }) => {
      const words = WORDINGS.filter(([, category]) => categories.includes(category));
      const found = words.length > 0 ? words.map(([wording]) => counted(uai, wording)).join('+') : '0';
      return `MAX(0,${'count' in base && base.count === 'class' ? CLASSES : 1}-(${found}))`;
    }),
  );
}
