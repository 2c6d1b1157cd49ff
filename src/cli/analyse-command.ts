import { createUseCases } from '../app/create-use-cases';
import type { OpenFile } from '../app/source';
import type { Look, SheetToRead, UseCases } from '../app/use-cases';
import type { Hypotheses } from '../core/plan/hypotheses';
import { readHypotheses } from '../core/plan/hypotheses-file';
import { categoryNames } from '../data';
import { toJson } from '../core/report/to-json';
import { FileWorkbook } from '../workbook/file/file-workbook';
import { openSource } from '../workbook/file/source';
import type { AnalyseCommand } from './arguments';
import { chooseSheets } from './choose-sheets';
import { readJson, readNamed } from './files';
import type { Made } from './made';
import { refuseOtherExtension } from './output-path';
import { summaryText } from './summary';

async function readCommandHypotheses({ hypotheses, from, years }: AnalyseCommand) {
  const read = hypotheses === null ? null : readHypotheses(await readJson(hypotheses), categoryNames);
  const general: Partial<Hypotheses> = {
    ...read?.hypotheses,
    ...(from === null ? {} : { firstYear: from }),
    ...(years === null ? {} : { years }),
  };
  return { general, categories: read?.categories, budget: read?.budget };
}

/** The sheets to read of the inventories that are joined with the first one. */
async function sheetsOfOthers(command: AnalyseCommand, lookAt: UseCases['lookAt']): Promise<SheetToRead[]> {
  const sheets: SheetToRead[] = [];
  for (const path of command.otherInventories) {
    const file = await readNamed(path);
    const seen = await lookAt(file);
    const here = command.sheets.filter((name) => seen.inventories.some(({ sheet }) => sheet === name));
    const chosen = chooseSheets(seen, { sheets: here, shape: command.shape, columns: command.columns });
    sheets.push(...chosen.map((sheet) => ({ ...sheet, file })));
  }
  return sheets;
}

/** The one of the last analysis, while it is there, else the first that looks like a list of schools. */
function schoolSheetOf({ schoolSheets, last }: Look, read: ReadonlySet<string>): string | null {
  const listed = schoolSheets.filter((sheet) => !read.has(sheet));
  return listed.find((sheet) => sheet === last?.schoolSheet) ?? listed[0] ?? null;
}

/** Does the main job on the files of the command, and writes nothing. `today` is the day that the results bear. */
export async function analyseCommand(command: AnalyseCommand, today: string): Promise<Made> {
  const { name, bytes } = await readNamed(command.inventory);
  const schoolFiles = await Promise.all(command.schools.map(readNamed));
  const socleFile = command.socle === null ? null : await readNamed(command.socle);
  const catalogueFiles = await Promise.all(command.catalogues.map(readNamed));
  const { general, categories, budget } = await readCommandHypotheses(command);

  const workbook = await FileWorkbook.open(name, bytes);
  const { extension } = await workbook.kind();
  refuseOtherExtension(command.out, extension);
  const openFile: OpenFile = ({ name: file, bytes: content }) => openSource(file, content);
  const useCases = createUseCases({ workbook, openFile, today });
  const seen = await useCases.look();
  const [first, ...more] = chooseSheets(seen, command);
  if (first === undefined) throw new Error('chooseSheets gives one sheet at least');
  const moreSheets = [...more, ...(await sheetsOfOthers(command, (file) => useCases.lookAt(file)))];
  const read = new Set([first, ...more].map(({ sheet }) => sheet));
  const { analysis, report } = await useCases.run(
    {
      ...first,
      moreSheets,
      schoolFiles,
      schoolSheet: schoolSheetOf(seen, read),
      typedSchools: command.typedSchools,
      levels: seen.last?.levels ?? ['ecole', 'college', 'lycee'],
      socleFile,
      catalogueFiles,
      hypotheses: general,
      categories,
      budget,
      examplePrices: command.examplePrices,
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );

  const json = command.json === null ? null : `${JSON.stringify(toJson(analysis), null, 2)}\n`;
  return {
    extension,
    workbook: await workbook.bytes(),
    json: json === null ? null : new TextEncoder().encode(json),
    summary: summaryText(analysis, report),
  };
}
