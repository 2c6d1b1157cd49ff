import fc from 'fast-check';
import { NOTHING, remembering, type Memory } from '../../../src/app/memory/memory';
import { memoryJson, readMemory } from '../../../src/app/memory/memory-json';
import { DateCell } from '../../../src/core/inventory/cell';
import { COLUMN_ROLES, type Mapping } from '../../../src/core/inventory/mapping';
import { SHAPES } from '../../../src/core/inventory/shape/shape';

const word = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const value = fc.record(
  {
    column: fc.nat(16_383),
    title: fc.oneof(fc.constant(''), word),
    type: orNull(word),
    year: fc.oneof(
      fc.constant(null),
      word,
      fc.integer({ min: 1990, max: 2100 }),
      fc.nat(60_000).map((serial) => new DateCell(serial)),
    ),
    school: orNull(word),
    state: word,
  },
  { requiredKeys: ['column', 'title', 'type', 'year', 'school'] },
);

const plain = fc.record(
  {
    headerRow: fc.integer({ min: 1, max: 1_048_576 }),
    headerTop: fc.integer({ min: 1, max: 1_048_576 }),
    roles: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...COLUMN_ROLES), fc.nat(16_383)), { selector: ([role]) => role })
      .map((roles) => new Map(roles)),
    shape: fc.constantFrom(...SHAPES),
    values: fc.array(value, { maxLength: 4 }),
    readsPrices: fc.boolean(),
  },
  { requiredKeys: ['headerRow', 'roles'] },
);

const mapping: fc.Arbitrary<Mapping> = fc.oneof(
  plain,
  fc.tuple(plain, fc.array(plain, { maxLength: 2 })).map(([first, beside]) => ({ ...first, beside })),
);

const memory: fc.Arbitrary<Memory> = fc.record({
  mappings: fc.array(fc.tuple(word, mapping), { maxLength: 4 }).map((list) => new Map(list)),
  last: orNull(
    fc.record({
      readOn: fc.constant('2026-11-24'),
      sheets: fc.array(fc.record({ sheet: word, mapping, signature: orNull(word) }), { maxLength: 3 }),
      schoolSheet: orNull(word),
      levels: fc.subarray(['ecole', 'college', 'lycee'] as const),
      examplePrices: fc.boolean(),
      inputs: fc.array(fc.record({ table: word, columns: fc.array(fc.string()), signature: word }), {
        maxLength: 3,
      }),
    }),
  ),
});

describe('the memory of a workbook', () => {
  it('comes back as it was left', () => {
    fc.assert(fc.property(memory, (kept) => expect(readMemory(memoryJson(kept))).toEqual(kept)));
  });

  it('is nothing when somebody else wrote it, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => expect(readMemory(text)).toEqual(NOTHING)),
    );
    expect(readMemory(null)).toEqual(NOTHING);
    expect(readMemory(memoryJson(NOTHING).replace('"version":1', '"version":2'))).toEqual(NOTHING);
  });

  it('is nothing when a part of it is spoilt', () => {
    fc.assert(
      fc.property(memory, fc.nat(), (kept, place) => {
        const json = memoryJson(kept);
        const at = place % json.length;
        const spoilt = readMemory(json.slice(0, at) + json.slice(at + 1));
        expect(spoilt.mappings).toBeInstanceOf(Map);
      }),
    );
  });

  it('keeps the latest mappings only, and stays under 100 KB', () => {
    const roles = new Map(COLUMN_ROLES.map((role, column) => [role, column] as const));
    const values = Array.from({ length: 60 }, (_, column) => ({
      column,
      title: `Ordinateurs portables ${column}`,
      type: null,
      year: null,
      school: null,
    }));
    let kept: Memory = NOTHING;
    for (let at = 0; at < 100; at += 1) {
      const wide = at % 4 === 0 ? { values } : {};
      kept = remembering(kept, new Map([[`header ${at}`, { headerRow: 1, roles, ...wide }]]), null);
    }
    expect(kept.mappings.has('header 99')).toBe(true);
    expect(kept.mappings.has('header 0')).toBe(false);
    expect(memoryJson(kept).length).toBeLessThan(100_000);
  });
});
