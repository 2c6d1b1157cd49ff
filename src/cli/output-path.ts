import { dirname, extname, basename, join } from 'node:path';
import { Problem } from '../core/problem';

/** @throws Problem `usage` for a name whose extension is not that of the result: Excel would refuse to open it. */
export function refuseOtherExtension(out: string | null, extension: 'xlsx' | 'xlsm'): void {
  if (out === null || extname(out).toLowerCase() === `.${extension}`) return;
  const macros = extension === 'xlsm' ? 'contient des macros' : 'ne contient pas de macros';
  throw new Problem(
    'usage',
    `Cet inventaire ${macros} : le classeur écrit par --out doit finir par .${extension}, pas « ${out} ».`,
  );
}

/** What another program hands over stands in no folder of the user's: its result goes where the command was run. */
const isOpenAlready = (inventory: string): boolean => /^\/(dev|proc)\//.test(inventory);

/** A name beside the inventory that nothing bears yet: nothing is overwritten without being told to. */
export function freeOutputPath(
  inventory: string,
  extension: string,
  isTaken: (path: string) => boolean,
): string {
  const stem = isOpenAlready(inventory)
    ? 'inventaire'
    : join(dirname(inventory), basename(inventory, extname(inventory)));
  const first = `${stem} - socle.${extension}`;
  for (let number = 2, path = first; ; number += 1) {
    if (!isTaken(path)) return path;
    path = `${stem} - socle (${number}).${extension}`;
  }
}
