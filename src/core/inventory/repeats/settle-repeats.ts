import type { Finding } from '../../finding';
import { FindingLog } from '../finding-log';
import { INVENTORY_CODES, type InventoryCode, inventoryFinding } from '../inventory-findings';
import type { DeviceRow, ReadInventory, Standing } from '../inventory';
import type { NumberGroup } from './number-groups';
import type { Repeats, Sighting } from './repeats';

/** A number on more rows than this tells no device from another: it is a reference, or was dragged down. */
const MOST_ROWS = 3;
/** Rows that a finding quotes. */
const QUOTED = 5;

/** The same device on several rows: the first is kept. */
interface Union {
  readonly kept: Sighting;
  readonly again: readonly Sighting[];
}

/**
 * Counts each device once. Rows with one serial number, or one inventory number, are one device when school and category
 * are the same, each row counts one, no other column parts them and they are three at most: the first stays, with the earliest
 * year, the first price and the only usage that the rows tell. All others are counted as they stand, and said. The order of rows and
 * sheets changes nothing of the counts.
 * @param parts the sheets in the order in which they were read
 */
export function settleRepeats(parts: readonly ReadInventory[], repeats: Repeats): ReadInventory[] {
  const settlement = new Settlement(repeats);
  settlement.take(repeats.serials.all(), 'duplicate-serial', 'shared-serial');
  settlement.take(repeats.inventoryNumbers.all(), 'duplicate-inventory-number', 'shared-inventory-number');
  return repeats.counted.flatMap((sheet, index) => {
    const part = parts[index];
    return part === undefined ? [] : [settlement.applyTo(part, sheet)];
  });
}

class Settlement {
  private readonly unions = new Unions();
  private readonly logs = new Map<number, FindingLog<InventoryCode>>();

  constructor(private readonly repeats: Repeats) {}

  take(groups: readonly NumberGroup[], duplicate: InventoryCode, shared: InventoryCode): void {
    for (const group of groups) {
      const rows = this.repeats.sightings(group.places);
      if (rows.length < 2 || this.unions.areOne(rows)) continue;
      const difference = differenceOf(group, rows);
      if (difference === null) this.join(group, rows, duplicate);
      else this.share(group, rows, difference, shared);
    }
  }

  applyTo(part: ReadInventory, sheet: number): ReadInventory {
    const findings = this.findingsOf(sheet);
    const { replaced, removed } = this.unions.changes();
    const gone = part.devices.filter((device) => removed.has(device));
    if (gone.length === 0 && findings.length === 0) return part;
    const devices = part.devices
      .filter((device) => !removed.has(device))
      .map((device) => replaced.get(device) ?? device);
    const left = new Set(devices.map(({ row }) => row));
    const rows = new Set(gone.map(({ row }) => row).filter((row) => !left.has(row))).size;
    const { counts, fates } = part;
    return {
      ...part,
      devices,
      findings: [...part.findings, ...findings],
      counts: {
        ...counts,
        devices: counts.devices - gone.length,
        recognised: counts.recognised - gone.length,
        duplicates: counts.duplicates + gone.length,
        toReplace: standing(devices, 'replace'),
        ordered: standing(devices, 'ordered'),
      },
      byCategory: without(part.byCategory, gone),
      fates: { ...fates, device: fates.device - rows, explained: fates.explained + rows },
    };
  }

  private join(group: NumberGroup, rows: readonly Sighting[], code: InventoryCode): void {
    const [first, ...again] = rows;
    if (first === undefined) return;
    this.unions.join(rows);
    for (const { sheet, device } of again) {
      const entry = this.logOf(sheet).note(code, group.text, device.row, 1);
      const other = this.repeats.named(first.sheet, sheet, first.device.row);
      entry?.tell(group.column, `« ${group.text} », comme ${other}`);
    }
  }

  private share(
    group: NumberGroup,
    rows: readonly Sighting[],
    difference: string,
    code: InventoryCode,
  ): void {
    const last = rows.at(-1);
    if (last === undefined) return;
    const others = rows
      .slice(0, Math.min(QUOTED, rows.length - 1))
      .map(({ sheet, device }) => this.repeats.named(sheet, last.sheet, device.row));
    const more = rows.length - 1 > QUOTED ? '…' : '';
    const devices = rows.reduce((sum, { device }) => sum + device.quantity, 0);
    this.logOf(last.sheet)
      .note(code, group.text, last.device.row, devices)
      ?.tell(group.column, `« ${group.text} », comme ${others.join(', ')}${more} ; ${difference}`);
  }

