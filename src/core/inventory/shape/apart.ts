import { fold } from '../../text/fold';

/** Why a column of numbers counts no device of its own. */
export type WhyApart = 'sub-count' | 'rate' | 'places' | 'sum';

/** A column of a crosstab whose numbers are not added to the others. */
export interface ApartColumn {
  /** 0-based. */
  readonly column: number;
  readonly why: WhyApart;
}

/** French, to follow the title. */
export const APART_REASONS: Readonly<Record<WhyApart, string>> = {
  'sub-count': 'est une partie d’un nombre déjà compté',
  rate: 'est un taux, un débit ou une moyenne, pas un nombre d’appareils',
  places: 'compte des lieux ou des personnes, pas des appareils',
  sum: 'est la somme des colonnes voisines',
};

const RATE =
  /[%‰]|\b[kmgt]?(?:bits?|b|o)? ?\/ ?s(?:ec)?\b|\b[kmg](?:bits?|bps)\b|\b(?:taux|pourcentage|part des?|proportion|ratio|debit|bande passante|moyenne?s?|vitesse)\b|\bpar (?:eleves?|classes?|salles?|enseignants?|ans?|mois)\b|\b(?:eleves?|classes?) par\b/;
const PLACES =
  /^(?:(?:nombre|nb|nbre|total|combien)\.? (?:total )?(?:de |d['’ ]?|des )?)?(?:salles?|classes?|locaux|ecoles?|etablissements?|sites?|batiments?|eleves?|enseignants?|professeurs?|agents?|personnels?|utilisateurs?|foyers?|familles?)(?! mobiles?| numeriques? mobiles?)\b/;
const SUB_COUNT = [
  /^(?:dont|parmi|y compris|soit|including|of which|among)\b/,
  /\b(?:dont|parmi lesquels?|of which)\b/,
  /\bsous (?:windows|win|linux|ubuntu|debian|primtux|mac ?os|macos|chrome ?os|android|ios|w ?1[01]|w7|xp)\b/,
  /\b(?:windows|win) ?(?:xp|vista|7|8|10|11)\b/,
  /\b(?:moins|plus) (?:de|d) ?\d+ (?:ans?|mois|annees?)\b/,
  /\b(?:de|entre) \d+ (?:a|et|-) \d+ (?:ans?|mois)\b|\b\d+ ?(?:a|-) ?\d+ ans\b/,
  /[<>≤≥] ?=? ?\d+ ?(?:ans?|mois)\b/,
  /\b(?:ages?|ages?s|anciens?|achetes?|acquis|installes?) (?:de |depuis |avant |apres )/,
  /\b(?:non )?(?:connectes?|connectees?|relies?|reliees?|raccordes?|raccordees?|branches?)\b/,
  /\ben (?:libre acces|acces libre|libre service|reseau|panne|pret)\b/,
  /\b(?:obsoletes?|vetustes?|a (?:renouveler|remplacer|changer)|hors garantie|sous garantie|fonctionnels?|en etat de marche|utilisables?|utilises?)\b/,
  /\b(?:ayant|avec|disposant|equipes? d|equipees? d|dotes? d|munis? d)/,
];

/**
 * Why a title announces numbers that are no devices of their own: a part of a whole (« dont », « sous Windows 10 », « de moins
 * de 5 ans », « connectés »), a rate, or places that are equipped; null when nothing in it says so.
 */
export function whyApart(title: string): WhyApart | null {
  const said = fold(title);
  if (RATE.test(said)) return 'rate';
  if (PLACES.test(said)) return 'places';
  return SUB_COUNT.some((pattern) => pattern.test(said)) ? 'sub-count' : null;
}
