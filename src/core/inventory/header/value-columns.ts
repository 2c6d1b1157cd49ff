import { uaisWithin } from '../../school/uai';
import { cellText } from '../../text/cell-text';
import { shown } from '../parse/shown';
import { parseState } from '../parse/state';
import { isTotal } from '../parse/total';
import { opensLikeSchool } from '../school-words';
import type { ValueColumn } from '../shape/shape';
import { type HeaderBlock, type Title, yearOf } from './block';
import { columnEvidence, countsThings } from './content';
import { matchTitle } from './match-title';

/** `Nombre de PC portables`, `Nb VPI`: the words that only say that things are counted. */
const COUNTING =
  /^(?:nombre total|nombre|nbre?|nb|quantité|quantite|qté|qte|total)\.? +(?:total +)?(?:de +|d['’] ?|des +)?/i;
const YEAR_WITHIN = /(?<!\d)(?:19[89]|20[0-4])\d(?!\d)/g;

interface Said {
  readonly type: string | null;
  readonly year: number | null;
  readonly school: string | null;
  readonly state?: string;
}

/**
 * The columns of counts of a crosstab: their titles name an equipment, a year or a school, and numbers stand under them.
 * Years, schools and states only count as such when the rows name the equipment.
 */
export function valueColumns(
  block: HeaderBlock,
  columns: readonly number[],
  namesEquipment: (text: string) => boolean,
  isSchool: (text: string) => boolean,
): ValueColumn[] {
  const counting = columns.flatMap((column) => {
    const title = block.titles[column];
    if (title === undefined || !mayCount(title) || !countsThings(block, column)) return [];
    return [{ column, title, said: readTitle(title, namesEquipment, isSchool) }];
  });
  const typed = counting.filter(({ said }) => said.type !== null).map(asColumn);
  // Where rows name the devices, a column that names one too is no column of counts.
  if (!rowsNameDevices(block, columns, namesEquipment)) return typed;
  const telling = counting.filter(
    ({ said: { year, school, state } }) => year !== null || school !== null || state,
  );
  if (typed.length > 0 || telling.length < 2) return [];
  const others = telling.every(({ said }) => said.school !== null) ? counting.filter(isUntold) : [];
  return counting
    .filter((one) => telling.includes(one) || others.includes(one))
    .map((one) =>
      others.includes(one) ? { ...asColumn(one), school: shown(one.title.own) } : asColumn(one),
    );
}

interface Counting {
  readonly column: number;
  readonly title: Title;
  readonly said: Said;
}

const asColumn = ({ column, title, said }: Counting): ValueColumn => ({
  column,
  title: titleText(title),
  ...said,
});

/** Between schools, a title that we do not know is a school too, written otherwise: better asked about than left out. */
const isUntold = ({ title, said }: Counting): boolean =>
  said.year === null && said.school === null && shown(title.own) !== '' && matchTitle(title.own) === null;

function rowsNameDevices(
  block: HeaderBlock,
  columns: readonly number[],
  namesEquipment: (text: string) => boolean,
): boolean {
  return columns.some((column) => {
    const title = block.titles[column]?.own;
    const role = matchTitle(title)?.role;
    if (role === 'type' || role === 'designation' || role === 'model') return !countsThings(block, column);
    return shown(title) === '' && columnEvidence(block, column, namesEquipment)?.kind === 'wording';
  });
}

/** A total of the other columns counts nothing of its own. */
function mayCount({ own, group }: Title): boolean {
  return !isTotal(cellText(own)) && !isTotal(cellText(group));
}

function readTitle(
  { own, group }: Title,
  namesEquipment: (text: string) => boolean,
  isSchool: (text: string) => boolean,
): Said {
  const alone = yearOf(own);
  if (alone !== null) {
    const type = equipment(shown(group), namesEquipment);
    return { type, year: alone, school: type === null ? schoolOf(group, isSchool) : null };
  }
  const text = shown(own);
  const years = text.match(YEAR_WITHIN) ?? [];
  const year = years.length === 1 ? Number(years[0]) : yearOf(group);
  const words = years.length === 1 ? text.replace(YEAR_WITHIN, ' ') : text;
  const type = equipment(words, namesEquipment);
  const state = type === null && year === null ? stateOf(text) : null;
  return {
    type,
    year,
    school: type === null ? schoolOf(own, isSchool) : schoolOf(own, NEVER),
    ...(state !== null && { state }),
  };
}

function equipment(title: string, namesEquipment: (text: string) => boolean): string | null {
  const text = title.replace(COUNTING, '').trim();
  return text !== '' && namesEquipment(text) ? text : null;
}

function stateOf(title: string): string | null {
  const text = title.replace(COUNTING, '').trim();
  const state = parseState(text);
  return state === 'unknown' || state === 'blank' ? null : text;
}

const NEVER = () => false;

function schoolOf(cell: Title['own'], isSchool: (text: string) => boolean): string | null {
  const text = cellText(cell);
  return uaisWithin(text).length === 1 || opensLikeSchool(text) || isSchool(text) ? text : null;
}

function titleText({ own, group }: Title): string {
  return shown(group) === '' ? shown(own) : `${shown(group)} – ${shown(own)}`;
}
