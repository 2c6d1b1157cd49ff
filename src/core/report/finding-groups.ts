import type Decimal from 'decimal.js';
import type { Finding, Severity } from '../finding';
import { topicOf } from './finding-topics';

/** Findings of one kind, as somebody who has to mend them counts them. */
export interface FindingGroup {
  readonly topic: string;
  readonly severity: Severity;
  readonly findings: number;
  /** Devices concerned; null when the findings are not about devices. */
  readonly devices: number | null;
  /** Euros including VAT that they bring into the plan; null when nobody can tell. */
  readonly cost: Decimal | null;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The gravest first; then what moves most euros, then most devices. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const { code, severity, devices, cost } of findings) {
    const topic = topicOf(code);
    const key = `${severity} ${topic}`;
    const group = groups.get(key) ?? { topic, severity, findings: 0, devices: null, cost: null };
    groups.set(key, {
      ...group,
      findings: group.findings + 1,
      devices: devices === undefined ? group.devices : (group.devices ?? 0) + devices,
      cost: cost === undefined ? group.cost : (group.cost?.plus(cost) ?? cost),
    });
  }
  return [...groups.values()].sort(
    (a, b) =>
      GRAVITY[a.severity] - GRAVITY[b.severity] ||
      (b.cost?.toNumber() ?? 0) - (a.cost?.toNumber() ?? 0) ||
      (b.devices ?? 0) - (a.devices ?? 0),
  );
}
