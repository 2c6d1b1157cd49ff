import fc from 'fast-check';
import { Money } from '../../../src/core/money/decimal';
import { findingGroups } from '../../../src/core/report/finding-groups';
import { topicOf } from '../../../src/core/report/finding-topics';
import { analysisArbitrary } from './random-analysis';
import { runs } from '../../sampling';

describe('findings by kind', () => {
  it('hold every finding, device and euro of the list once, the gravest first', () => {
    const finding = fc.record(
      {
        code: fc.constantFrom('undated', 'unpriced', 'missing-uai', 'backlog', 'something-new'),
        severity: fc.constantFrom('error', 'warning', 'info'),
        sheet: fc.constant(null),
        row: fc.constant(null),
        column: fc.constant(null),
        message: fc.string(),
        effect: fc.string(),
        devices: fc.nat(1_000),
        cost: fc.nat(1_000_000).map((cents) => new Money(cents).div(100)),
      },
      { requiredKeys: ['code', 'severity', 'sheet', 'row', 'column', 'message', 'effect'] },
    );
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const groups = findingGroups(findings);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
        expect(sum(groups.map((group) => group.findings))).toBe(findings.length);
        expect(sum(groups.map(({ devices }) => devices ?? 0))).toBe(
          sum(findings.map(({ devices }) => devices ?? 0)),
        );
        const cents = sum(findings.map(({ cost }) => cost?.times(100).toNumber() ?? 0));
        expect(sum(groups.map(({ cost }) => cost?.times(100).toNumber() ?? 0))).toBe(cents);
        const order = groups.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
        expect(order).toEqual([...order].sort());
        for (const { cost, topic, severity } of groups) {
          const known = findings.some(
            (one) => topicOf(one.code) === topic && one.severity === severity && one.cost !== undefined,
          );
          expect(cost !== null).toBe(known);
        }
      }),
    );
  });

  it('have a name in French for every code that an analysis gives', () => {
    fc.assert(
      fc.property(analysisArbitrary, ({ findings }) => {
        for (const { code } of findings) expect(topicOf(code)).not.toBe(code);
      }),
      { numRuns: runs(25, 300) },
    );
  });
});
