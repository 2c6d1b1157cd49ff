import type { Fault } from './fault';

/** In what is written into workbooks, and in what reads and writes them. */
export const WORKBOOK_FAULTS: readonly Fault[] = [
  {
    what: 'the amount of a line in the sheet forgets its VAT',
    code: "`ROUND(${own('Montant HT')}+${own('TVA')},2)`",
    by: "`ROUND(${own('Montant HT')},2)`",
  },
  {
    what: 'the sheet asks for a decision above 500 € only',
    code: '`<=${SMALL_EQUIPMENT.toFixed()})',
    by: '`<${SMALL_EQUIPMENT.toFixed()})',
  },
  {
    what: 'dates of a workbook of 1904 are four years early',
    code: 'this.context.date1904 ? value + SHIFT_1904 : value',
    by: 'value',
  },
  {
    what: '« _x0041_ » typed by the user becomes « A »',
    code: ".replace(LOOKS_ESCAPED, '_x005F_')",
    by: '',
  },
  {
    what: 'spaces around a text are lost',
    code: '/^\\s|\\s$|[\\n\\t]/.test(text)',
    by: '/[\\n\\t]/.test(text)',
  },
  {
    what: 'the first row of an owned table is taken for its titles',
    code: 'row <= block.top || row > block.bottom',
    by: 'row <= block.top + 1 || row > block.bottom',
  },
  {
    what: 'a row whose end falls between two pieces is skipped',
    code: 'const needed = kept.length + piece.length + 1;\n    if (needed > this.bytes.length) this.bytes = new Uint8Array(needed * 2);\n    this.bytes.set(kept);',
    by: 'const needed = kept.length + piece.length + 1;\n    if (needed > this.bytes.length) this.bytes = new Uint8Array(needed * 2);',
  },
  {
    what: 'part names are told apart by case',
    code: "name.replace(/^\\//, '').toLowerCase()",
    by: "name.replace(/^\\//, '')",
  },
  {
    what: 'a mended quote loses its end',
    code: '`${before}"${start}""${tail}"`',
    by: '`${before}"${start}"`',
  },
  {
    what: 'titles that repeat in print stay on a sheet drawn again',
    code: 'drawn.has(sheet) && (name === PRINT_TITLES || name === FILTER_RANGE)',
    by: 'drawn.has(sheet) && name === FILTER_RANGE',
  },
  {
    what: 'in Excel, the old sheets are not marked before they go',
    code: "if (old) old.sheet.names.getItem(ROLE_NAME).formula = markFormula({ stage: 'old', role });",
    by: '',
  },
  {
    what: 'in Excel, a very hidden sheet cannot be replaced',
    code: "if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';",
    by: '',
  },
  {
    what: 'in Excel, names go on pointing to the sheets that are deleted',
    code: 'names.getItem(name).formula = `=${absoluteReference(home.name, cell)}`;',
    by: '',
  },
];
