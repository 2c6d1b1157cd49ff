import { Problem } from '../../core/problem';
import { diagnosticOf } from './diagnostic';

/** A failed batch that was too big for one trip: the caller may ask for less and try again. */
export const TOO_LARGE = 'excel-too-large';

const AGAIN = 'Recommencez dans un instant.';
const REPORT = 'Enregistrez le classeur, rouvrez-le et recommencez.';
const PROTECTED =
  'Excel refuse cette écriture : une feuille ou le classeur est sans doute protégé. Ôtez la protection (onglet Révision), puis recommencez.';
const EDITING =
  'Une cellule est en cours de saisie. Validez-la avec Entrée, ou annulez-la avec Échap, puis recommencez.';
const TOO_MUCH =
  'Excel n’a pas pu échanger autant de données d’un coup. Fermez les autres classeurs et recommencez ; si cela persiste, répartissez l’inventaire sur plusieurs feuilles.';
const TOO_OLD =
  'Cette version d’Excel ne connaît pas une fonction nécessaire. Mettez Excel à jour (Excel 2021 ou Microsoft 365), ou utilisez la page autonome de Socle Budget.';
const BUSY = `Excel est occupé. ${AGAIN}`;
const INACTIVE =
  'Le classeur n’est plus au premier plan. Cliquez dans ce classeur, gardez-le affiché pendant l’opération, puis recommencez.';
const CHANGED = `Le classeur a changé pendant l’opération. ${AGAIN}`;
const REFUSED = `Excel a refusé une partie du tableau. ${REPORT}`;
const TOO_MANY_CELLS =
  'La plage à lire ou à écrire dépasse ce qu’Excel accepte. Supprimez les lignes et colonnes vides mises en forme au-delà de l’inventaire, puis recommencez.';

/** Codes of Office.js, which are stable, to a sentence. Office's own message may hold cell contents: it is never shown. */
const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied: PROTECTED,
  ActivityLimitReached: BUSY,
  ApiNotAvailable: TOO_OLD,
  ApiNotFound: TOO_OLD,
  Conflict: CHANGED,
  EmptyChartSeries: REFUSED,
  FilteredRangeConflict:
    'Un filtre empêche l’écriture. Effacez les filtres des feuilles de Socle Budget, puis recommencez.',
  FormulaLengthExceedsLimit: REFUSED,
  GeneralException: `Excel a rencontré une erreur. ${REPORT}`,
  InactiveWorkbook: INACTIVE,
  InsertDeleteConflict: CHANGED,
  InvalidArgument: REFUSED,
  InvalidOperation: `Excel refuse cette opération dans l’état actuel du classeur. ${REPORT}`,
  InvalidOperationInCellEditMode: EDITING,
  InvalidReference: CHANGED,
  InvalidSelection:
    'La sélection actuelle empêche l’opération. Sélectionnez une seule cellule, puis recommencez.',
  ItemAlreadyExists: CHANGED,
  ItemNotFound: `Une feuille ou un tableau a disparu pendant l’opération. ${AGAIN}`,
  MemoryLimitReached:
    'Excel manque de mémoire. Fermez les autres classeurs, redémarrez Excel, puis recommencez.',
  MergedRangeConflict: 'Des cellules fusionnées empêchent l’écriture. Défusionnez-les, puis recommencez.',
  NonBlankCellOffSheet: REFUSED,
  NotImplemented: TOO_OLD,
  OperationCellsExceedLimit: TOO_MANY_CELLS,
  PivotTableRangeConflict:
    'Un tableau croisé dynamique occupe l’endroit à écrire. Déplacez-le, puis recommencez.',
  RangeExceedsLimit: TOO_MANY_CELLS,
  RequestAborted: `Excel a interrompu l’opération. ${AGAIN}`,
  RequestPayloadSizeLimitExceeded: TOO_MUCH,
  ResponsePayloadSizeLimitExceeded: TOO_MUCH,
  ServiceNotAvailable: `Le service Excel ne répond pas. Vérifiez la connexion et recommencez.`,
  UndoNotSupported: `Excel ne peut pas grouper cette écriture dans son historique d’annulation. ${AGAIN}`,
  UnsupportedOperation: TOO_OLD,
  UnsupportedSheet:
    'La feuille choisie n’est pas une feuille de calcul. Choisissez une feuille avec des cellules.',
};

const SIZE_CODES = ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'];

/**
 * What to throw for anything that a batch threw. Errors of Office become a `Problem` with code `excel-…`; a `Problem`,
 * an abort reason or a fault of our own goes through unchanged.
 */
export function problemOf(error: unknown): unknown {
  const code = officeCode(error);
  if (code === null) return error;
  const diagnostic = diagnosticOf(error, shown(code));
  if (SIZE_CODES.includes(code)) return new Problem(TOO_LARGE, TOO_MUCH, diagnostic);
  const sentence = SENTENCES[code];
  if (sentence !== undefined) return new Problem(`excel-${kebab(code)}`, sentence, diagnostic);
  const unknown = `Excel a signalé une erreur inattendue (${shown(code)}). ${REPORT}`;
  return new Problem('excel-failure', unknown, diagnostic);
}

/** The code of an error of Office.js, which comes from another realm: known by its shape, not by its class. */
function officeCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('debugInfo' in error))
    return null;
  return typeof error.code === 'string' ? error.code : null;
}

const kebab = (code: string): string => code.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** Codes are single words; anything else may be text from a cell. */
const shown = (code: string): string => (/^[A-Za-z]{1,60}$/.test(code) ? code : 'sans code');
