import { OnAWorkbook } from './on-a-workbook';
import { typeInto } from './type-into';

/** A year has passed: N moves on, what was voted and paid is typed in, the AP keeps its last year. */
test('the second reading of an AP: the rest is planned again, and the revision is shown', async () => {
  const first = await OnAWorkbook.csv();
  const before = (await first.run({ examplePrices: true })).analysis.programmes;
  const [ap] = before.results;
  const voted = ap.total.toNumber();
  const paid = ap.thisYear.minus('100.01').toNumber();
  let bytes: Uint8Array = await first.workbook.bytes();
  for (const [title, value] of [
    ['AP votée précédemment', voted],
    ['CP antérieurs', paid],
    ['Dernière année', 2031],
  ] as const) {
    bytes = await typeInto(bytes, { sheet: 'AP-CP', key: 'AP1', title, value });
  }
  bytes = await typeInto(bytes, { sheet: 'Hypothèses', key: '2027', title: 'Première année', value: 2028 });

  const second = await OnAWorkbook.xlsx(bytes);
  const { analysis } = await second.run();
  const [again] = analysis.programmes.results;
  expect(again.programme).toMatchObject({ code: 'AP1', lastYear: 2031 });
  expect(again.programme.votedBefore.toNumber()).toBe(voted);
  const credits = analysis.programmes.byYear.map(({ year, credits: [own] }) => [year, own.toFixed(2)]);
  expect(credits.map(([year]) => year)).toEqual([2028, 2029, 2030, 2031, 2032]);
  expect(credits.at(-1)).toEqual([2032, '0.00']);
  const planned = analysis.programmes.byYear.reduce(
    (sum, { credits: [own] }) => sum.plus(own),
    again.total.times(0),
  );
  expect(again.total.toFixed(2)).toBe(planned.plus(paid).toFixed(2));
  expect(again.revision.toFixed(2)).toBe(again.total.minus(voted).toFixed(2));

  const [shown] = await second.table('SB_APEtat');
  expect(shown).toMatchObject({
    Numéro: 'AP1',
    'AP votée précédemment': voted,
    'CP antérieurs': paid,
    'Non couvert par des CP': again.programme.votedBefore.minus(paid).toNumber(),
    Révision: again.revision.toNumber(),
    Contrôle: 'ok',
  });
  expect(await second.table('SB_AP')).toContainEqual(
    expect.objectContaining({ Numéro: 'AP1', 'Dernière année': 2031, État: 'à jour' }),
  );
});
