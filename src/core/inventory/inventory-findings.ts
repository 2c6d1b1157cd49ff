import type { Finding } from '../finding';
import { counted, frenchInteger } from '../money/french';
import { ENTRIES_PER_CODE, type Logged, type Tally } from './finding-log';
import { RECOGNISED_LENGTH } from '../limits';
import { devices, inColumn, notCompared, onRows, type Wording } from './finding-words';
import { SCHOOL_FINDINGS } from './school-findings';

/** What the reading of an inventory may have to say, in the order in which it is said. */
export const INVENTORY_CODES = [
  'missing-uai',
  'invalid-uai',
  'invalid-quantity',
  'error-cell',
  'unknown-uai',
  'school-not-found',
  'unrecognised-wording',
  'missing-wording',
  'contradictory-wording',
  'long-wording',
  'impossible-date',
  'future-date',
  'after-warranty',
  'invalid-price',
  'duplicate-serial',
  'shared-serial',
  'gone-and-there',
  'duplicate-inventory-number',
  'left-and-there',
  'unknown-exit',
  'unknown-state',
  'damaged-state',
  'wished-state',
  'repairable',
  'missing-state',
  'replace-first',
  'not-there-yet',
  'support-over',
  'not-seen',
  'vague-wording',
  'announced-number',
  'number-in-wording',
  'planned-exit',
  'partly-apart',
  'approximate-quantity',
  'summed-quantity',
  'approximate-date',
  'age-as-date',
  'type-from-section',
  'yes-as-one',
  'school-settled',
  'school-set-aside',
  'school-by-name',
  'school-from-title',
  'school-from-sheet',
  'only-school',
  'only-school-despite',
  'filled-down',
  'shared-inventory-number',
  'identical-rows',
  'older-census',
  'other-table',
  'above-header',
  'total-row',
  'ignored-row',
  'no-state-column',
] as const;
export type InventoryCode = (typeof INVENTORY_CODES)[number];

const countedAs = (one: string, many: string) => (tally: Tally) =>
  `${devices(tally)}, ${tally.devices < 2 ? `compté comme ${one}` : `comptés comme ${many}`}.`;
const usable = countedAs('utilisable', 'utilisables');
const countedOnce = ({ devices: n }: Tally) =>
  `${counted(n, 'ligne non comptée', 'lignes non comptées')} : l'appareil l'est une seule fois.`;
const allCounted = (tally: Tally) =>
  `${devices(tally)}, ${tally.devices < 2 ? 'compté' : 'tous comptés'} : certains le sont peut-être deux fois.`;

