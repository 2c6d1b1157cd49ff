import { HostError, invalidArgument, notFound } from './host-error';

export interface DefinedName {
  name: string;
  /** With its `=`. */
  formula: string;
  visible: boolean;
  comment?: string;
}

/** Defined names of one scope. `isTaken` says whether a table of the workbook bears the name. */
export class Names {
  readonly list: DefinedName[] = [];

  constructor(private readonly isTaken: (name: string) => boolean) {}

  find(name: string): DefinedName | undefined {
    return this.list.find((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  get(name: string): DefinedName {
    const found = this.find(name);
    if (!found) throw notFound(`The name ${name}`);
    return found;
  }

  add(name: string, formula: string): DefinedName {
    checkName(name);
    if (this.find(name)) throw new HostError('ItemAlreadyExists', `The name ${name} exists.`);
    if (this.isTaken(name)) throw invalidArgument(`A table is called ${name}.`);
    const added: DefinedName = { name, formula, visible: true };
    this.list.push(added);
    return added;
  }

  delete(item: DefinedName): void {
    const at = this.list.indexOf(item);
    if (at < 0) throw notFound(`The name ${item.name}`);
    this.list.splice(at, 1);
  }
}

/** The rules that names and tables share. */
export function checkName(name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255) {
    throw invalidArgument(`${name} cannot be a name.`);
  }
  if (/^([A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i.test(name)) throw invalidArgument(`${name} looks like a cell.`);
}
