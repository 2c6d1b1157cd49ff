import { classifierOf } from '../core/inventory/classifier-of';
import { namingOf } from '../core/inventory/header/naming';
import { remember } from '../core/inventory/remember';
import type { CategoryId } from '../core/reference/category';
import { VOCABULARY } from '../data/vocabulary';

const categoryOf = remember((text: string) => classifierOf(VOCABULARY).classify(text, '')?.category ?? null);

export const namesEquipment = (text: string): boolean => {
  const category = categoryOf(text);
  return category !== null && category !== 'out-of-scope';
};

/** Kinds of devices of which a survey asks several counts: computers first of all. */
const KINDS: Readonly<Partial<Record<CategoryId, string>>> = {
  desktop: 'computer',
  laptop: 'computer',
  'all-in-one': 'computer',
  chromebook: 'computer',
  'thin-client': 'computer',
  projector: 'projector',
  'interactive-projector': 'projector',
  printer: 'printer',
  'multifunction-printer': 'printer',
};

/** What the shipped vocabulary tells of texts. */
export const NAMING = namingOf({
  namesEquipment,
  kindOfDevice: (text) => {
    const category = categoryOf(text);
    return category === null ? '' : (KINDS[category] ?? category);
  },
});
