import { uaisWithin } from '../../school/uai';
import { cellText } from '../../text/cell-text';
import { shown } from '../parse/shown';
import { parseState } from '../parse/state';
import { isTotal } from '../parse/total';
import { opensLikeSchool } from '../school-words';
import { type ApartColumn, type WhyApart, whyApart } from '../shape/apart';
import type { ValueColumn } from '../shape/shape';
import { sumsOfOthers } from './sums';
import { type HeaderBlock, type Title, yearOf } from './block';
import { columnEvidence, countsThings, valuesOf } from './content';
import { matchTitle } from './match-title';
import type { Naming } from './naming';

/** `Nombre de PC portables`, `Nb VPI`: the words that only say that things are counted. */
const COUNTING =
  /^(?:nombre total|nombre|nbre?|nb|quantité|quantite|qté|qte|total)\.? +(?:total +)?(?:de +|d['’] ?|des +)?/i;
const YEAR_WITHIN = /(?<!\d)(?:19[89]|20[0-4])\d(?!\d)/g;

interface Said {
  readonly type: string | null;
  readonly year: number | null;
  readonly school: string | null;
  readonly state?: string;
  /** Whether the equipment is named by the group alone, which the title divides. */
  readonly divides: boolean;
}

/** The columns of numbers of a crosstab. */
export interface Counting {
  readonly values: readonly ValueColumn[];
  /** Those that are not added to the others. */
  readonly apart: readonly ApartColumn[];
}

const NO_COUNTS: Counting = { values: [], apart: [] };

/**
 * The columns of counts of a crosstab: their titles name an equipment, a year or a school, and numbers stand under them.
 * Years, schools and states only count as such when the rows name the equipment. Parts of another count, rates and sums
 * of others are set apart.
 */
export function valueColumns(
  block: HeaderBlock,
  columns: readonly number[],
  { namesEquipment, isSchool, kindOfDevice }: Naming,
): Counting {
  const counting = columns.flatMap((column) => {
    const title = block.titles[column];
    if (title === undefined || !mayCount(title, namesEquipment) || !countsThings(block, column)) return [];
    if (holdsYears(block, column)) return [];
    return [{ column, title, said: readTitle(title, namesEquipment, isSchool) }];
  });
  const typed = counting.filter(({ said }) => said.type !== null);
  // Where rows name the devices, a column that names one too is no column of counts.
  if (!rowsNameDevices(block, columns, namesEquipment)) return withoutParts(block, typed, kindOfDevice);
  const telling = counting.filter(
    ({ said: { year, school, state } }) => year !== null || school !== null || state,
  );
  if (typed.length > 0 || telling.length < 2) return NO_COUNTS;
  const others = telling.every(({ said }) => said.school !== null) ? counting.filter(isUntold) : [];
  const values = counting
    .filter((one) => telling.includes(one) || others.includes(one))
    .map((one) =>
      others.includes(one) ? { ...asColumn(one), school: shown(one.title.own) } : asColumn(one),
    );
  return { values, apart: [] };
}

/**
 * Without places, rates, sums of the others and parts of one of them. « PC de moins de 5 ans » beside no other column of
 * computers is no part: then it is all that is told of them.
 */
function withoutParts(
  block: HeaderBlock,
  typed: readonly Candidate[],
  kindOfDevice: Naming['kindOfDevice'],
): Counting {
  const kind = ({ said }: Candidate) => kindOfDevice(said.type ?? '');
  const told = typed.flatMap((one) => {
    const why = whyOf(one, typed);
    return why === 'perhaps-places' ? [] : [{ ...one, why }];
  });
  const whole = new Set(told.filter(({ why }) => why === null).map(kind));
  const isPart = (one: (typeof told)[number]) => one.why !== 'sub-count' || whole.has(kind(one));
  const parts = told.flatMap((one): ApartColumn[] =>
    one.why !== null && isPart(one) ? [{ column: one.column, why: one.why }] : [],
  );
  const wholes = told.filter(({ column }) => parts.every((part) => part.column !== column));
  const sums = sumsOfOthers(
    block,
    wholes.map(({ column }) => column),
  );
  return {
    values: wholes.filter(({ column }) => !sums.has(column)).map(asColumn),
    apart: [...parts, ...[...sums].map((column): ApartColumn => ({ column, why: 'sum' }))],
  };
}

const PEOPLE =
  /^(?:les |des |aux )?(?:élèves?|eleves?|enseignante?s?|professeurs?|personnels?|agents?|utilisateurs?)\b/i;
const PLACES_COUNTED = /^(?:nombre|nbre?|nb|combien)\b|[ée]quip/i;

/**
 * Why a column is no whole; null when it is one. Under an equipment, « élèves » are those who have it, « Total » is the sum of
 * its other divisions, and « classes » may be where it stands or how many have it.
 */
function whyOf(one: Candidate, all: readonly Candidate[]): WhyApart | 'perhaps-places' | null {
  const { own, group } = one.title;
  const title = shown(own);
  const why = whyApart(title);
  if (!one.said.divides) return why;
  if (isTotal(title)) {
    const divisions = all.filter(({ title: other }) => other !== one.title && other.group === group);
    return divisions.some(({ title: other }) => whyApart(shown(other.own)) === null) ? 'sum' : null;
  }
  if (why !== 'places' || PLACES_COUNTED.test(title)) return why;
  return PEOPLE.test(title) ? null : 'perhaps-places';
}

interface Candidate {
  readonly column: number;
  readonly title: Title;
  readonly said: Said;
}

const asColumn = ({ column, title, said: { type, year, school, state } }: Candidate): ValueColumn => ({
  column,
  title: titleText(title),
  type,
  year,
  school,
  ...(state !== undefined && { state }),
});

/** Between schools, a title that we do not know is a school too, written otherwise: better asked about than left out. */
const isUntold = ({ title, said }: Candidate): boolean =>
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

/** Years are no counts. */
function holdsYears(block: HeaderBlock, column: number): boolean {
  const values = valuesOf(block, column);
  return values.length > 0 && values.filter((cell) => yearOf(cell) !== null).length * 2 > values.length;
}

/** A total of the other columns counts nothing of its own; one under an equipment may be all that is told of it. */
function mayCount({ own, group }: Title, namesEquipment: Naming['namesEquipment']): boolean {
  if (isTotal(cellText(group))) return false;
  return !isTotal(cellText(own)) || equipment(shown(group), namesEquipment) !== null;
}

function readTitle(
  { own, group }: Title,
  namesEquipment: (text: string) => boolean,
  isSchool: (text: string) => boolean,
): Said {
  const alone = yearOf(own);
  if (alone !== null) {
    const type = equipment(shown(group), namesEquipment);
    return { type, year: alone, school: type === null ? schoolOf(group, isSchool) : null, divides: false };
  }
  const over = shown(group) === '' ? null : equipment(shown(group), namesEquipment);
  if (over !== null && equipment(shown(own), namesEquipment) === null) return divided(over, shown(own));
  const text = shown(own);
  const years = text.match(YEAR_WITHIN) ?? [];
  const year = years.length === 1 ? Number(years[0]) : yearOf(group);
  const words = years.length === 1 ? text.replace(YEAR_WITHIN, ' ') : text;
  const type = equipment(words, namesEquipment);
  const state = year === null ? (type === null ? stateOf(text) : goneState(text)) : null;
  return {
    type,
    year,
    school: type === null ? schoolOf(own, isSchool) : schoolOf(own, NEVER),
    ...(state !== null && { state }),
    divides: false,
  };
}

/** What stands under an equipment divides it: « fixes », « élèves », « HS », or a year within. */
function divided(group: string, own: string): Said {
  const years = own.match(YEAR_WITHIN) ?? [];
  const state = isTotal(own) ? null : stateOf(own);
  return {
    type: isTotal(own) ? group : `${group} ${own}`,
    year: years.length === 1 ? Number(years[0]) : null,
    school: null,
    ...(state !== null && { state }),
    divides: true,
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

/** `PC HS`: counted with the others, it would be taken for usable. */
function goneState(title: string): string | null {
  const state = parseState(title);
  return state === 'absent' || state === 'unusable' ? title : null;
}

const NEVER = () => false;

function schoolOf(cell: Title['own'], isSchool: (text: string) => boolean): string | null {
  const text = cellText(cell);
  return uaisWithin(text).length === 1 || opensLikeSchool(text) || isSchool(text) ? text : null;
}

function titleText({ own, group }: Title): string {
  return shown(group) === '' ? shown(own) : `${shown(group)} – ${shown(own)}`;
}
