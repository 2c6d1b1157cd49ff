import { invalidArgument } from '../model/host-error';
import type { DefinedName, Names } from '../model/names';
import type { Workbook } from '../model/workbook';
import { RangeFacade } from './range';

class NameFacade {
  constructor(
    private readonly names: Names,
    private readonly item: DefinedName,
    private readonly workbook: Workbook,
  ) {}

  /** Names have no identifier on the wire but their name. */
  get _Id(): string {
    return this.item.name;
  }
  get Name(): string {
    return this.item.name;
  }
  get Formula(): string {
    return this.item.formula;
  }
  set Formula(formula: string) {
    if (!formula.startsWith('=')) throw invalidArgument('A name refers to a formula.');
    this.item.formula = formula;
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  set Visible(visible: boolean) {
    this.item.visible = visible;
  }
  GetRange(): RangeFacade {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidArgument(`${this.item.name} refers to no cells.`);
    return range;
  }
  /** Null unless the name refers to cells. */
  GetRangeOrNullObject(): RangeFacade | null {
    const cells = this.workbook.references.cellsOf(this.item.formula);
    return cells && new RangeFacade(cells.sheet, cells.place);
  }
  Delete(): void {
    this.names.delete(this.item);
  }
}

/** Defined names of a workbook or of a sheet. */
export class NamesFacade {
  constructor(
    private readonly names: Names,
    private readonly workbook: Workbook,
  ) {}

  get Items(): NameFacade[] {
    return this.names.list.map((item) => new NameFacade(this.names, item, this.workbook));
  }

  item(name: unknown): NameFacade {
    return new NameFacade(this.names, this.names.get(String(name)), this.workbook);
  }

  GetItemOrNullObject(name: string): NameFacade | null {
    const found = this.names.find(name);
    return found ? new NameFacade(this.names, found, this.workbook) : null;
  }

  Add(name: string, reference: unknown): NameFacade {
    const formula = reference instanceof RangeFacade ? reference.reference() : String(reference);
    if (!formula.startsWith('=')) throw invalidArgument('A name refers to a formula.');
    return new NameFacade(this.names, this.names.add(name, formula), this.workbook);
  }
}
