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
    ['AP affectée', voted],
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
  const [affected] = await second.table('SB_APAffectation');
  expect(affected).toMatchObject({
    Numéro: 'AP1',
    'AP affectée': voted,
    'Affecté non couvert par des CP': again.programme.votedBefore.minus(paid).toNumber(),
    'Disponible à l’affectation': again.revision.toNumber(),
    'CP réalisés N': null,
  });
  expect(await second.table('SB_AP')).toContainEqual(
    expect.objectContaining({ Numéro: 'AP1', 'Dernière année': 2031, État: 'à jour' }),
  );
});

/** What was mandated in N stays what was mandated in that year: only the user knows the final amount. */
test('CP mandated in N are neither added to the CP antérieurs nor taken for those of the next year', async () => {
  const first = await OnAWorkbook.csv();
  const [ap] = (await first.run({ examplePrices: true })).analysis.programmes.results;
  const mandated = ap.thisYear.dividedBy(2).toDecimalPlaces(2);
  const typed = (bytes: Uint8Array, sheet: string, key: string, title: string, value: number | null) =>
    typeInto(bytes, { sheet, key, title, value });
  const inN = await OnAWorkbook.xlsx(
    await typed(await first.workbook.bytes(), 'AP-CP', 'AP1', 'CP réalisés N', mandated.toNumber()),
  );
  const reading = (await inN.run()).analysis;
  expect(reading.programmes.results[0].affectation.toMandate?.toFixed(2)).toBe(
    ap.thisYear.minus(mandated).toFixed(2),
  );
  expect(await inN.table('SB_AP')).toContainEqual(
    expect.objectContaining({
      Numéro: 'AP1',
      'CP réalisés N': mandated.toNumber(),
      'Exercice des CP réalisés': 2027,
    }),
  );
  expect(reading.findings.filter(({ sheet }) => sheet === 'AP-CP')).toEqual([]);

  const later = await OnAWorkbook.xlsx(
    await typed(await inN.workbook.bytes(), 'Hypothèses', '2027', 'Première année', 2028),
  );
  const slid = (await later.run()).analysis;
  const [again] = slid.programmes.results;
  expect(again.programme.paidBefore.toNumber()).toBe(0);
  expect(again.affectation).toMatchObject({ mandated: null, toMandate: null });
  const [finding, ...others] = slid.findings.filter(({ sheet }) => sheet === 'AP-CP');
  expect(others).toEqual([]);
  expect(finding.message).toContain('sont ceux de 2027');
  expect(finding.message).toContain('Ajoutez le mandaté définitif de cet exercice à « CP antérieurs »');
  const [shown] = await later.table('SB_APAffectation');
  expect(shown).toMatchObject({
    'CP réalisés N': null,
    'CP N restant à mandater': null,
    Vérification: 'à vérifier',
  });
  expect(await later.table('SB_AP')).toContainEqual(
    expect.objectContaining({ 'CP réalisés N': mandated.toNumber(), 'Exercice des CP réalisés': 2027 }),
  );
});
