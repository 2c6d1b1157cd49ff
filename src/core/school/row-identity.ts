import type { Finding } from '../finding';
import { cellText } from '../text/cell-text';
import * as findings from './list-findings';
import type { ListRow } from './list-row';
import { hasUaiShape, isUai, normaliseUai } from './uai';

/** What the schools of a list are known by: their UAI, else the list's own code, else their name. */
export class Identities {
  private readonly rows = new Map<string, number>();
  private readonly found: Finding[] = [];
  private readonly otherCodes: { readonly row: ListRow; readonly school: string }[] = [];
  private readonly named: ListRow[] = [];
  private uais = 0;

  /** Null, with a finding, when the row cannot stand for a school of its own. @param name empty when there is none */
  of(row: ListRow, name: string): string | null {
    const id = idOf(row, name);
    const code = row.text('uai');
    if (id === '') {
      this.found.push(findings.nobodyNamed(row.place(row.has('uai') ? 'uai' : 'name')));
      return null;
    }
    const first = this.rows.get(id);
    if (first !== undefined) {
      this.found.push(findings.uaiTwice(row.place(row.has('uai') ? 'uai' : 'name'), id, first));
      return null;
    }
    this.rows.set(id, row.row);
    if (hasUaiShape(id)) {
      this.uais += 1;
      if (!isUai(id)) this.found.push(findings.uaiLetterWrong(row.place('uai'), id));
    } else if (id === nameId(name, row.text('commune')) || id === name) this.named.push(row);
    else this.otherCodes.push({ row, school: name === '' ? code : name });
    return id;
  }

  findings(): readonly Finding[] {
    const [firstNamed] = this.named;
    const [firstCode] = this.otherCodes;
    const without =
      firstNamed === undefined
        ? []
        : [findings.withoutUai(firstNamed.place(firstNamed.has('uai') ? 'uai' : 'name'), this.named.length)];
    if (firstCode === undefined) return [...this.found, ...without];
    // Among UAIs a code of another form is a slip; alone, it is the collectivité's own.
    const codes =
      this.uais > 0
        ? this.otherCodes.map(({ row, school }) =>
            findings.uaiNotValid(row.place('uai'), row.cell('uai'), school),
          )
        : [
            findings.codesOfTheirOwn(
              firstCode.row.place('uai'),
              firstCode.row.cell('uai'),
              this.otherCodes.length,
            ),
          ];
    return [...this.found, ...codes, ...without];
  }
}

/** The UAI of a row, else its code, else its name; empty when it gives none. */
export function idOf(row: ListRow, name: string): string {
  const code = cellText(row.cell('uai'));
  const uai = normaliseUai(code) ?? '';
  if (hasUaiShape(uai)) return uai;
  return code === '' ? nameId(name, row.text('commune')) : code;
}

/** Two communes may have an École Jean Moulin each. */
const nameId = (name: string, commune: string): string =>
  name === '' || commune === '' ? name : `${name} (${commune})`;
