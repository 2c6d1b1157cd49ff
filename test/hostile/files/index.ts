import { BOMBS } from './bombs';
import type { HostileFile } from './hostile-file';
import { MARKUP } from './markup';
import { OTHER_FORMATS } from './other-formats';
import { PACKAGES } from './packages';
import { QUIRKS } from './quirks';
import { TEXTS } from './texts';
import { ZIPS } from './zips';

/** Every hostile file, by what it is about. */
export const HOSTILE_FILES: ReadonlyMap<string, readonly HostileFile[]> = new Map([
  ['container', ZIPS],
  ['parts', MARKUP],
  ['limits', BOMBS],
  ['kinds', PACKAGES],
  ['producers', QUIRKS],
  ['other formats', OTHER_FORMATS],
  ['texts', TEXTS],
]);
