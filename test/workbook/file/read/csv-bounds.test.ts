import { CELL_TEXT_LENGTH, LAST_COLUMN, LAST_ROW } from '../../../../src/core/limits';
import { rowsOf } from './workbooks';

const read = (text: string) => rowsOf(new TextEncoder().encode(text), { file: 'Inventaire.csv' });
const refusal = (code: string, said: string) => ({ code, message: expect.stringContaining(said) as string });

test('What a sheet has no room for is refused with its place, and what just fits is read', async () => {
  const long = 'a'.repeat(CELL_TEXT_LENGTH);
  expect(await read(`a;b\n1;${long}`)).toHaveLength(2);
  await expect(read(`a;b\n1;${long}b`)).rejects.toMatchObject(refusal('too-long-cell', 'B2'));
  expect(await read(`${';'.repeat(LAST_COLUMN - 1)}z;;;\n`)).toHaveLength(1);
  await expect(read(`a\n${';'.repeat(LAST_COLUMN)}z\n`)).rejects.toMatchObject(
    refusal('too-many-columns', 'ligne 2'),
  );
  await expect(read(`a\n${'\n'.repeat(LAST_ROW)}z\n`)).rejects.toMatchObject(
    refusal('too-many-rows', '1 048 576'.replaceAll(' ', '\u202f')),
  );
});

test('A value of 100,000 letters and a line of 10 MB are refused', async () => {
  for (const value of ['a', 'a.', 'a ', '"";', '1'])
    await expect(read(`a;b;c\n1;"${value.repeat(100_000)}";2`)).rejects.toMatchObject(
      refusal('too-long-cell', 'B2'),
    );
  await expect(read('x'.repeat(10_000_000))).rejects.toMatchObject(refusal('too-long-cell', 'A1'));
  await expect(read('x;'.repeat(5_000_000))).rejects.toMatchObject(refusal('too-many-columns', 'ligne 1'));
  await expect(read(`"${'x""'.repeat(300_000)}`)).rejects.toMatchObject({ code: 'too-long-cell' });
  await expect(read(`"${'x"'.repeat(300_000)}\n`)).rejects.toMatchObject({ code: 'too-long-cell' });
});

test('A quote too many never hides rows', async () => {
  const lines = (...some: string[]) => some.join('\n');
  const titles = 'UAI;Type;Qté;État';
  const closedLater = lines(titles, '1;"PC;2;bon', '2;VP;1;bon', '3;écran 15";1;bon');
  await expect(read(closedLater)).rejects.toMatchObject(refusal('damaged-csv', 'ligne 2'));
  const closedByAnother = lines(titles, '1;"PC;2;bon', '2;VP;1;bon', '3;"VP";1;bon', '4;PC;1;HS');
  await expect(read(closedByAnother)).rejects.toMatchObject(refusal('damaged-csv', 'ligne 2'));
  const honest = lines(titles, '1;"PC\nde la salle; au fond";2;bon', '2;VP;1;bon');
  expect(await read(honest)).toHaveLength(3);
});

test('Rows of more values than the others are told', async () => {
  const { openSource } = await import('../../../../src/workbook/file/source');
  const text = 'UAI;Type;Qté\n1;PC;2\n2;VP; interactif;1\n3;PC;4\n4;PC;1;;\n';
  const source = await openSource('a.csv', new TextEncoder().encode(text));
  expect(await source.remarks?.('a')).toMatchObject([{ code: 'shifted-row', row: 3 }]);
});
