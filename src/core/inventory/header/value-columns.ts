import { uaisWithin } from '../../school/uai';
import { cellText } from '../../text/cell-text';
import { shown } from '../parse/shown';
import { parseState } from '../parse/state';
import { isTotal } from '../parse/total';
import { opensLikeSchool } from '../school-words';
import type { ValueColumn } from '../shape/shape';
import { type HeaderBlock, type Title, yearOf } from './block';
import { countsThings } from './content';
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
): ValueColumn[] {
  const rowsNameDevices = columns.some((column) => {
    const role = matchTitle(block.titles[column]?.own)?.role;
    return (role === 'type' || role === 'designation' || role === 'model') && !countsThings(block, column);
  });
  const found = columns.flatMap((column): ValueColumn[] => {
    const title = block.titles[column];
    if (title === undefined || !mayCount(title) || !countsThings(block, column)) return [];
    const said = readTitle(title, namesEquipment);
    const tells =
      said.type !== null || (rowsNameDevices && (said.year ?? said.school ?? said.state ?? null) !== null);
    return tells ? [{ column, title: titleText(title), ...said }] : [];
  });
  const typed = found.filter(({ type }) => type !== null);
  // Where rows name the devices, a column that names one too is no column of counts.
  if (rowsNameDevices) return typed.length === 0 && found.length >= 2 ? found : [];
  return typed;
}

/** A total of the other columns counts nothing of its own. */
function mayCount({ own, group }: Title): boolean {
  return !isTotal(cellText(own)) && !isTotal(cellText(group));
}

function readTitle({ own, group }: Title, namesEquipment: (text: string) => boolean): Said {
  const alone = yearOf(own);
  if (alone !== null) {
    const type = equipment(shown(group), namesEquipment);
    return { type, year: alone, school: type === null ? schoolOf(group) : null };
  }
  const text = shown(own);
  const years = text.match(YEAR_WITHIN) ?? [];
  const year = years.length === 1 ? Number(years[0]) : yearOf(group);
  const words = years.length === 1 ? text.replace(YEAR_WITHIN, ' ') : text;
  const type = equipment(words, namesEquipment);
  const state = type === null && year === null ? stateOf(text) : null;
  return { type, year, school: schoolOf(own), ...(state !== null && { state }) };
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

function schoolOf(cell: Title['own']): string | null {
  const text = cellText(cell);
  return uaisWithin(text).length === 1 || opensLikeSchool(text) ? text : null;
}

function titleText({ own, group }: Title): string {
  return shown(group) === '' ? shown(own) : `${shown(group)} – ${shown(own)}`;
}
