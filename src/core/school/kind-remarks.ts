import type { Finding } from '../finding';
import { either } from '../text/french-list';
import type { DeducedKind } from './deduce-kind';
import { KIND_LABELS } from './kind';
import { kindsAssumed, kindsNamed } from './list-findings';
import type { ListRow } from './list-row';

/** Schools that a remark names; it counts the others. */
const NAMED = 3;

export const KINDS_ACCEPTED = either(Object.values(KIND_LABELS));

interface Group {
  readonly first: ListRow;
  readonly said: string;
  readonly deduced: DeducedKind;
  readonly schools: string[];
  count: number;
}

/** What there is to say of the levels that a list does not write as such: those that were deduced alike are told once. */
export class KindRemarks {
  private readonly groups = new Map<string, Group>();

  /** @param said the words that the level was deduced from; @param school as a sentence names it */
  note(row: ListRow, said: string, deduced: DeducedKind, school: string): void {
    const { kind, certainty } = deduced;
    if (certainty === 'said') return;
    const key = certainty === 'named' ? certainty : `${said}\n${kind}`;
    const group = this.groups.get(key) ?? { first: row, said, deduced, schools: [], count: 0 };
    group.count += 1;
    if (group.schools.length < NAMED) group.schools.push(school);
    this.groups.set(key, group);
  }

  findings(): readonly Finding[] {
    return Array.from(this.groups.values(), ({ first, said, deduced, schools, count }) => {
      const place = first.place(first.has('kind') ? 'kind' : 'name');
      if (deduced.certainty === 'named') return kindsNamed(place, schools, count);
      const words = { said, kind: KIND_LABELS[deduced.kind], accepted: KINDS_ACCEPTED };
      return kindsAssumed(place, words, schools, count);
    });
  }
}
