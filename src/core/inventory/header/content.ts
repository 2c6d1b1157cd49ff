import { isUai, normaliseUai, uaisWithin } from '../../school/uai';
import { headerKey } from '../../text/header-key';
import { countOfCell } from '../../text/french-number';
import { type Cell, DateCell, ErrorCell } from '../cell';
import { holdsSchoolName } from '../school-words';
import { saysNothing } from '../parse/blank';
import { remember } from '../remember';
import { looseQuantity } from '../parse/loose-quantity';
import { shown } from '../parse/shown';
import { parseState } from '../parse/state';
import type { HeaderBlock } from './block';

/** What the values of a column look like, with the words to say it. */
export interface Evidence {
  readonly kind: 'uai' | 'wording' | 'state' | 'date' | 'school' | 'serial';
  /** French, to follow « les valeurs sont ». */
  readonly label: string;
}

/** Answers that alone do not make a column of states: a warranty is « oui » or « non » too. */
const YES_NO = /^(oui|non|o|n|x|ok|yes|no)$/i;
/** What colours mean, beside a table. */
const LEGEND = /^(?:legende|legend|code couleur)/;
const DATE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/;

/** The values of a column under the header that say something. */
export function valuesOf({ below }: HeaderBlock, column: number): Cell[] {
  return below
    .map(({ cells }) => cells[column] ?? null)
    .filter((cell) => shown(cell) !== '' && !(typeof cell === 'string' && isSilent(cell)));
}

/** What the values of a column are, when more than half of them (most of them for states and dates) agree. */
export function columnEvidence(
  block: HeaderBlock,
  column: number,
  namesEquipment: (text: string) => boolean,
): Evidence | null {
  const title = block.titles[column]?.own;
  if (holdsUai(title) || LEGEND.test(headerKey(title))) return null;
  const values = valuesOf(block, column);
  const share = (is: (cell: Cell) => boolean) => values.filter(is).length / Math.max(values.length, 1);
  if (share(holdsUai) > 0.5) return { kind: 'uai', label: 'des UAI' };
  if (share((cell) => typeof cell === 'string' && isSchool(cell)) > 0.5) {
    return { kind: 'school', label: "des noms d'établissements" };
  }
  if (share(isState) >= 0.7 && values.some((cell) => isState(cell) && !YES_NO.test(shown(cell)))) {
    return { kind: 'state', label: 'des états' };
  }
  if (share(isDate) >= 0.8) return { kind: 'date', label: 'des dates' };
  if (values.length >= 3 && new Set(values).size === values.length && share(isSerial) >= 0.8) {
    return { kind: 'serial', label: 'des numéros de série' };
  }
  if (share((cell) => typeof cell === 'string' && namesEquipment(cell)) > 0.5) {
    return { kind: 'wording', label: 'des noms de matériels' };
  }
  return null;
}

/** Whether a column counts things: whole numbers, or the ways to write none. */
export function countsThings(block: HeaderBlock, column: number): boolean {
  const values = valuesOf(block, column);
  const counts = values.filter(
    (cell) => countOfCell(cell) !== null || isWordForCount(cell) || isCountInWords(cell),
  );
  const errors = values.filter((cell) => cell instanceof ErrorCell);
  return counts.length > 0 && (counts.length + errors.length) * 4 >= values.length * 3;
}

/** `aucun`, `oui`, `x`: what people write where a number is asked for. */
export function isWordForCount(cell: Cell): boolean {
  return typeof cell === 'boolean' || (typeof cell === 'string' && WORDS_FOR_COUNT.test(cell.trim()));
}

/** `env. 4`, `12 (dont 2 HS)`. */
const isCountInWords = (cell: Cell): boolean => typeof cell === 'string' && looseQuantity(cell) !== null;

const WORDS_FOR_COUNT = /^(oui|non|x|aucune?s?|néant|neant|rien|zéro|zero|0)$/i;

// The same few texts are looked at for each line that may be a header.
const holdsUai = remember(
  (cell: Cell | undefined) => isUai(normaliseUai(cell) ?? '') || uaisWithin(cell).length === 1,
);
const isSchool = remember(holdsSchoolName);
const isSilent = remember(saysNothing);
const stateOf = remember(parseState);

function isState(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const said = stateOf(cell);
  return said !== 'unknown' && said !== 'blank';
}

/** Capitals and digits in one word, as makers write them. */
function isSerial(cell: Cell): boolean {
  return typeof cell === 'string' && /^(?=.*\d)(?=.*[A-Z])[A-Z0-9-]{6,20}$/.test(cell.trim());
}

function isDate(cell: Cell): boolean {
  return cell instanceof DateCell || (typeof cell === 'string' && DATE.test(cell.trim()));
}
