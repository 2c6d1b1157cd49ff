import fc from 'fast-check';
import { buildBookPlan } from '../../../src/core/report/build-book-plan';
import { analysisArbitrary } from './random-analysis';

const SHEETS = ['operations', 'financing', 'programmes', 'backlog'];

describe('the hypotheses that amounts rest on', () => {
  it('stand live and with their formats on each sheet that an assembly reads, above its tables', () => {
    fc.assert(
      fc.property(analysisArbitrary, (analysis) => {
        const { hypotheses, budget } = analysis;
        for (const sheet of buildBookPlan(analysis).sheets.filter(({ role }) => SHEETS.includes(role))) {
          const figure = (label: string) => {
            const over = sheet.cells.find(({ value }) => value === label);
            return sheet.cells.find(
              ({ row, column }) => over && row === over.row + 1 && column === over.column,
            );
          };
          const shown = [
            ['Taux de TVA', hypotheses.vatRate.toNumber(), 'percent'],
            ['Hausse par an', hypotheses.yearlyPriceChange.toNumber(), 'percent'],
            ['Taux du FCTVA', budget.fctva.rate.toNumber(), 'percent'],
            ['FCTVA versé en', budget.fctva.regime, 'text'],
            ['Durée (années)', hypotheses.years, 'integer'],
          ] as const;
          for (const [label, value, format] of shown) {
            expect(figure(label)).toMatchObject({ value, format, formula: expect.any(String) as string });
            expect(figure(label)?.row).toBeLessThan(Math.min(...sheet.tables.map(({ row }) => row)));
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
