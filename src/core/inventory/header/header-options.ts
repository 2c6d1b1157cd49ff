import type { RawRow } from '../cell';
import type { MappingProposal } from '../mapping';
import { shown } from '../parse/shown';
import { recognisedRow } from '../recognised';
import { type HeaderBlock, blocksAt, untitledBlock } from './block';
import { describeColumns } from './describe';
import { type Hints } from './find-header';
import { namingOf } from './naming';
import { type OfSheet, readAnyway } from './read-table';

/** A line that the user may say holds the titles, or that there is none. */
export interface HeaderOption {
  /** 1-based; 0: the sheet has no titles. */
  readonly row: number;
  /** What stands there first, to be quoted; empty when there are no titles. */
  readonly titles: string;
  readonly proposal: MappingProposal;
}

/** Lines that are offered. */
const OFFERED = 8;
const QUOTED = 3;

/** The first lines of a sheet as headers to choose from, the sheet without titles last. */
export function headerOptions(rows: readonly RawRow[], { sheet = '', ...hints }: Hints = {}): HeaderOption[] {
  const naming = { ...namingOf(hints), sheet };
  const top = rows.map(recognisedRow).filter(({ cells }) => cells.some((cell) => shown(cell) !== ''));
  const lines = top.slice(0, OFFERED).flatMap(({ row, cells }, index) => {
    const [single, double] = blocksAt(top, index, naming);
    const block = double ?? single;
    const filled = cells.map(shown).filter((text) => text !== '');
    if (block === undefined || filled.length < 2) return [];
    return [option(row, filled.slice(0, QUOTED).join(', '), block, naming)];
  });
  return top.length === 0 ? [] : [...lines, option(0, '', untitledBlock(top), naming)];
}

function option(row: number, titles: string, block: HeaderBlock, naming: OfSheet): HeaderOption {
  const { mapping, seats } = readAnyway(block, naming);
  return { row, titles, proposal: { mapping, columns: describeColumns(block, seats, mapping) } };
}
