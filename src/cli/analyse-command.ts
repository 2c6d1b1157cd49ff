import { createUseCases } from '../app/create-use-cases';
import type { InventoryChoice, Look } from '../app/use-cases';
import { Problem } from '../core/problem';
import type { Hypotheses } from '../core/plan/hypotheses';
import { readHypotheses } from '../core/plan/hypotheses-file';
import { toJson } from '../core/report/to-json';
import { FileWorkbook } from '../workbook/file/file-workbook';
import { openSource } from '../workbook/file/source';
import type { AnalyseCommand } from './arguments';
import { readJson, readNamed, writeWhole } from './files';
import { freeOutputPath } from './output-path';
import { summaryText } from './summary';

function chooseSheet({ inventories }: Look, wanted: string | null): InventoryChoice {
  const names = inventories.map(({ sheet }) => `« ${sheet} »`).join(', ');
  const choice = wanted === null ? inventories[0] : inventories.find(({ sheet }) => sheet === wanted);
  if (choice) return choice;
  throw wanted === null
    ? new Problem('no-sheet', 'Ce classeur ne contient aucune feuille visible à lire.')
    : new Problem(
        'no-sheet',
        `La feuille « ${wanted} » n'existe pas dans ce classeur ; feuilles lisibles : ${names}.`,
      );
}

async function readCommandHypotheses({ hypotheses, from, years }: AnalyseCommand) {
  const read = hypotheses === null ? null : readHypotheses(await readJson(hypotheses));
  const general: Partial<Hypotheses> = {
    ...read?.hypotheses,
    ...(from === null ? {} : { firstYear: from }),
    ...(years === null ? {} : { years }),
  };
  return { general, categories: read?.categories };
}

/** Today in the local calendar, as an ISO date. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Runs the main job and returns the summary to print. Nothing is written unless all of it succeeded. */
export async function analyseCommand(command: AnalyseCommand): Promise<string> {
  const { name, bytes } = await readNamed(command.inventory);
  const schoolFiles = await Promise.all(command.schools.map(readNamed));
  const socleFile = command.socle === null ? null : await readNamed(command.socle);
  const { general, categories } = await readCommandHypotheses(command);

  const workbook = await FileWorkbook.open(name, bytes);
  const useCases = createUseCases({
    workbook,
    openFile: ({ name: file, bytes: content }) => openSource(file, content),
    today: today(),
  });
  const look = await useCases.look();
  const choice = chooseSheet(look, command.sheet);
  if (choice.proposal === null) throw new Problem('no-header', choice.problem ?? 'Inventaire non reconnu.');
  const { analysis, report } = await useCases.run(
    {
      sheet: choice.sheet,
      mapping: choice.proposal.mapping,
      schoolFiles,
      schoolSheet: look.schoolSheets.find((sheet) => sheet !== choice.sheet) ?? null,
      levels: ['ecole', 'college', 'lycee'],
      socleFile,
      hypotheses: general,
      categories,
      examplePrices: command.examplePrices,
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );

  const out = command.out ?? freeOutputPath(command.inventory);
  await writeWhole(out, await workbook.bytes());
  if (command.json !== null) await writeWhole(command.json, `${JSON.stringify(toJson(analysis), null, 2)}\n`);
  return summaryText(analysis, report, out);
}
