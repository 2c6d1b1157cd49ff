import { socles } from '../src/data';
import type { CategoryId } from '../src/core/reference/category';
import { CLASSES, INVENTORY_TITLES, SCHOOLS, uaiOf } from './inventory-rows';

/** One word for each of these categories: a hand-made sheet does not look for all the others that the inventory uses. */
const WORDINGS: readonly (readonly [string, CategoryId])[] = [
  ['Ordinateur portable', 'laptop'],
  ['PC fixe', 'desktop'],
  ['Tablette', 'tablet'],
  ['Vidéoprojecteur', 'projector'],
  ['VPI', 'interactive-projector'],
  ['TNI', 'interactive-whiteboard'],
  ['Visualiseur', 'visualiser'],
  ['Imprimante multifonction', 'multifunction-printer'],
  ['Switch', 'switch'],
  ['Borne Wi-Fi', 'access-point'],
  ['Chariot de rechargement', 'cart'],
];

/**
 * The gaps of every school as a hand-made sheet counts them, one cell for a school and a rule of the socle that has a
 * quantity: what is missing of the words of the accepted categories, devices out of order left aside.
 */
export function gapFormulas(rows: number): readonly string[] {
  const column = (title: string) => {
    const letter = String.fromCharCode(65 + INVENTORY_TITLES.indexOf(title));
    return `Inventaire!$${letter}$2:$${letter}$${rows + 1}`;
  };
  const [uais, types, states] = ['UAI', 'Type', 'État'].map(column);
  const counted = (uai: string, wording: string) =>
    `COUNTIFS(${uais},"${uai}",${types},"${wording}",${states},"<>HS")`;
  const rules = socles.ecole.rules.filter(({ quantity }) => quantity !== null);
  return Array.from({ length: SCHOOLS }, (_, school) => uaiOf(school)).flatMap((uai) =>
    rules.map(({ base, categories }) => {
      const words = WORDINGS.filter(([, category]) => categories.includes(category));
      const found = words.length > 0 ? words.map(([wording]) => counted(uai, wording)).join('+') : '0';
      return `MAX(0,${'count' in base && base.count === 'class' ? CLASSES : 1}-(${found}))`;
    }),
  );
}
