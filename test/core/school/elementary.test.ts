import fc from 'fast-check';
import { elementaryPart } from '../../../src/core/school/elementary';
import { school } from '../gap/samples';

const primaire = (counts: Parameters<typeof school>[0]) => school({ kind: 'primaire', ...counts });

test.each([
  [{ classes: 7, elementaryClasses: 4 }, 4, 'told'],
  [{ classes: 7, pupils: 175, elementaryPupils: 100 }, 4, 'by-pupils'],
  [{ classes: 6, pupils: 151, elementaryPupils: 98 }, 4, 'by-pupils'],
  // One class at least where there are pupils, none where there are none, and never more than there are.
  [{ classes: 3, pupils: 60, elementaryPupils: 2 }, 1, 'by-pupils'],
  [{ classes: 3, pupils: 60, elementaryPupils: 0 }, 0, 'by-pupils'],
  [{ classes: 3, pupils: 60, elementaryPupils: 70 }, 3, 'by-pupils'],
  [{ classes: 7, pupils: 0, elementaryPupils: 0 }, 7, 'whole'],
  [{ classes: 7 }, 7, 'whole'],
  [{ classes: null, elementaryClasses: 4 }, 4, 'told'],
  [{ classes: null }, null, 'whole'],
] as const)('an école primaire of %j counts %s classes, %s', (counts, count, known) => {
  expect(elementaryPart(primaire(counts), 'classes')).toEqual({ count, known });
});

test('an école élémentaire has no other classes unless its list says so; a collège has no such part', () => {
  const elementaire = school({ kind: 'elementaire', classes: 5 });
  expect(elementaryPart(elementaire, 'classes')).toEqual({ count: 5, known: 'told' });
  expect(elementaryPart({ ...elementaire, elementaryClasses: 4 }, 'classes').count).toBe(4);
  const college = school({ kind: 'college', classes: 20, elementaryClasses: 3 });
  expect(elementaryPart(college, 'classes').count).toBe(20);
});

test('classes in the proportion of the pupils are the nearest whole number, and follow the pupils', () => {
  const counts = fc.record({
    classes: fc.integer({ min: 1, max: 30 }),
    pupils: fc.integer({ min: 1, max: 900 }),
    part: fc.integer({ min: 0, max: 900 }),
  });
  fc.assert(
    fc.property(counts, ({ classes, pupils, part }) => {
      fc.pre(part <= pupils);
      const of = (elementaryPupils: number) =>
        elementaryPart(primaire({ classes, pupils, elementaryPupils }), 'classes').count ?? NaN;
      expect(Math.abs(of(part) - (classes * part) / pupils)).toBeLessThanOrEqual(part === 0 ? 0 : 1);
      expect(of(part)).toBeLessThanOrEqual(of(pupils));
      expect(of(pupils)).toBe(classes);
    }),
  );
});
