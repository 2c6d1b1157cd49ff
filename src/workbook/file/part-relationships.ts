import type { ZipPackage } from './container';
import { shownName } from './damaged';
import { LIMITS, refuseLargePart } from './limits';
import { readRelationships, type Relationship, relationshipsPart } from './relationships';

/** Packages do not change: their relationships are read once, whoever asks. */
const known = new WeakMap<ZipPackage, Map<string, Promise<readonly Relationship[]>>>();

/**
 * The relationships that leave from a part (`''`: from the package).
 * @throws Problem `damaged-zip`, `beyond-limit`
 */
export function relationshipsOf(file: ZipPackage, part: string): Promise<readonly Relationship[]> {
  const ofFile = known.get(file) ?? new Map<string, Promise<readonly Relationship[]>>();
  known.set(file, ofFile);
  const reading = ofFile.get(part) ?? read(file, part);
  ofFile.set(part, reading);
  return reading;
}

async function read(file: ZipPackage, part: string): Promise<readonly Relationship[]> {
  const rels = relationshipsPart(part);
  if (!file.has(rels)) return [];
  refuseLargePart(shownName(rels), file.size(rels), LIMITS.links);
  return readRelationships(part, await file.text(rels));
}
