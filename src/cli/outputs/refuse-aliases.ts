import { type BigIntStats, statSync } from 'node:fs';
import { Problem } from '../../core/problem';
import { quotedPath } from '../quoted-path';
import { isSameFile, isSameTarget } from './same-file';
import type { Target } from './target';

/** Null for what is not there or cannot be looked at: reading it will tell. */
function inputState(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

/**
 * What a file is tells whether an output is an input or the other output: not its name, which links, folders and capitals
 * write in many ways.
 * @throws Problem `output-is-input`, `outputs-alike`
 */
export function refuseAliases(targets: readonly Target[], inputs: readonly string[]): void {
  for (const { named, before } of targets) {
    const input = inputs.find((path) => {
      const state = before && inputState(path);
      return state && before && isSameFile(state, before);
    });
    if (input === undefined) continue;
    throw new Problem(
      'output-is-input',
      `${quotedPath(named)} est le fichier lu ${quotedPath(input)} : vos fichiers ne sont jamais remplacés par un résultat ; donnez un autre nom.`,
    );
  }
  const [first, second] = targets;
  if (first && second && isSameTarget(first, second)) {
    throw new Problem(
      'outputs-alike',
      `Les deux résultats iraient dans le même fichier (${quotedPath(first.named)} et ${quotedPath(second.named)}) : donnez deux noms différents à --out et --json.`,
    );
  }
}
