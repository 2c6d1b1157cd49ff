import { createUseCases } from '../../src/app/create-use-cases';
import type { RunRequest, RunResult, UseCases } from '../../src/app/use-cases';
import type { Cell } from '../../src/core/inventory/cell';
import { FileWorkbook } from '../../src/workbook/file/file-workbook';
import { openSource } from '../../src/workbook/file/source';

const SCHOOLS = [
  'UAI;Nom;Niveau;Élèves;Classes;Salles;Enseignants',
  '0990002P;École des Tilleuls;Élémentaire;146;6;7;8',
  '0990101X;Collège des Deux Rives;Collège;486;;26;38',
];

export const INVENTORY = [
  'UAI;Type;Quantité;Date de mise en service;État;Usage',
  '0990002P;Ordinateur portable;4;01/09/2020;Bon;enseignant',
  '0990002P;VPI;3;01/09/2018;Bon;',
  '0990101X;Ordinateur fixe;20;01/09/2022;Bon;enseignant',
];

/** What an analysis of this inventory asks unless told otherwise. */
const REQUEST: Omit<RunRequest, 'sheet' | 'mapping'> = {
  schoolFiles: [{ name: 'etablissements.csv', bytes: new TextEncoder().encode(SCHOOLS.join('\n')) }],
  schoolSheet: null,
  levels: ['ecole', 'college'],
  socleFile: null,
  hypotheses: {},
  examplePrices: false,
};

/** A workbook as a user has it, and what the application makes of it. */
export class OnAWorkbook {
  readonly useCases: UseCases;

  private constructor(readonly workbook: FileWorkbook) {
    this.useCases = createUseCases({
      workbook,
      openFile: ({ name, bytes }) => openSource(name, bytes),
      today: '2026-11-24',
    });
  }

  static async csv(lines: readonly string[] = INVENTORY): Promise<OnAWorkbook> {
    return new OnAWorkbook(
      await FileWorkbook.open('inventaire.csv', new TextEncoder().encode(lines.join('\n'))),
    );
  }

  static async xlsx(bytes: Uint8Array): Promise<OnAWorkbook> {
    return new OnAWorkbook(await FileWorkbook.open('inventaire.xlsx', bytes));
  }

  /** Runs the analysis on the first sheet that looks like an inventory. */
  async run(asked: Partial<RunRequest> = {}, signal = new AbortController().signal): Promise<RunResult> {
    const { inventories } = await this.useCases.look();
    const found = inventories.find(({ proposal }) => proposal !== null);
    if (!found?.proposal) throw new Error(inventories[0]?.problem ?? 'no inventory');
    const request = { ...REQUEST, sheet: found.sheet, mapping: found.proposal.mapping, ...asked };
    return this.useCases.run(request, { signal, onProgress: () => undefined });
  }

  /** Saves, opens again: what another session finds. */
  async reopened(): Promise<OnAWorkbook> {
    return OnAWorkbook.xlsx(await this.workbook.bytes());
  }

  async table(name: string): Promise<Readonly<Record<string, Cell>>[]> {
    const found = (await this.workbook.ownedTables()).find((table) => table.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found.rows.map((cells) =>
      Object.fromEntries(found.titles.map((title, index) => [title, cells[index] ?? null])),
    );
  }
}
