import { Problem } from '../../core/problem';

/** Letters of a name that a message shows. */
const SHOWN = 80;

/** What is thrown for a package that is not what it says: `why` completes « Ce classeur est abîmé (…) ». */
export function damaged(why: string): Problem {
  return new Problem(
    'damaged-zip',
    `Ce classeur est abîmé (${why}) : reprenez une copie saine, ou laissez Excel le réparer en l’ouvrant puis en l’enregistrant.`,
  );
}

/** What is thrown when a part does not read as what it should be. */
export const damagedPart = (name: string): Problem => damaged(`« ${shownName(name)} » ne se lit pas`);

/** A name of a part fit for a message: short, and of letters that a terminal may be given. */
export function shownName(name: string): string {
  const plain = name.replace(/\p{C}/gu, '\uFFFD');
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}