const WORDINGS: Readonly<Record<InventoryCode, Wording>> = {
  ...SCHOOL_FINDINGS,
  'invalid-quantity': {
    severity: 'error',
    what: (tally) =>
      `quantité illisible${inColumn(tally)} : ${tally.read}. Saisissez un nombre entier, 0 ou plus.`,
    effect: () => 'Ligne comptée pour 0 appareil.',
    topic: 'quantité illisible',
  },
  'error-cell': {
    severity: 'warning',
    what: (tally) =>
      `la cellule est en erreur${inColumn(tally)} : ${tally.read}. Corrigez la formule ou la valeur.`,
    effect: () => 'Cellule lue comme si elle était vide.',
    topic: 'cellule en erreur',
  },
  'unrecognised-wording': {
    severity: 'warning',
    what: (tally) =>
      `matériel non reconnu : ${tally.read}${onRows(tally)}. Choisissez sa catégorie dans la feuille « Correspondances », ou écrivez un nom courant dans la colonne du type.`,
    effect: notCompared,
    topic: 'matériel non reconnu',
  },
  'missing-wording': {
    severity: 'warning',
    what: (tally) => `ni type ni désignation${inColumn(tally)}. Indiquez de quel matériel il s'agit.`,
    effect: notCompared,
    topic: 'ni type ni désignation',
  },
  'contradictory-wording': {
    severity: 'warning',
    what: (tally) =>
      `les colonnes se contredisent${onRows(tally)} : ${tally.read}. Corrigez l'une des deux, ou choisissez la catégorie dans la feuille « Correspondances ».`,
    effect: (tally) => `${devices(tally)}.`,
    topic: 'type et désignation contraires',
  },
  'long-wording': {
    severity: 'warning',
    what: (tally) =>
      `texte de plus de ${frenchInteger(RECOGNISED_LENGTH)} caractères${inColumn(tally)} : ${tally.read}${onRows(tally)}. Nommez le matériel dans les premiers mots.`,
    effect: (tally) => `${devices(tally)} : seul le début du texte est lu.`,
    topic: 'texte trop long',
  },
  'impossible-date': {
    severity: 'warning',
    what: (tally) => `date impossible ou illisible${inColumn(tally)} : ${tally.read}. Corrigez-la.`,
    effect: (tally) => `${devices(tally)} : cette date n'est pas retenue.`,
    topic: 'date impossible',
  },
  'future-date': {
    severity: 'warning',
    what: (tally) => `date à venir${inColumn(tally)} : ${tally.read}. Vérifiez-la.`,
    effect: (tally) => `${devices(tally)} : la date est retenue.`,
    topic: 'date à venir',
  },
  'after-warranty': {
    severity: 'warning',
    what: (tally) =>
      `la date de mise en service ou d'achat est postérieure à la fin de la garantie (${tally.read}). Corrigez l'une des deux.`,
    effect: (tally) => `${devices(tally)} : la date de mise en service ou d'achat est retenue.`,
    topic: 'date postérieure à la garantie',
  },
  'invalid-price': {
    severity: 'warning',
    what: (tally) =>
      `prix illisible${inColumn(tally)} : ${tally.read}. Saisissez un montant en euros, positif, ou laissez vide.`,
    effect: (tally) => `${devices(tally)} hors amortissement.`,
    topic: 'prix illisible',
  },
  'duplicate-serial': {
    severity: 'warning',
    what: (tally) =>
      `même numéro de série${inColumn(tally)} : ${tally.read}${onRows(tally)}. C'est le même appareil. Supprimez la ligne en trop, ou corrigez le numéro si ce sont deux appareils.`,
    effect: countedOnce,
    topic: 'même numéro de série, même appareil',
  },
  'shared-serial': {
    severity: 'warning',
    what: (tally) =>
      `même numéro de série${inColumn(tally)} : ${tally.read}. Corrigez le numéro, ou supprimez la ligne en trop.`,
    effect: allCounted,
    topic: 'même numéro de série sur des lignes différentes',
  },
  'gone-and-there': {
    severity: 'warning',
    what: (tally) =>
      `même numéro de série${inColumn(tally)} : ${tally.read}, mais l'une dit l'appareil en service, l'autre parti ou hors service. Gardez la ligne qui dit vrai.`,
    effect: () => "Chaque ligne est suivie : l'appareil en service est compté.",
    topic: 'même numéro de série, en service et sorti',
  },
  'duplicate-inventory-number': {
    severity: 'warning',
    what: (tally) =>
      `même numéro d'inventaire${inColumn(tally)} : ${tally.read}${onRows(tally)}, et rien d'autre ne les distingue. Supprimez la ligne en trop, ou donnez à chaque appareil son numéro.`,
    effect: countedOnce,
    topic: "même numéro d'inventaire, même appareil",
  },
  'left-and-there': {
    severity: 'warning',
    what: (tally) =>
      `l'appareil est dit parti${inColumn(tally)} : ${tally.read}. Gardez celui des deux qui est vrai.`,
    effect: (tally) =>
      `La date est suivie : ${devices(tally)} ${tally.devices < 2 ? 'compté comme parti' : 'comptés comme partis'}.`,
    topic: 'sortie écrite et état en service',
  },
  'unknown-exit': {
    severity: 'warning',
    what: (tally) =>
      `date de sortie illisible${inColumn(tally)} : ${tally.read}${onRows(tally)}. Écrivez une date, ou laissez vide.`,
    effect: (tally) => `${devices(tally)} : l'état seul est suivi.`,
    topic: 'date de sortie illisible',
  },
  'unknown-state': {
    severity: 'warning',
    what: (tally) =>
      `état non reconnu${inColumn(tally)} : ${tally.read}${onRows(tally)}. Dites ce qu’il veut dire dans la feuille « Correspondances ».`,
    effect: usable,
    topic: 'état non reconnu',
  },
  'damaged-state': {
    severity: 'warning',
    what: (tally) =>
      `matériel abîmé (${tally.read})${onRows(tally)}. Si une réparation est possible, dites-le dans la feuille « Correspondances ».`,
    effect: countedAs('inutilisable', 'inutilisables'),
    topic: 'matériel abîmé, à réparer ou non',
  },
  'wished-state': {
    severity: 'warning',
    what: (tally) =>
      `matériel souhaité et non acheté (${tally.read})${onRows(tally)}. S’il est déjà payé ou déjà là, dites-le dans la feuille « Correspondances ».`,
    effect: countedAs('absent', 'absents'),
    topic: 'matériel souhaité',
  },
  'missing-state': {
    severity: 'info',
    what: (tally) => `état non renseigné${inColumn(tally)}${onRows(tally)}.`,
    effect: usable,
    topic: 'état non renseigné',
  },
  repairable: {
    severity: 'info',
    what: (tally) =>
      `matériel en panne (${tally.read})${onRows(tally)}, réparable faute de précision contraire. S’il ne l’est pas, dites-le dans la feuille « Correspondances ».`,
    effect: usable,
    topic: 'matériel en panne',
  },
  'replace-first': {
    severity: 'info',
    what: (tally) => `matériel à remplacer en premier (${tally.read})${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)} à renouveler dès la première année, quelle que soit la date.`,
    topic: 'matériel à remplacer en premier',
  },
  'not-there-yet': {
    severity: 'info',
    what: (tally) => `matériel payé et pas encore en service (${tally.read})${onRows(tally)}.`,
    effect: (tally) =>
      `${devices(tally)} ${tally.devices < 2 ? 'compté' : 'comptés'} à part : le besoin est couvert à ${tally.devices < 2 ? 'son' : 'leur'} arrivée, rien n’est racheté.`,
    topic: 'matériel commandé ou en stock',
  },
  'support-over': {
    severity: 'info',
    what: (tally) => `${tally.read}${inColumn(tally)}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)} : à faire évoluer ou à remplacer ; le plan suit l’âge seul.`,
    topic: 'matériel qui n’est plus mis à jour',
  },
  'not-seen': {
    severity: 'info',
    what: (tally) =>
      `matériel non vu depuis plus d’un an${inColumn(tally)} : dernier contact le ${tally.read}${onRows(tally)}. Retrouvez-le, ou dites qu’il est parti.`,
    effect: usable,
    topic: 'matériel non vu depuis plus d’un an',
  },
  'vague-wording': {
    severity: 'info',
    what: (tally) => `${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)}.`,
    topic: 'libellé imprécis',
  },
  'number-in-wording': {
    severity: 'info',
    what: (tally) =>
      `le libellé donne un nombre : ${tally.read}${onRows(tally)}. Si la ligne est un seul appareil, écrivez 1 dans « Votre nombre » de la feuille « Correspondances ».`,
    effect: (tally) => `${devices(tally)}.`,
    topic: 'nombre lu dans le libellé',
  },
  'announced-number': {
    severity: 'warning',
    what: (tally) =>
      `le libellé annonce ${tally.read}${onRows(tally)}. Corrigez la quantité, ou tranchez dans « Votre nombre » de la feuille « Correspondances ».`,
    effect: (tally) => `${devices(tally)}.`,
    topic: 'nombre annoncé dans le libellé',
  },
  'planned-exit': {
    severity: 'info',
    what: (tally) => `sortie prévue${inColumn(tally)} : ${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)} : l'état seul est suivi jusque-là.`,
    topic: 'sortie prévue',
  },
  'partly-apart': {
    severity: 'info',
    what: (tally) =>
      `la quantité dit que certains sont hors service, partis, attendus ou à remplacer${inColumn(tally)} : ${tally.read}. Deux lignes, chacune avec son état, le diraient mieux.`,
    effect: (tally) =>
      `${devices(tally)} ${tally.devices < 2 ? 'compté' : 'comptés'} à part ; les autres sont utilisables.`,
    topic: 'quantité dont une partie est à part',
  },
  'approximate-quantity': {
    severity: 'info',
    what: (tally) =>
      `quantité approximative${inColumn(tally)} : ${tally.read}${onRows(tally)}. Comptez les appareils.`,
    effect: (tally) => `${devices(tally)} : le nombre écrit est retenu.`,
    topic: 'quantité approximative',
  },
  'summed-quantity': {
    severity: 'info',
    what: (tally) => `somme écrite pour une quantité${inColumn(tally)} : ${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)} : la somme est retenue.`,
    topic: 'somme écrite pour une quantité',
  },
  'approximate-date': {
    severity: 'info',
    what: (tally) => `date approximative${inColumn(tally)} : ${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)} : l'année écrite est retenue.`,
    topic: 'date approximative',
  },
  'age-as-date': {
    severity: 'info',
    what: (tally) =>
      `un âge est écrit à la place d'une date${inColumn(tally)} : ${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)} : l'année est déduite de celle de la lecture.`,
    topic: "âge à la place d'une date",
  },
  'type-from-section': {
    severity: 'info',
    what: (tally) =>
      `le matériel est connu par le titre de sa rubrique, ${tally.read}${onRows(tally)} : la ligne seule ne le dit pas.`,
    effect: (tally) => `${devices(tally)}.`,
    topic: 'matériel connu par sa rubrique',
  },
  'yes-as-one': {
    severity: 'info',
    what: (tally) => `${tally.read} à la place d'un nombre${inColumn(tally)}${onRows(tally)}.`,
    effect: (tally) => `Lu comme 1 : ${devices(tally)}.`,
    topic: "« oui » à la place d'un nombre",
  },
  'shared-inventory-number': {
    severity: 'info',
    what: (tally) =>
      `même numéro d'inventaire${inColumn(tally)} : ${tally.read}. Vérifiez le numéro s'il doit être unique.`,
    effect: allCounted,
    topic: "même numéro d'inventaire sur des lignes différentes",
  },
  'identical-rows': {
    severity: 'info',
    what: (tally) =>
      `même contenu que ${tally.read}${tally.rows > 1 ? `, et d'autres lignes de même (${counted(tally.rows, 'ligne', 'lignes')} en tout)` : ''} : appareils semblables, ou ligne écrite deux fois ? Un numéro de série le dirait.`,
    effect: allCounted,
    topic: 'lignes qui ne diffèrent en rien',
  },
  'older-census': {
    severity: 'warning',
    what: (tally) =>
      `les mêmes établissements reviennent chaque année : ${tally.read}${onRows(tally)}. Si ce sont des années d'achat, écrivez « Année d'achat » dans le titre de la colonne.`,
    effect: ({ rows }) => `${counted(rows, 'ligne non comptée', 'lignes non comptées')}.`,
    topic: 'recensement plus ancien',
  },
  'other-table': {
    severity: 'info',
    what: (tally) => `un autre tableau de la même feuille commence ici, ${tally.read}.`,
    effect: () => 'Il est lu lui aussi, avec ses propres titres.',
    topic: 'autre tableau',
  },
  'above-header': {
    severity: 'warning',
    what: () =>
      "un matériel ou un UAI, avec d'autres valeurs, est écrit au-dessus de l'en-tête. Déplacez la ligne sous l'en-tête si c'est du matériel.",
    effect: () => 'Ligne non comptée.',
    topic: "ligne au-dessus de l'en-tête",
  },
  'total-row': {
    severity: 'info',
    what: () => 'ligne de total.',
    effect: () => 'Ligne non comptée.',
    topic: 'ligne de total',
  },
  'ignored-row': {
    severity: 'info',
    what: () => 'ni UAI ni matériel sur cette ligne.',
    effect: () => 'Ligne non comptée.',
    topic: 'ni UAI ni matériel',
  },
  'no-state-column': {
    severity: 'info',
    what: () => "aucune colonne ne dit l'état du matériel (bon, hors service, réformé…).",
    effect: usable,
    topic: 'aucune colonne d’état',
  },
};

/** Each code with its kind of finding in a few words. */
export const INVENTORY_TOPICS: readonly (readonly [InventoryCode, string])[] = INVENTORY_CODES.map(
  (code) => [code, WORDINGS[code].topic] as const,
);

/** The finding that says an entry of the log. */
export function inventoryFinding(sheet: string, { code, tally, rest }: Logged<InventoryCode>): Finding {
  const { severity, what, effect, topic } = WORDINGS[code];
  const message = rest
    ? `Au-delà de ${frenchInteger(ENTRIES_PER_CODE)} constats de ce genre (${topic}), ` +
      `${counted(tally.rows, 'autre ligne est', 'autres lignes sont')} dans le même cas, ` +
      `de la ligne ${tally.firstRow} à la ligne ${tally.lastRow}.`
    : `Ligne ${tally.firstRow} : ${what(tally)}`;
  return {
    code,
    severity,
    sheet,
    row: tally.firstRow,
    column: tally.column,
    message,
    effect: effect(tally),
    devices: tally.devices,
  };
}
