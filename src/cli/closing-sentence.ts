import { Problem } from '../core/problem';
import { codeOf, saidBy } from './error-code';

const OUT_OF_MEMORY =
  'La mémoire ne suffit pas pour ces fichiers : fermez d’autres programmes, ou partagez l’inventaire en plusieurs fichiers.';
const TOO_LONG =
  'Ces fichiers, ou leur résultat, dépassent ce que le programme peut tenir en un morceau : partagez l’inventaire en plusieurs fichiers.';
const TOO_DEEP =
  'Un des fichiers est construit de façon trop compliquée pour être lu : ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau, puis relancez.';

const OF_CODES: ReadonlyMap<string, string> = new Map([
  ['ERR_WORKER_OUT_OF_MEMORY', OUT_OF_MEMORY],
  ['ERR_MEMORY_ALLOCATION_FAILED', OUT_OF_MEMORY],
  ['ERR_STRING_TOO_LONG', TOO_LONG],
  ['ERR_BUFFER_TOO_LARGE', TOO_LONG],
  ['ERR_FS_FILE_TOO_LARGE', TOO_LONG],
]);

/** The engine has no codes for its own limits, only words. */
function ofEngine(thrown: unknown): string | undefined {
  const message = saidBy(thrown, 'message');
  if (/^Maximum call stack/.test(message)) return TOO_DEEP;
  if (/allocation failed$/.test(message)) return OUT_OF_MEMORY;
  return /^Invalid (string|array|typed array|array buffer) length|maximum size exceeded$/.test(message)
    ? TOO_LONG
    : undefined;
}

/** What is said of whatever ended the run: one sentence with a way out, never what the engine says. */
export function closingSentence(thrown: unknown): string {
  if (thrown instanceof Problem) return thrown.message;
  const [code, name] = [codeOf(thrown), saidBy(thrown, 'name')];
  const known = OF_CODES.get(code) ?? (name === 'RangeError' ? ofEngine(thrown) : undefined);
  if (known !== undefined) return known;
  return `Le programme s’est arrêté sur une erreur imprévue (${code || name || typeof thrown}) : ouvrez vos fichiers dans Excel ou LibreOffice, enregistrez-les de nouveau, puis relancez ; si elle revient, signalez-la.`;
}

/** Said when all came to a rest before there was a result. */
export const WITHOUT_RESULT =
  'L’analyse s’est arrêtée avant d’avoir un résultat, sans doute sur un fichier abîmé : ouvrez vos fichiers dans Excel ou LibreOffice, enregistrez-les de nouveau, puis relancez.';
