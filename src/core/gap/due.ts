import type { DeviceRow, Standing } from '../inventory/inventory';
import type { Hypotheses } from '../plan/hypotheses';
import type { Catalogue, CategoryId, Usage } from '../reference/category';

/** Identical devices of one row that are due in the same year. */
export interface Lot {
  readonly row: number;
  readonly uai: string;
  readonly category: CategoryId;
  readonly usage: Usage | null;
  readonly quantity: number;
  /** `Infinity`: never due. */
  readonly dueYear: number;
  /** False when the due year comes from the policy for devices without a date. */
  readonly dated: boolean;
  /** Paid and not there yet. */
  readonly ordered: boolean;
}

/**
 * The devices of all schools as lots, in row order. A dated device is due in serviceYear + cycle; an undated one
 * when the policy says; a device whose category has no cycle never. One that is to be replaced first is due in the first
 * year, whatever its date and its category; one that is not there yet serves from its date, else from the first year. `spread` numbers the undated devices
 * of a category from 0 over the whole inventory, in row order: device i is due in firstYear + (i mod cycle).
 */
export function* dueLots(
  devices: Iterable<DeviceRow>,
  catalogue: Catalogue,
  hypotheses: Hypotheses,
): Generator<Lot, void, void> {
  const spreadSoFar = new Map<CategoryId, number>();
  for (const device of devices) {
    const cycle = catalogue.get(device.category)?.cycle ?? null;
    if (device.standing !== undefined) {
      yield standingLot(device, device.standing, cycle, hypotheses.firstYear);
    } else if (device.serviceYear !== null) {
      yield lotOf(device, device.quantity, cycle === null ? Infinity : device.serviceYear + cycle);
    } else if (cycle === null || hypotheses.undatedPolicy === 'ignore') {
      yield lotOf(device, device.quantity, Infinity);
    } else if (hypotheses.undatedPolicy === 'first-year') {
      yield lotOf(device, device.quantity, hypotheses.firstYear);
    } else {
      const from = spreadSoFar.get(device.category) ?? 0;
      yield* spread(device, from, cycle, hypotheses.firstYear);
      spreadSoFar.set(device.category, from + device.quantity);
    }
  }
}

/** Device `from + k` of the category is the k-th of the row: every cycle-th device falls in the same year. */
function spread(device: DeviceRow, from: number, cycle: number, firstYear: number): Lot[] {
  const lots: Lot[] = [];
  for (let k = 0; k < Math.min(cycle, device.quantity); k++) {
    const quantity = Math.floor((device.quantity - 1 - k) / cycle) + 1;
    lots.push(lotOf(device, quantity, firstYear + ((from + k) % cycle)));
  }
  return lots;
}

/** What is on order is not bought again when it arrives: a date whose cycle is over by then says nothing of its service. */
function standingLot(device: DeviceRow, standing: Standing, cycle: number | null, firstYear: number): Lot {
  const lot = { ...lotOf(device, device.quantity, firstYear), dated: true };
  if (standing === 'replace') return lot;
  if (cycle === null) return { ...lot, dueYear: Infinity, ordered: true };
  const due = (device.serviceYear ?? firstYear) + cycle;
  return { ...lot, dueYear: due > firstYear ? due : firstYear + cycle, ordered: true };
}

function lotOf(device: DeviceRow, quantity: number, dueYear: number): Lot {
  const { row, uai, category, usage } = device;
  return { row, uai, category, usage, quantity, dueYear, dated: device.serviceYear !== null, ordered: false };
}
