import type { Finding } from '../finding';
import { saysNothing } from '../inventory/parse/blank';
import { isEmptyCell } from '../text/cell-quote';
import { either } from '../text/french-list';
import { countOfCell } from '../text/french-number';
import { headerKey } from '../text/header-key';
import { annuaireKind, exclusionOf, type AnnuaireRow, type Exclusion } from './annuaire';
import { KIND_LABELS, parseKind } from './kind';
import * as findings from './list-findings';
import type { ListFormat, ListHeader } from './list-format';
import type { ListRow } from './list-row';
import { flaggedNetwork, parsePriorityEducation } from './priority-education';
import type { PriorityEducation, School, SchoolCount, SchoolKind } from './school';
import { hasUaiShape, isUai, normaliseUai } from './uai';

/** A list of schools once read. */
export interface SchoolList {
  readonly format: ListFormat;
  /** In the order of the rows, each UAI once. */
  readonly schools: readonly School[];
  readonly findings: readonly Finding[];
}

const KINDS_ACCEPTED = either(Object.values(KIND_LABELS));

/** Turns rows into schools, one after the other. */
export class SchoolRows {
  private readonly schools = new Map<string, { readonly school: School; readonly row: number }>();
  private readonly found: Finding[] = [];
  private readonly excluded = new Map<Exclusion, { first: ListRow; rows: number }>();
  private firstPrivate: ListRow | null = null;
  private privates = 0;

  constructor(
    private readonly header: ListHeader,
    private readonly sheet: string | null,
  ) {}

  add(row: ListRow): void {
    if (this.isExcluded(row)) return;
    const uai = this.uaiOf(row);
    if (uai === null) return;
    const kind = this.kindOf(row);
    if (kind === null) {
      const field = this.header.format === 'annuaire' ? 'type' : 'kind';
      this.found.push(
        findings.kindUnknown(row.place(field), row.cell(field), KINDS_ACCEPTED, this.titleOf(row)),
      );
      return;
    }
    if (headerKey(row.text('sector')).startsWith('priv')) {
      this.firstPrivate ??= row;
      this.privates += 1;
    }
    const count = (field: SchoolCount) => this.countOf(row, field);
    const school: School = {
      uai,
      name: this.nameOf(row) || uai,
      kind,
      commune: row.text('commune') || null,
      pupils: count('pupils'),
      classes: count('classes'),
      rooms: count('rooms'),
      teachers: count('teachers'),
      priorityEducation: this.networkOf(row),
    };
    this.schools.set(uai, { school, row: row.row });
  }

  finish(before: readonly Finding[]): SchoolList {
    const grouped = [...this.excluded].map(([exclusion, { first, rows }]) =>
      findings.leftOut(first.place(exclusion === 'not-open' ? 'state' : 'type'), exclusion, rows),
    );
    if (this.firstPrivate !== null) {
      grouped.push(findings.privateSchools(this.firstPrivate.place('sector'), this.privates));
    }
    if (this.schools.size === 0) grouped.push(findings.listEmpty(this.sheet));
    return {
      format: this.header.format,
      schools: [...this.schools.values()].map(({ school }) => school),
      findings: [...before, ...this.found, ...grouped],
    };
  }

  private isExcluded(row: ListRow): boolean {
    if (this.header.format !== 'annuaire') return false;
    const exclusion = exclusionOf(annuaireRow(row));
    if (exclusion === null) return false;
    const group = this.excluded.get(exclusion);
    if (group === undefined) this.excluded.set(exclusion, { first: row, rows: 1 });
    else group.rows += 1;
    return true;
  }

  /** Null, with a finding, when the row cannot stand for a school of its own. */
  private uaiOf(row: ListRow): string | null {
    const uai = normaliseUai(row.cell('uai'));
    if (uai === null || !hasUaiShape(uai)) {
      this.found.push(findings.uaiNotValid(row.place('uai'), row.cell('uai')));
      return null;
    }
    const first = this.schools.get(uai);
    if (first !== undefined) {
      this.found.push(findings.uaiTwice(row.place('uai'), uai, first.row));
      return null;
    }
    if (!isUai(uai)) this.found.push(findings.uaiLetterWrong(row.place('uai'), uai));
    return uai;
  }

  private kindOf(row: ListRow): SchoolKind | null {
    if (this.header.format === 'annuaire') return annuaireKind(annuaireRow(row));
    // In this file a collège may bear the name of the lycée that houses it.
    return this.header.format === 'effectifs-colleges' ? 'college' : parseKind(row.text('kind'));
  }

  private nameOf(row: ListRow): string {
    const name = this.header.format === 'effectifs-ecoles' ? row.text('kind') : row.text('name');
    return `${name} ${row.text('patronym')}`.trim();
  }

  /** How a sentence names the school of a row. */
  private titleOf(row: ListRow): string {
    return `${this.nameOf(row)} ${row.text('uai')}`.trim();
  }

  private networkOf(row: ListRow): PriorityEducation | null {
    const said = [
      [flaggedNetwork(row.text('repPlus'), 'REP+'), 'repPlus'],
      [flaggedNetwork(row.text('rep'), 'REP'), 'rep'],
      [parsePriorityEducation(row.text('priorityEducation')), 'priorityEducation'],
    ] as const;
    for (const [network, field] of said) {
      if (network) return network;
      if (network === undefined)
        this.found.push(findings.networkUnknown(row.place(field), row.cell(field), this.titleOf(row)));
    }
    return null;
  }

  private countOf(row: ListRow, field: SchoolCount): number | null {
    const cell = row.cell(field);
    if (isEmptyCell(cell) || (typeof cell === 'string' && saysNothing(cell))) return null;
    const count = countOfCell(cell);
    if (count === null) this.found.push(findings.countNotValid(row.place(field), cell, this.titleOf(row)));
    return count;
  }
}

function annuaireRow(row: ListRow): AnnuaireRow {
  return {
    type: row.text('type'),
    state: row.text('state'),
    nature: row.text('nature'),
    maternelle: row.text('maternelle'),
    elementaire: row.text('elementaire'),
    general: row.text('general'),
    technological: row.text('technological'),
    professional: row.text('professional'),
  };
}
