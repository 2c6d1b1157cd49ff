import type { Finding } from '../../finding';
import type { Mapping } from '../mapping';
import type { ColumnAccount, UnreadWarning } from './column-account';

const WHAT: Readonly<Record<UnreadWarning, string>> = {
  dates:
    'contient des dates qui ne sont pas lues. Si c’est la date d’achat ou de mise en service, donnez-lui ce rôle',
  numbers: 'contient des nombres qui ne sont pas comptés. Si ce sont des quantités, donnez-lui ce rôle',
  equipment:
    'contient des noms de matériels qui ne sont pas lus. S’ils disent ce que sont les lignes, donnez-lui ce rôle',
};
const EFFECT: Readonly<Record<UnreadWarning, string>> = {
  dates: 'Matériel compté sans date : le plan peut le renouveler trop tôt.',
  numbers: 'Une ligne compte pour un appareil, ou ces appareils ne sont pas comptés.',
  equipment: 'Ces noms ne servent pas à reconnaître le matériel.',
};
const CODES = { dates: 'unread-dates', numbers: 'unread-numbers', equipment: 'unread-equipment' } as const;

/** Kinds of findings in a few words, by code. */
export const ACCOUNT_TOPICS: readonly (readonly [string, string])[] = [
  ['doubtful-header', 'ligne d’en-tête supposée'],
  ['unread-dates', 'colonne de dates non lue'],
  ['unread-numbers', 'colonne de nombres non comptée'],
  ['unread-equipment', 'colonne de noms de matériels non lue'],
  ['apart-column', 'colonne non ajoutée aux autres'],
  ['other-inventory-sheets', 'autres feuilles qui ressemblent à un inventaire'],
];

const CODES_OF_READING: ReadonlySet<string> = new Set([
  ...ACCOUNT_TOPICS.map(([code]) => code),
  'older-census',
  'above-header',
]);

/** Whether a finding says that a sheet, a column or rows were not read, or were read on a guess: to be said before any amount. */
export function isOfReading({ code, severity }: Pick<Finding, 'code' | 'severity'>): boolean {
  return severity !== 'info' && CODES_OF_READING.has(code);
}

/** What is to be known of how a sheet is read before anything of its rows: its header, its columns. */
export function accountFindings(
  sheet: string,
  { headerRow, doubt }: Mapping,
  columns: readonly ColumnAccount[],
): Finding[] {
  const of = { sheet, row: headerRow === 0 ? null : headerRow };
  const doubtful: Finding[] =
    doubt === undefined
      ? []
      : [
          {
            ...of,
            code: 'doubtful-header',
            severity: 'warning',
            column: null,
            message: `La ligne ${headerRow} est prise pour les titres des colonnes, sans certitude (${doubt}). Vérifiez-la ; si ce n’est pas elle, choisissez la ligne des titres.`,
            effect: 'Si les titres sont ailleurs, le rôle des colonnes est faux.',
          },
        ];
  return [
    ...doubtful,
    ...columns.flatMap(({ title, index, warning }): Finding[] =>
      warning === null
        ? []
        : [
            {
              ...of,
              code: CODES[warning],
              severity: 'warning',
              column: title,
              message: `La colonne ${named(title, index)} ${WHAT[warning]}.`,
              effect: EFFECT[warning],
            },
          ],
    ),
    ...columns.flatMap(({ title, index, fate, reason }): Finding[] =>
      fate !== 'apart'
        ? []
        : [
            {
              ...of,
              code: 'apart-column',
              severity: 'info',
              column: title,
              message: `La colonne ${named(title, index)} ${reason.replace(/^Non ajoutée : /, '')}.`,
              effect: 'Non ajoutée aux appareils comptés.',
            },
          ],
    ),
  ];
}

const named = (title: string, index: number): string => (title === '' ? `n° ${index + 1}` : `« ${title} »`);
