import { list, type Kind, type Schema } from '../terms/kind';
import type { CategoryId } from './category';
import type { CategoryNames } from './category-names';

/** Defined once in the schema of the file: an identifier, though names are read too. */
const CATEGORY: Schema = { $ref: '#/$defs/category' };

const UNKNOWN = 'n’est pas une catégorie de la feuille « Prix »';

/** A category, by its name, one of its other names or its identifier. */
export const categoryOf = (names: CategoryNames): Kind<CategoryId> => ({
  format: 'text',
  schema: CATEGORY,
  expected: 'une catégorie de la feuille « Prix » est attendue',
  fromCell: (row, title) => {
    const wanted = row.text(title);
    if (wanted === null) return row.refuse(title, 'une catégorie de la feuille « Prix » est attendue');
    return names.parse(wanted) ?? row.refuse(title, `« ${wanted} » ${UNKNOWN}`);
  },
  fromFile: (object, key) => {
    const wanted = object.text(key);
    const found = names.parse(wanted);
    if (found === null) throw object.fault(key, `: « ${wanted} » ${UNKNOWN}`);
    return found;
  },
  toCell: (id) => names.label(id),
  toFile: (id) => id,
});

/** The same, one that can be bought. */
export const boughtCategory = (names: CategoryNames): Kind<CategoryId> => {
  const kind = categoryOf(names);
  return {
    ...kind,
    fromCell: (row, title) => {
      const id = kind.fromCell(row, title);
      return id === 'out-of-scope' ? row.refuse(title, kind.expected) : id;
    },
    fromFile: (object, key) => {
      const id = kind.fromFile(object, key);
      if (id === 'out-of-scope') throw object.fault(key, 'doit être une catégorie qui s’achète');
      return id;
    },
  };
};

export const categoriesOf = (names: CategoryNames): Kind<readonly CategoryId[]> =>
  list<CategoryId>({
    parse: names.parse,
    show: names.label,
    unknown: `${UNKNOWN} ; écrivez les noms de cette feuille, séparés par « ; »`,
    schema: CATEGORY,
  });
