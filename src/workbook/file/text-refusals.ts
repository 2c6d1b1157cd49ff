import { LAST_COLUMN, LAST_ROW, CELL_TEXT_LENGTH } from '../../core/limits';
import { frenchInteger } from '../../core/money/french';
import { Problem } from '../../core/problem';
import { columnLetters } from '../a1';

/** Why a .csv is not read, each with what was seen and a way out. */

export const emptyFile = (): Problem =>
  new Problem('empty-file', 'Ce fichier est vide : choisissez celui qui contient l’inventaire.');

/** @param seen French, what was met */
export const notText = (seen: string): Problem =>
  new Problem(
    'not-text',
    `Ce fichier n’est ni un classeur ni un texte lisible (${seen}) : ouvrez-le dans le logiciel d’origine, enregistrez-le au format .xlsx ou « CSV UTF-8 », puis choisissez ce nouveau fichier.`,
  );

export const unreadEncoding = (encoding: string): Problem =>
  new Problem(
    'unread-encoding',
    `Ce fichier est un texte écrit dans le codage ${encoding}, qui n’est pas lu ici : ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx ou « CSV UTF-8 », puis choisissez ce nouveau fichier.`,
  );

export const openQuote = (row: number): Problem =>
  new Problem(
    'damaged-csv',
    `Un guillemet ouvert à la ligne ${row} de ce fichier n’est jamais refermé, ou l’est au milieu d’une valeur : corrigez cette ligne dans le logiciel d’origine, puis recommencez.`,
  );

export const swallowedRows = (row: number): Problem =>
  new Problem(
    'damaged-csv',
    `La ligne ${row} de ce fichier tient entre deux guillemets ce qui ressemble à plusieurs lignes du tableau : ôtez ou doublez le guillemet en trop, puis recommencez.`,
  );

export const tooManyRows = (): Problem =>
  new Problem(
    'too-many-rows',
    `Ce fichier a plus de ${frenchInteger(LAST_ROW)} lignes, le plus qu’une feuille d’Excel puisse tenir : découpez-le, par exemple un fichier par année ou par commune.`,
  );

export const tooManyColumns = (row: number, columns: number): Problem =>
  new Problem(
    'too-many-columns',
    `La ligne ${row} de ce fichier a ${frenchInteger(columns)} colonnes, plus que les ${frenchInteger(LAST_COLUMN)} qu’une feuille d’Excel puisse tenir : vérifiez que les lignes du fichier sont bien séparées, puis recommencez.`,
  );

export const tooLongCell = (row: number, column: number, length: number): Problem =>
  new Problem(
    'too-long-cell',
    `La cellule ${columnLetters(column + 1)}${row} de ce fichier contient ${frenchInteger(length)} caractères, plus que les ${frenchInteger(CELL_TEXT_LENGTH)} qu’une cellule d’Excel puisse tenir : un guillemet ou une fin de ligne manque sans doute. Corrigez cette ligne, puis recommencez.`,
  );
