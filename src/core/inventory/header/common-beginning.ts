import type { Cell } from '../cell';

/** `eqt_nom`, `MAT.TYPE`, `Matériel - Nom`, `matNom`: a first word that a mark or a capital ends. */
const BEGINNING = /^(\p{L}[\p{L}\d]{0,19}?)(?:[_.:/]+\s*|\s+[-–:]\s+|(?<=\p{Ll})(?=\p{Lu}))(?=\p{L})/u;
/** Beginnings that say something of each title: `date_achat`, `nb_pc`. */
const TELLING =
  /^(?:date|ann[ée]e|nb|nbre|nombre|qt[ée]|nom|num|num[ée]ro|no|type|[ée]tat|code|prix|co[uû]t|salle|[ée]cole)$/;
/** From how many titles a beginning says nothing of the one that it opens. */
const SHARED_BY = 3;

/** The titles without the beginning that most of them share: programs open each with the name of their table. */
export function withoutCommonBeginning(titles: readonly Cell[]): readonly Cell[] {
  const texts = titles.filter((title) => typeof title === 'string' && title.trim() !== '');
  const shared = new Map<string, number>();
  for (const text of texts) {
    const beginning = beginningOf(text);
    if (beginning !== null) shared.set(beginning.word, (shared.get(beginning.word) ?? 0) + 1);
  }
  const common = [...shared].find(([, many]) => many >= SHARED_BY && many * 3 >= texts.length * 2)?.[0];
  if (common === undefined) return titles;
  return titles.map((title) => {
    const beginning = beginningOf(title);
    return beginning?.word === common ? beginning.rest : title;
  });
}

function beginningOf(title: Cell): { readonly word: string; readonly rest: string } | null {
  if (typeof title !== 'string') return null;
  const text = title.trim();
  const found = BEGINNING.exec(text);
  const word = found?.[1]?.toLowerCase() ?? '';
  return found === null || TELLING.test(word) ? null : { word, rest: text.slice(found[0].length) };
}
