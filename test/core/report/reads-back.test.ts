import fc from 'fast-check';
import { budgetOf, typedGeneral } from '../../../src/app/budget-of';
import { allTables } from '../../../src/core/budget/input-tables';
import { namesOfCatalogue } from '../../../src/core/reference/category-names';
import { readPrices } from '../../../src/core/reference/read-prices';
import { priceTable } from '../../../src/core/reference/price-table';
import type { InputTable } from '../../../src/core/terms/input-row';
import { drawn } from '../terms/typed';
import { analysisArbitrary } from './random-analysis';
import { runs } from '../../sampling';

/** Tables of questions and of files, which stand in a workbook only when there are some. */
const DRAWN_WHEN_NEEDED = new Set(['SB_EcrituresEtablissements', 'SB_Etats', 'SB_Referentiels']);

test('what the sheets show reads back as what they were made of, table by table', () => {
  fc.assert(
    fc.property(analysisArbitrary, (analysis) => {
      const names = namesOfCatalogue(analysis.catalogue);
      const table = drawn(analysis);
      const inputs = new Map(
        allTables(names)
          .filter(({ name }) => !DRAWN_WHEN_NEEDED.has(name))
          .map((one): [string, InputTable] => [one.name, table(one)]),
      );
      const { budget, findings } = budgetOf(inputs, names, undefined);
      const { budget: said, programmes, schools, rules } = analysis;
      expect(findings).toEqual([]);
      const uais = new Set(schools.map(({ uai }) => uai));
      const known = <Value>(map: ReadonlyMap<string, Value>) =>
        new Map([...map].filter(([uai]) => uais.has(uai)));
      const ids = new Set(rules.map(({ id }) => id));
      const chosen = ({ payers }: typeof said) =>
        payers.chosen
          .filter(({ rule }) => ids.has(rule))
          .map(({ rule, level, payer }) => `${rule} ${level} ${payer}`)
          .sort();
      expect(JSON.parse(JSON.stringify({ ...budget, constraints: null, payers: null }))).toEqual(
        JSON.parse(
          JSON.stringify({
            ...said,
            programmes: programmes.results.map(({ programme }) => programme),
            constraints: null,
            payers: null,
          }),
        ),
      );
      expect(chosen(budget)).toEqual(chosen(said));
      expect(budget.payers.exceptions).toEqual(said.payers.exceptions);
      expect(new Map(budget.operationStatuses)).toEqual(new Map(said.operationStatuses));
      const { priorities, schoolCeilings, ...bounds } = budget.constraints;
      expect(bounds).toEqual(expect.objectContaining({ policy: said.constraints.policy }));
      for (const key of ['ceilings', 'netCeilings', 'minimums'] as const) {
        expect(new Map(bounds[key])).toEqual(new Map(said.constraints[key]));
      }
      expect(priorities).toEqual(known(said.constraints.priorities));
      expect(schoolCeilings).toEqual(known(said.constraints.schoolCeilings));
      expect(typedGeneral(inputs)).toEqual({
        ...analysis.hypotheses,
        maximumPriceAge: said.maximumPriceAge,
      });
      const prices = readPrices(table(priceTable(names)), names, analysis.typedCatalogue, new Map());
      for (const [id, category] of prices) {
        expect(category.id).toBe(id);
        expect(category.cycle).toBe(analysis.typedCatalogue.get(id)?.cycle);
        expect(String(category.unitPrice)).toBe(String(analysis.typedCatalogue.get(id)?.unitPrice));
      }
    }),
    { numRuns: runs(20, 120) },
  );
});
