import { isFresh } from '../../../../src/app/memory/freshness';
import { copyWorkbook } from '../host/model/copy-workbook';
import type { Workbook } from '../host/model/workbook';
import { inventory } from './five-workbooks';
import { Session } from './session';
import { until } from '../../../until';

/** Another pane, on another machine, over the saved workbook. */
const reopened = (workbook: Workbook): Session => new Session(copyWorkbook(workbook));

async function analysed(): Promise<Workbook> {
  const workbook = inventory(6);
  const session = new Session(workbook);
  await session.run({ ...(await session.request()), levels: ['ecole', 'college'], examplePrices: true });
  return workbook;
}

/** What « Synthèse » says of the inventory. */
function says({ host: { workbook } }: Session): unknown {
  const cells = workbook.references.cellsOf(workbook.names.get('SB_AJour').formula);
  return cells?.sheet.value(cells.place.top, cells.place.left);
}

const changes: Readonly<Record<string, readonly [boolean, boolean, (workbook: Workbook) => void]>> = {
  'a quantity of the inventory': [true, false, (book) => book.sheet('Inventaire').put(2, 5, 40)],
  'a line added to the inventory': [true, false, (book) => book.sheet('Inventaire').put(9, 1, 'VPI')],
  'the name of the inventory': [true, false, (book) => book.sheet('Inventaire').rename('Parc')],
  'the sheet of the inventory, deleted': [true, false, (book) => book.deleteSheet(book.sheet('Inventaire'))],
  'a price': [false, true, (book) => typeInto(book, 'SB_Prix', 'Prix unitaire HT', 321)],
  'the number of years': [false, true, (book) => typeInto(book, 'SB_Hypotheses', 'Durée en années', 3)],
  'a column that is not read': [false, false, (book) => book.sheet('Inventaire').put(2, 2, 'Autre marque')],
  'a sheet of the user': [false, false, (book) => book.addSheet('Notes').put(0, 0, 'à voir')],
  'the width of nothing': [false, false, () => undefined],
};

function typeInto(book: Workbook, table: string, title: string, value: number | string): void {
  const found = book.findTable(table);
  if (!found) throw new Error(`no table ${table}`);
  found.sheet.put(found.body.top, found.body.left + found.titles.indexOf(title), value);
}

describe('what a workbook remembers', () => {
  it('finds the choices of the last analysis again on another machine', async () => {
    const { useCases } = reopened(await analysed());
    const { last } = await useCases.look();
    expect(last).toEqual({
      readOn: '2026-11-24',
      sheets: ['Inventaire'],
      schoolSheet: null,
      levels: ['ecole', 'college'],
      examplePrices: true,
    });
  });

  it('proposes the columns as the user settled them, wherever the header stands now', async () => {
    const workbook = inventory(6);
    const session = new Session(workbook);
    const request = await session.request();
    const settled = new Map(request.mapping.roles);
    settled.set('designation', 2);
    settled.delete('state');
    await session.run({ ...request, mapping: { ...request.mapping, roles: settled } });
    const { inventories } = await reopened(workbook).useCases.look();
    const proposal = inventories[0]?.proposal;
    expect(proposal?.mapping.roles).toEqual(settled);
    expect(proposal?.columns[2]).toMatchObject({ role: 'designation', confidence: 'sure' });
    expect(proposal?.columns[2]?.reason).toContain('dernière analyse');
    expect(proposal?.columns[7]?.role).toBeNull();
  });

  it('says that nothing changed when nothing did, and is remembered by nobody before the first analysis', async () => {
    const session = reopened(await analysed());
    const found = await session.useCases.freshness();
    expect(found && isFresh(found)).toBe(true);
    expect(says(session)).toBe('oui, au 24/11/2026');
    expect(await new Session(inventory(6)).useCases.freshness()).toBeNull();
  });

  it.each(Object.entries(changes))(
    'knows what to make of a change of %s',
    async (_, [sheet, inputs, change]) => {
      const session = reopened(await analysed());
      change(session.host.workbook);
      const found = await session.useCases.freshness();
      expect(found).toEqual({
        readOn: '2026-11-24',
        changedSheets: sheet ? ['Inventaire'] : [],
        inputsChanged: inputs,
      });
      expect(says(session)).toBe(sheet ? 'non : actualisez' : 'oui, au 24/11/2026');
      if (!session.host.workbook.findSheet('Inventaire')) return;
      await session.run(await session.request());
      const again = await session.useCases.freshness();
      expect(again && isFresh(again)).toBe(true);
      expect(says(session)).toBe('oui, au 24/11/2026');
    },
  );

  it.each([
    ['TTC par unité', ['Inventaire']],
    ['non utilisés', []],
  ])('a changed purchase price counts as far as prices are read: %s', async (says, changed) => {
    const workbook = inventory(6);
    workbook.sheet('Inventaire').put(0, 8, 'Prix');
    workbook.sheet('Inventaire').put(1, 8, 500);
    const session = new Session(workbook);
    await session.run(await session.request());
    typeInto(workbook, 'SB_AmortHypotheses', 'Prix d’achat de l’inventaire', says);
    const { analysis } = await session.run(await session.request());
    expect(analysis.stock.cost.toNumber()).toBe(changed.length > 0 ? 500 : 0);
    workbook.sheet('Inventaire').put(1, 8, 600);
    expect((await session.useCases.freshness())?.changedSheets).toEqual(changed);
  });

  it('writes nothing when there is nothing new to say, and tells without events what it finds', async () => {
    const session = reopened(await analysed());
    let hints = 0;
    const stop = await session.useCases.watch(() => (hints += 1));
    const { workbook } = session.host;
    workbook.sheet('Inventaire').put(1, 5, 7);
    workbook.events.changed(workbook.sheet('Inventaire').id, 'F2');
    await until(() => hints > 0);
    expect(hints).toBe(1);
    await session.useCases.freshness();
    const before = session.host.stats.syncs;
    await session.useCases.freshness();
    // Memory, owned tables (survey and cells), place and cells of the inventory, the note's reading: no write.
    expect(session.host.stats.syncs - before).toBeLessThanOrEqual(9);
    stop();
  });

  it('does not type into a sheet of the user to which the name was moved', async () => {
    const session = reopened(await analysed());
    const { workbook } = session.host;
    workbook.addSheet('Notes').put(0, 0, 'à moi');
    workbook.names.get('SB_AJour').formula = '=Notes!$A$1';
    workbook.sheet('Inventaire').put(2, 5, 40);
    expect((await session.useCases.freshness())?.changedSheets).toEqual(['Inventaire']);
    expect(workbook.sheet('Notes').value(0, 0)).toBe('à moi');
  });

  it('says all the same that results are old when « Synthèse » is protected', async () => {
    const session = reopened(await analysed());
    const { workbook } = session.host;
    workbook.sheet('Synthèse').isProtected = true;
    workbook.sheet('Inventaire').put(2, 5, 40);
    expect((await session.useCases.freshness())?.changedSheets).toEqual(['Inventaire']);
  });
});
