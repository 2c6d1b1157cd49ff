import type { Finding } from '../finding';
import { DateCell } from '../inventory/cell';
import { isTotal } from '../inventory/parse/total';
import { isEmptyCell } from '../text/cell-quote';
import { headerKey } from '../text/header-key';
import { isoOfSerial, readDate } from '../text/iso-date';
import { annuaireKind, exclusionOf, type AnnuaireRow, type Exclusion } from './annuaire';
import { deduceKind, type DeducedKind } from './deduce-kind';
import { KindRemarks, KINDS_ACCEPTED } from './kind-remarks';
import * as findings from './list-findings';
import type { ListFormat, ListHeader } from './list-format';
import type { ListRow } from './list-row';
import { flaggedNetwork, parsePriorityEducation } from './priority-education';
import { countsOf } from './row-counts';
import { Identities, idOf } from './row-identity';
import type { PriorityEducation, School, SchoolKind } from './school';
import { SectorRemarks } from './sector-remarks';

export type NamedSchool = Pick<School, 'uai' | 'name'>;

/** A list of schools once read. */
export interface SchoolList {
  readonly format: ListFormat;
  /** In the order of the rows, each UAI once. */
  readonly schools: readonly School[];
  /** Those left out because nothing says their level. */
  readonly unleveled: readonly NamedSchool[];
  readonly findings: readonly Finding[];
}

/** Words that a title between rows is made of, where it names a kind and no school: « Écoles maternelles publiques ». */
const OF_SECTIONS = new Set(
  'ecole ecoles maternelle maternelles elementaire elementaires primaire primaires college colleges lycee lycees publique publiques public publics privee privees prive prives general generaux technologique technologiques professionnel professionnels polyvalent polyvalents et de du des les la le'.split(
    ' ',
  ),
);

/** Turns rows into schools, one after the other. */
export class SchoolRows {
  private readonly schools: School[] = [];
  private readonly unleveled: NamedSchool[] = [];
  private readonly found: Finding[] = [];
  private readonly excluded = new Map<Exclusion, { first: ListRow; rows: number }>();
  private readonly identities = new Identities();
  private readonly kinds = new KindRemarks();
  private readonly sectors = new SectorRemarks();
  /** The kind that a title between the rows says. */
  private section = '';

  constructor(
    private readonly header: ListHeader,
    private readonly sheet: string | null,
    private readonly knownKinds: ReadonlyMap<string, SchoolKind>,
  ) {}

  add(row: ListRow): void {
    if (this.isExcluded(row) || this.isTitleOrTotal(row)) return;
    const name = this.nameOf(row);
    const title = this.titleOf(row);
    const deduced = this.kindOf(row);
    if (deduced === null && title !== '') {
      const field = this.header.format === 'annuaire' ? 'type' : row.has('kind') ? 'kind' : 'name';
      this.found.push(findings.kindUnknown(row.place(field), row.text('kind'), KINDS_ACCEPTED, title));
      this.unleveled.push({ uai: idOf(row, name), name: name || title });
      return;
    }
    const uai = this.identities.of(row, name);
    if (uai === null || deduced === null) return;
    this.kinds.note(row, row.text('kind') || this.section || name, deduced, name || uai);
    const { counts, findings: ofCounts } = countsOf(row, title);
    this.found.push(...ofCounts);
    const sector = this.sectors.of(row);
    const [opening, closing] = [this.dayOf(row, 'opening'), this.dayOf(row, 'closing')];
    this.schools.push({
      uai,
      name: name || uai,
      kind: deduced.kind,
      ...(deduced.certainty === 'assumed' && { kindAssumed: true }),
      commune: row.text('commune') || null,
      ...counts,
      priorityEducation: this.networkOf(row),
      ...(sector && { sector }),
      ...(opening && { opening }),
      ...(closing && { closing }),
    });
  }

  finish(before: readonly Finding[]): SchoolList {
    const grouped = [...this.excluded].map(([exclusion, { first, rows }]) =>
      findings.leftOut(first.place(exclusion === 'not-open' ? 'state' : 'type'), exclusion, rows),
    );
    if (this.schools.length === 0) grouped.push(findings.listEmpty(this.sheet));
    return {
      format: this.header.format,
      schools: this.schools,
      unleveled: this.unleveled,
      findings: [
        ...before,
        ...this.identities.findings(),
        ...this.found,
        ...this.kinds.findings(),
        ...grouped,
        ...this.sectors.findings(),
      ],
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

  /** Rows of a hand-made list that are no school: a total, or a title that says of what kind the next ones are. */
  private isTitleOrTotal(row: ListRow): boolean {
    if (this.header.format !== 'plain') return false;
    const [first = ''] = [row.text('name'), row.text('uai')].filter((text) => text !== '');
    if (isTotal(first)) {
      this.found.push(findings.totalRow(row.place(row.text('name') === '' ? 'uai' : 'name')));
      return true;
    }
    const words = headerKey(first).split(' ');
    const isAlone = row.filled === 1 && first !== '' && words.every((word) => OF_SECTIONS.has(word));
    if (isAlone) this.section = first;
    return isAlone;
  }

  private kindOf(row: ListRow): DeducedKind | null {
    const { format } = this.header;
    const name = this.nameOf(row);
    if (format === 'annuaire') {
      const kind = annuaireKind(annuaireRow(row));
      if (kind !== null && headerKey(row.text('type')) !== 'erea') return { kind, certainty: 'said' };
      return deduceKind(row.text('type'), `${row.text('nature')} ${name}`);
    }
    // In this file a collège may bear the name of the lycée that houses it.
    if (format === 'effectifs-colleges') return { kind: 'college', certainty: 'said' };
    const said = row.text('kind');
    const deduced = this.known(deduceKind(said, name), row);
    return deduced?.certainty === 'said' || said !== '' || this.section === ''
      ? deduced
      : (deduceKind(this.section, name) ?? deduced);
  }

  /** A kind that is known otherwise serves where the row says none as such. */
  private known(deduced: DeducedKind | null, row: ListRow): DeducedKind | null {
    if (deduced?.certainty === 'said' || this.knownKinds.size === 0) return deduced;
    const kind = this.knownKinds.get(idOf(row, this.nameOf(row)));
    return kind === undefined ? deduced : { kind, certainty: 'said' };
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

  private dayOf(row: ListRow, field: 'opening' | 'closing'): string | null {
    const cell = row.cell(field);
    if (isEmptyCell(cell)) return null;
    const day = cell instanceof DateCell ? isoOfSerial(cell.serial) : readDate(row.text(field));
    if (day === null) this.found.push(findings.dayNotRead(row.place(field), cell, this.titleOf(row)));
    return day;
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
