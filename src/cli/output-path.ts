import { existsSync } from 'node:fs';
import { dirname, extname, basename, join } from 'node:path';

/** A name beside the inventory that no file bears yet: nothing is overwritten without being told to. */
export function freeOutputPath(inventory: string): string {
  const stem = join(dirname(inventory), basename(inventory, extname(inventory)));
  const first = `${stem} - socle.xlsx`;
  for (let number = 2, path = first; ; number += 1) {
    if (!existsSync(path)) return path;
    path = `${stem} - socle (${number}).xlsx`;
  }
}