  private logOf(sheet: number): FindingLog<InventoryCode> {
    const log = this.logs.get(sheet) ?? new FindingLog<InventoryCode>();
    this.logs.set(sheet, log);
    return log;
  }

  private findingsOf(sheet: number): Finding[] {
    const name = this.repeats.sheets[sheet]?.name ?? '';
    return (this.logs.get(sheet)?.all(INVENTORY_CODES) ?? []).map((entry) => inventoryFinding(name, entry));
  }
}

const standing = (devices: readonly DeviceRow[], wanted: Standing): number =>
  devices.reduce((sum, device) => sum + (device.standing === wanted ? device.quantity : 0), 0);

/** What is left of each category without these devices; each stands for one. */
function without(
  byCategory: ReadInventory['byCategory'],
  gone: readonly DeviceRow[],
): ReadInventory['byCategory'] {
  const left = new Map(byCategory);
  for (const { category } of gone) left.set(category, (left.get(category) ?? 0) - 1);
  return left;
}

/** French: why rows of one number are not taken for one device; null when they are. */
function differenceOf({ parted }: NumberGroup, rows: readonly Sighting[]): string | null {
  const [first] = rows;
  const differs = (of: (device: DeviceRow) => string | number) =>
    rows.some(({ device }) => first !== undefined && of(device) !== of(first.device));
  if (differs(({ uai }) => uai)) return "l'établissement diffère";
  if (differs(({ category }) => category)) return 'la catégorie diffère';
  if (rows.some(({ device }) => device.quantity !== 1)) return 'une ligne en compte plusieurs';
  if (parted) return 'le numéro de série ou le lieu diffère';
  return rows.length > MOST_ROWS ? `${rows.length} lignes le portent` : null;
}

/** Rows joined by one number or the other, as the sets of rows that are one device. */
class Unions {
  private readonly sets = new Map<number, Map<number, Sighting>>();

  areOne(rows: readonly Sighting[]): boolean {
    const [first] = rows;
    const set = first === undefined ? undefined : this.sets.get(first.place);
    return set !== undefined && rows.every(({ place }) => set.has(place));
  }

  join(rows: readonly Sighting[]): void {
    const all = new Map(rows.map((row) => [row.place, row]));
    for (const { place } of rows) for (const [other, row] of this.sets.get(place) ?? []) all.set(other, row);
    for (const place of all.keys()) this.sets.set(place, all);
  }

  /** The devices that repeat another, and what the others become. */
  changes(): {
    readonly removed: ReadonlySet<DeviceRow>;
    readonly replaced: ReadonlyMap<DeviceRow, DeviceRow>;
  } {
    const removed = new Set<DeviceRow>();
    const replaced = new Map<DeviceRow, DeviceRow>();
    for (const set of new Set(this.sets.values())) {
      const { kept, again } = unionOf([...set.values()]);
      for (const { device } of again) removed.add(device);
      replaced.set(
        kept.device,
        together(
          [kept, ...again].map(({ device }) => device),
          kept.device,
        ),
      );
    }
    return { removed, replaced };
  }
}

function unionOf(rows: readonly Sighting[]): Union {
  const [kept, ...again] = [...rows].sort((a, b) => a.place - b.place);
  if (kept === undefined) throw new RangeError('a union has rows');
  return { kept, again };
}

/** What several rows say of one device. */
function together(rows: readonly DeviceRow[], kept: DeviceRow): DeviceRow {
  const years = rows.flatMap(({ serviceYear }) => serviceYear ?? []);
  const usages = new Set(rows.flatMap(({ usage }) => usage ?? []));
  const [usage = null] = usages;
  const serviceYear = years.length === 0 ? null : Math.min(...years);
  const months = rows.flatMap((row) => (row.serviceYear === serviceYear && row.serviceMonth) || []);
  const isPriced = kept.price !== undefined;
  return {
    ...kept,
    standing: standingOf(rows),
    serviceYear,
    ...(isPriced && {
      price: rows.flatMap(({ price }) => price ?? [])[0] ?? null,
      serviceMonth: months.length === 0 ? null : Math.min(...months),
    }),
    usage: usages.size === 1 ? usage : null,
  };
}

/** One row that says it there is enough; one that says it to be replaced too. */
function standingOf(rows: readonly DeviceRow[]): Standing | undefined {
  if (rows.some(({ standing }) => standing === 'replace')) return 'replace';
  return rows.every(({ standing }) => standing === 'ordered') ? 'ordered' : undefined;
}
