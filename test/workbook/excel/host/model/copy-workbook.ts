import { Formula, type Content } from './content';
import type { Names } from './names';
import type { Sheet } from './sheet';
import { Workbook } from './workbook';

/** The same workbook once more, so that a test may spoil one. Rows without formulas are shared until they are written to. */
export function copyWorkbook(original: Workbook): Workbook {
  const [first, ...others] = original.sheets;
  const copy = new Workbook(first?.name);
  for (const { name } of others) copy.addSheet(name);
  copy.name = original.name;
  copy.date1904 = original.date1904;
  copy.origin = original.origin;
  for (const [key, value] of original.settings) copy.settings.set(key, value);
  copyNames(original.names, copy.names);
  original.sheets.forEach((sheet, at) => {
    const target = copy.sheets[at];
    if (target) copySheet(sheet, target);
  });
  copy.activate(copy.sheet(original.active.name));
  original.sheets.forEach(({ visibility, isProtected }, at) => {
    Object.assign(copy.sheets[at] ?? {}, { visibility, isProtected });
  });
  copy.structureProtected = original.structureProtected;
  return copy;
}

function copySheet(from: Sheet, to: Sheet): void {
  const formulas = new Map<Formula, Formula>();
  const copied = (content: Content): Content => {
    if (!(content instanceof Formula)) return content;
    const known = formulas.get(content) ?? new Formula(content.text, content.result);
    formulas.set(content, known);
    return known;
  };
  for (const [row, cells] of from.cells) {
    to.share(row, cells.some((content) => content instanceof Formula) ? cells.map(copied) : cells);
  }
  to.styles.copyFrom(from.styles);
  for (const { place, name, part } of from.tables) to.openTable(place, name, part);
  copyNames(from.names, to.names);
  to.charts.push(...structuredClone(from.charts));
  to.conditionalFormats.push(...structuredClone(from.conditionalFormats));
  to.validations.push(...structuredClone(from.validations));
  to.merges.push(...from.merges);
  to.filter = from.filter;
  to.selection = from.selection;
  to.frozen = from.frozen;
  to.showGridlines = from.showGridlines;
  for (const [key, value] of from.page) to.page.set(key, value);
  to.origin = from.origin && {
    ...from.origin,
    rows: new Map(
      Array.from(from.origin.rows, ([row, { xml, formulas: known }]) => [
        row,
        {
          xml,
          formulas: new Map(Array.from(known, ([formula, text]) => [formulas.get(formula) ?? formula, text])),
        },
      ]),
    ),
  };
}

function copyNames(from: Names, to: Names): void {
  to.list.push(...from.list.map((name) => ({ ...name })));
}
