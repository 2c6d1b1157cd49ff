import { mappedColumns } from '../../../../src/core/inventory/mapping';
import { largeInventory, schoolLines } from './large';
import { Session } from './session';

const MOST_BYTES = 3_000_000;
const TRIP = 2_000_000;

describe('one run on 200,000 × 12 cells with 300 schools', () => {
  it('takes few trips, none of them heavy, and reads only the columns that are mapped', async () => {
    const session = new Session(largeInventory(200_000, 300));
    const request = await session.request(schoolLines(300));
    const { stats, workbook } = session.host;
    const { columnsRead } = workbook.sheet('Inventaire');
    const before = { ...stats };
    columnsRead.clear();
    await session.run(request);
    const syncs = stats.syncs - before.syncs;
    const bytes = stats.bytesIn - before.bytesIn + stats.bytesOut - before.bytesOut;
    process.stdout.write(
      `${syncs} syncs, ${bytes} bytes, largest ${stats.largestRequest} out and ${stats.largestResponse} in\n`,
    );
    expect(syncs).toBeLessThanOrEqual(12 + Math.ceil(bytes / TRIP));
    expect(stats.largestRequest).toBeLessThan(MOST_BYTES);
    expect(stats.largestResponse).toBeLessThan(MOST_BYTES);
    const mapped = [...(mappedColumns(request.mapping) ?? [])].sort((a, b) => a - b);
    expect([...columnsRead].sort((a, b) => a - b)).toEqual(mapped);
    expect(mapped.length).toBeLessThan(12);
  });
});
