import type { Workbook } from '../model/workbook';
import { NamesFacade } from './names';
import { SettingsFacade } from './settings';
import { TablesFacade } from './tables';
import { WorksheetsFacade } from './worksheet';

class Application {
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }
}

class Runtime {
  constructor(private readonly workbook: Workbook) {}
  get EnableEvents(): boolean {
    return this.workbook.enableEvents;
  }
  set EnableEvents(enabled: boolean) {
    this.workbook.enableEvents = enabled;
  }
}

class WorkbookProtection {
  constructor(private readonly workbook: Workbook) {}
  get Protected(): boolean {
    return this.workbook.structureProtected;
  }
}

class FunctionResult {
  constructor(readonly Value: number) {}
}

const DAY = 86_400_000;

class Functions {
  constructor(private readonly workbook: Workbook) {}
  Date(year: number, month: number, day: number): FunctionResult {
    const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY;
    return new FunctionResult(this.workbook.serial(days));
  }
}

/** The root of the wire: `context.workbook`. */
export class WorkbookFacade {
  constructor(private readonly workbook: Workbook) {}

  get Name(): string {
    return this.workbook.name;
  }
  get Worksheets(): WorksheetsFacade {
    return new WorksheetsFacade(this.workbook);
  }
  get Tables(): TablesFacade {
    return new TablesFacade(this.workbook, null);
  }
  get Names(): NamesFacade {
    return new NamesFacade(this.workbook.names, this.workbook);
  }
  get Settings(): SettingsFacade {
    return new SettingsFacade(this.workbook.settings);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.workbook);
  }
  get Application(): Application {
    return new Application();
  }
  get Functions(): Functions {
    return new Functions(this.workbook);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.workbook);
  }
}
