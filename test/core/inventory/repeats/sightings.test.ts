import fc from 'fast-check';
import { Fingerprint } from '../../../../src/core/inventory/repeats/fingerprint';
import { Sightings } from '../../../../src/core/inventory/repeats/sightings';

const printOf = (text: string): Fingerprint => {
  const print = new Fingerprint();
  print.restart();
  print.takeText(text);
  print.finish();
  return print;
};

test('It finds again what was put, as a map of the texts does, however full it gets', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 1500, size: 'max' }), (numbers) => {
      const table = new Sightings(true);
      const map = new Map<string, number>();
      for (const [place, number] of numbers.entries()) {
        const text = `SN${number}`;
        const slot = table.slotOf(printOf(text));
        expect(table.placeAt(slot)).toBe(map.get(text) ?? -1);
        if (map.has(text)) continue;
        map.set(text, place);
        table.put(slot, printOf(text), place, number, -number);
      }
      for (const [text, place] of map) {
        const slot = table.slotOf(printOf(text));
        expect(table.placeAt(slot)).toBe(place);
        const number = Number(text.slice(2));
        expect(table.detailsAt(slot)).toEqual([number, -number + 0]);
      }
    }),
    { numRuns: 5 },
  );
});

test('Texts that differ in a digit have fingerprints of their own', () => {
  const prints = new Set<number>();
  for (let n = 0; n < 200_000; n += 1) {
    const { high, low } = printOf(`SN${n}`);
    prints.add((high & 0x1fffff) * 2 ** 32 + (low >>> 0));
  }
  expect(prints.size).toBe(200_000);
});
