import type { PartContent } from './package-writer';
import type { RelationshipsEditor } from './relationships';
import { relationshipsPart } from './relationships';
import { partKey } from './zip-directory';

/** The parts that a drawing of the plan adds to a package or replaces in it. */
export class NewParts {
  readonly contents = new Map<string, PartContent>();
  readonly contentTypes = new Map<string, string>();
  private readonly taken: Set<string>;

  /** `taken` are the names of the parts that stay. */
  constructor(taken: Iterable<string>) {
    this.taken = new Set(Array.from(taken, partKey));
  }

  /** Keeps the first free name of the form `xl/tables/table1.xml` for a part of this content type. */
  claim(stem: string, contentType: string): string {
    let number = 1;
    while (this.taken.has(partKey(`${stem}${number}.xml`))) number += 1;
    const name = `${stem}${number}.xml`;
    this.taken.add(partKey(name));
    this.contentTypes.set(name, contentType);
    return name;
  }

  /** Writes a part, and its relationships when it has any. */
  write(name: string, content: PartContent, relationships?: RelationshipsEditor): void {
    this.contents.set(name, content);
    if (relationships) this.contents.set(relationshipsPart(name), relationships.result());
  }
}
