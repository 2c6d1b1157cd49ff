import { createUseCases } from '../../../../src/app/create-use-cases';
import type { RunOptions, RunRequest, RunResult, UseCases } from '../../../../src/app/use-cases';
import { headerSignature } from '../../../../src/app/memory/memory';
import { ExcelWorkbook } from '../../../../src/workbook/excel/excel-workbook';
import { openSource } from '../../../../src/workbook/file/source';
import { ExcelHost } from '../host/excel-host';
import type { Workbook } from '../host/model/workbook';

const SCHOOLS = [
  'UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants',
  '0990002P;École des Tilleuls;Élémentaire;146;6;7;8',
  '0350001A;École du Port;Élémentaire;90;4;5;5',
];

/** A workbook open in Excel with the application over it, as the pane has it. */
export class Session {
  readonly host: ExcelHost;
  readonly workbook: ExcelWorkbook;
  readonly useCases: UseCases;

  constructor(model: Workbook) {
    this.host = new ExcelHost(model);
    this.workbook = new ExcelWorkbook(this.host.Excel);
    this.useCases = createUseCases({
      workbook: this.workbook,
      openFile: ({ name, bytes }) => openSource(name, bytes),
      today: '2026-11-24',
    });
  }

  /** What the pane asks for once the workbook has been looked at. */
  async request(schools: readonly string[] = SCHOOLS): Promise<RunRequest> {
    const { inventories } = await this.useCases.look();
    const found = inventories.find(({ proposal }) => proposal !== null);
    if (!found?.proposal) throw new Error(inventories[0]?.problem ?? 'no inventory');
    return {
      sheet: found.sheet,
      mapping: found.proposal.mapping,
      header: headerSignature(found.proposal),
      schoolFiles: [{ name: 'ecoles.csv', bytes: new TextEncoder().encode(schools.join('\n')) }],
      schoolSheet: null,
      levels: ['ecole'],
      socleFile: null,
      hypotheses: {},
      examplePrices: false,
    };
  }

  run(request: RunRequest, options: Partial<RunOptions> = {}): Promise<RunResult> {
    const { signal } = new AbortController();
    return this.useCases.run(request, { signal, onProgress: () => undefined, ...options });
  }
}
