import type { RawRow } from '../../core/inventory/cell';
import { Problem } from '../../core/problem';
import type { ReadOptions, SheetInfo, WorkbookPort } from '../port';
import { ZipPackage } from './container';
import { readCsv } from './csv';
import { readWorkbookModel, type SheetModel, type WorkbookModel } from './workbook-model';
import { readSheetRows } from './xlsx-rows';
import { readSharedStrings } from './xlsx-strings';
import { dateStyles } from './xlsx-styles';
import { attributeOf, childOf, childrenOf, parseXml } from './xml-tree';

/** The reading half of a workbook that came as a file. */
export type Source = Pick<WorkbookPort, 'title' | 'sheets' | 'rows'>;

const XLSX = /\.(xlsx|xlsm|xls)$/i;
/** Every record of a CSV is in memory already: batches only give cancel and progress their turn. */
const BATCH = 5000;

/**
 * Opens a file by what it holds: a zip is an .xlsx, other bytes are a CSV unless the name says workbook.
 * Throws the Problems of the container and of the workbook model.
 */
export async function openSource(name: string, bytes: Uint8Array): Promise<Source> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip || isCompound || XLSX.test(name)) return openXlsx(name, await ZipPackage.open(bytes));
  return openCsv(name, bytes);
}

function openCsv(title: string, bytes: Uint8Array): Source {
  const sheet = title.replace(/\.[^.]*$/, '');
  let rows: readonly RawRow[] | null = null;
  return {
    title,
    sheets: () => Promise.resolve([{ name: sheet, visible: true, active: true, role: null, size: null }]),
    async *rows(_sheet: string, { columns, limit = Infinity, signal, onProgress }: ReadOptions = {}) {
      rows ??= readCsv(bytes);
      const wanted = rows.slice(0, limit);
      for (let start = 0; start < wanted.length; start += BATCH) {
        signal?.throwIfAborted();
        const batch = wanted.slice(start, start + BATCH);
        yield columns ? batch.map((row) => onlyColumns(row, columns)) : batch;
        onProgress?.(Math.min(1, (start + BATCH) / wanted.length));
      }
    },
  };
}

const onlyColumns = ({ row, cells }: RawRow, columns: ReadonlySet<number>): RawRow => ({
  row,
  cells: cells.map((cell, index) => (columns.has(index) ? cell : null)),
});

async function openXlsx(title: string, file: ZipPackage): Promise<Source> {
  const model = await readWorkbookModel(file);
  const book = new XlsxSource(file, model);
  return {
    title,
    sheets: () => Promise.resolve(book.sheets()),
    rows: (sheet, options) => book.rows(sheet, options),
  };
}

class XlsxSource {
  private strings: Promise<readonly string[]> | null = null;
  private dates: Promise<readonly boolean[]> | null = null;

  constructor(
    private readonly file: ZipPackage,
    private readonly model: WorkbookModel,
  ) {}

  sheets(): SheetInfo[] {
    const views = childOf(this.model.root, 'bookViews');
    const view = views ? childrenOf(views, 'workbookView')[0] : undefined;
    const active = Number((view && attributeOf(view, 'activeTab')) ?? 0);
    const list = childOf(this.model.root, 'sheets');
    const lines = list ? childrenOf(list, 'sheet') : [];
    return this.model.sheets.map(({ name, position }) => {
      const line = lines[position];
      const state = line ? attributeOf(line, 'state') : undefined;
      return {
        name,
        visible: state !== 'hidden' && state !== 'veryHidden',
        active: position === active,
        role: null,
        size: null,
      };
    });
  }

  async *rows(name: string, options: ReadOptions = {}): AsyncGenerator<readonly RawRow[]> {
    const sheet = this.model.sheets.find((it) => it.name === name);
    if (!sheet) throw new Problem('no-sheet', `La feuille « ${name} » n’existe pas dans ce classeur.`);
    const part = worksheetPart(sheet, this.file);
    if (part === null) return;
    this.strings ??= this.readStrings(options.signal);
    this.dates ??= this.readDates();
    const scan = {
      sheet: name,
      columns: options.columns,
      strings: await this.strings,
      dates: await this.dates,
      date1904: this.model.date1904,
    };
    yield* readSheetRows(this.file, part, scan, options);
  }

  private partOf(type: string): string | null {
    const part = this.model.relationships.find((it) => it.type.endsWith(`/${type}`))?.part;
    return part !== undefined && part !== null && this.file.has(part) ? part : null;
  }

  private async readStrings(signal?: AbortSignal): Promise<readonly string[]> {
    const part = this.partOf('sharedStrings');
    if (part === null) return [];
    try {
      return await readSharedStrings(this.file, part, () => undefined, signal);
    } catch (thrown) {
      // A reading that was cancelled must not spoil the next one.
      this.strings = null;
      throw thrown;
    }
  }

  private async readDates(): Promise<readonly boolean[]> {
    const part = this.partOf('styles');
    return part === null ? [] : dateStyles(parseXml(await this.file.text(part), part));
  }
}

/** The part that holds a sheet's cells; null for a chart sheet or a sheet whose part is missing. */
const worksheetPart = ({ part }: SheetModel, file: ZipPackage): string | null =>
  part !== null && file.has(part) && /worksheets\//i.test(part) ? part : null;
