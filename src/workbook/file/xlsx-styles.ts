import { isDateFormat } from '../date-format';
import { LIMITS, tooManyFormats } from './limits';
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml-tree';

/** Built-in formats that show a day, a month or a year (ECMA-376 part 1, 18.8.30); 18–21 and 45–47 show times only. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/**
 * For each cell style (`s` of a cell), whether it shows a number as a date. `root` is the styles part.
 * @throws Problem `too-many-formats`
 */
export function dateStyles(root: XmlElement): readonly boolean[] {
  const codes = new Map(
    children(root, 'numFmts', 'numFmt').map((it) => [
      Number(attributeOf(it, 'numFmtId')),
      attributeOf(it, 'formatCode') ?? '',
    ]),
  );
  const formats = children(root, 'cellXfs', 'xf');
  if (formats.length > LIMITS.cellFormats) throw tooManyFormats();
  return formats.map((it) => {
    const format = Number(attributeOf(it, 'numFmtId') ?? 0);
    const code = codes.get(format);
    return code === undefined ? BUILT_IN_DATES.has(format) : isDateFormat(code);
  });
}

function children(root: XmlElement, list: string, item: string): readonly XmlElement[] {
  const found = childOf(root, list);
  return found ? childrenOf(found, item) : [];
}
