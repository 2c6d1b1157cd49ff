import { headerKey } from '../../text/header-key';
import { saysNothing } from './blank';

/**
 * What a state cell says of a device: it has left (`absent`), it is there and cannot be used (`unusable`), it is out
 * of order and can be repaired (`repairable`, counted as usable), it is in use, nothing is said (`blank`), or we
 * cannot tell (`unknown`, counted as usable).
 */
export type StateReading = 'usable' | 'repairable' | 'unusable' | 'absent' | 'blank' | 'unknown';

type Said = 'absent' | 'unusable' | 'repairable' | 'usable';

/**
 * Words in the order in which they are looked for: `réforme prévue` before `réformé`, which tells more than `HS`,
 * and `irréparable` before `en panne`. The same word in the feminine or the plural is derived.
 */
const WORDS: readonly (readonly [Said, readonly string[]])[] = [
  [
    'unusable',
    [
      'a reformer',
      'a mettre au rebut',
      'a jeter',
      'a recycler',
      'a eliminer',
      'propose a la reforme',
      'en attente de reforme',
      'en cours de reforme',
      'attente reforme',
      'reforme prevue',
      'reforme a prevoir',
    ],
  ],
  [
    'absent',
    [
      'reforme',
      'mis au rebut',
      'mise au rebut',
      'au rebut',
      'rebut',
      'declasse',
      'sorti de l inventaire',
      'sorti du parc',
      'detruit',
      'jete',
      'recycle',
      'archive',
      'cede',
      'cession',
      'vendu',
      'donne a',
      'vole',
      'vol',
      'perdu',
      'disparu',
      'egare',
      'introuvable',
      'retired',
      'disposed',
      'stolen',
      'lost',
      'sold',
      'scrapped',
      'archived',
      'missing',
      'donated',
      'decommissioned',
      'written off',
      'rejete',
      'refuse',
      'annule',
      'cancelled',
    ],
  ],
  [
    'unusable',
    [
      'hors service',
      'hs',
      'h s',
      'hors d usage',
      'hors usage',
      'inutilisable',
      'irreparable',
      'non reparable',
      'pas reparable',
      'non fonctionnel',
      'panne definitive',
      'out of order',
      'out of service',
      'broken',
      'undeployable',
      'non deployable',
      'not working',
      'dead',
    ],
  ],
  [
    'repairable',
    [
      'en panne',
      'panne',
      'a reparer',
      'en reparation',
      'en cours de reparation',
      'en sav',
      'sav',
      'en maintenance',
      'ne fonctionne pas',
      'ne fonctionne plus',
      'ne marche pas',
      'ne marche plus',
      'ne s allume plus',
      'casse',
      'defectueux',
      'defectueuse',
      'dysfonctionnement',
      'in repair',
      'under repair',
      'out for repair',
      'out for diagnostics',
      'damaged',
      'faulty',
      'en depannage',
    ],
  ],
  [
    'usable',
    [
      'neuf',
      'neuve',
      'quasi neuf',
      'comme neuf',
      'tres bon',
      'bon',
      'bonne',
      'assez bon',
      'correct',
      'satisfaisant',
      'moyen',
      'moyenne',
      'passable',
      'mauvais',
      'mauvaise',
      'use',
      'usage',
      'vetuste',
      'ancien',
      'ancienne',
      'vieux',
      'vieillissant',
      'obsolete',
      'fin de vie',
      'reconditionne',
      'ok',
      'ras',
      'en service',
      'en fonction',
      'en fonctionnement',
      'en marche',
      'en etat',
      'en etat de marche',
      'en production',
      'en usage',
      'en activite',
      'en place',
      'fonctionnel',
      'fonctionnelle',
      'fonctionne',
      'operationnel',
      'operationnelle',
      'utilise',
      'actif',
      'active',
      'installe',
      'deploye',
      'affecte',
      'attribue',
      'present',
      'disponible',
      'dispo',
      'en stock',
      'stock',
      'en reserve',
      'prete',
      'en pret',
      'oui',
      'new',
      'good',
      'fair',
      'in use',
      'deployed',
      'deployable',
      'ready to deploy',
      'ready',
      'requestable',
      'available',
      'assigned',
      'checked out',
      'pending',
      'working',
      'operational',
      'excellent',
      'functional',
      'active',
      'en attente',
      'en utilisation',
      'en cours d utilisation',
      'pret',
      'livre',
      'recu',
      'receptionne',
      'in service',
      'in stock',
      'be',
      'tbe',
    ],
  ],
];

/** Words after or before which a state word no longer means what it says. */
const TURNED =
  /(^| )(non|pas|jamais|sans|ni|retrouvee?s?|recuperee?s?|reparee?s?|remplacee?s?|ex|sauf|bientot)( |$)/;
/** Parts whose end is not that of the device: « batterie HS », « lampe à changer ». */
const OF_A_PART =
  /(^| )(batteries?|lampes?|claviers?|souris|chargeurs?|alimentations?|toners?|cartouches?|encre|telecommandes?|stylets?|cables?|touches?|filtres?|webcam|micro|haut parleurs?|enceintes?|son|charniere|pile|piles|bac|port usb|lecteur|disque)( |$)/;
/** Phrases with a negation of their own. */
const NEGATED_STATES =
  /(^| )(non fonctionnel(le)?s?|(non|pas) reparables?|ne (fonctionne|marche)(nt)? pas)( |$)/;

/** Alone they are marks given to a device; in a sentence they are anything. */
const MARKS = ['tb', 'b', 'ab', 'm'] as const;
const EXACT = new Map<string, Said>(MARKS.map((mark) => [mark, 'usable']));
for (const [said, words] of WORDS) {
  for (const word of words) {
    for (const form of [word, `${word}e`, `${word}s`, `${word}es`]) {
      if (!EXACT.has(form)) EXACT.set(form, said);
    }
  }
}

/**
 * Reads a state whatever its wording: `Bon état`, `réformée`, `HS`, `en panne (irréparable)`, `Volé le 12/03/2024`.
 * A sentence that turns the word round (`non réformé`, `volé puis retrouvé`, `HS réparé`) is `unknown`: the user decides.
 */
export function parseState(text: string): StateReading {
  if (saysNothing(text)) return 'blank';
  const key = headerKey(text).replace(/^(etat|statut) (?=.)/, '');
  const whole = EXACT.get(key) ?? EXACT.get(key.replace(/ (etat|condition)$/, ''));
  if (whole !== undefined) return whole;
  if (TURNED.test(key.replace(NEGATED_STATES, ' '))) return 'unknown';
  const reading = said(key) ?? 'unknown';
  return reading === 'unusable' && OF_A_PART.test(key) ? 'repairable' : reading;
}

const YES = /^(oui|o|x|vrai|yes|y|1|ok)$/;
const NO = /^(non|n|faux|no|0)$/;

/**
 * Reads a state under the title of its column: « oui » under « Hors service », « non » under « Fonctionnel », nothing
 * under « Réformé ».
 */
export function parseStateUnder(title: string, text: string): StateReading {
  const key = headerKey(text);
  const ofTitle = parseState(title.replace(/\b(date|o\/n|oui\/non)\b( de| d['’])?/gi, ' '));
  const asks = ofTitle !== 'unknown' && ofTitle !== 'blank';
  if (!asks) return parseState(text);
  const isGood = ofTitle === 'usable';
  if (YES.test(key)) return ofTitle;
  if (NO.test(key)) return isGood ? 'unusable' : 'usable';
  if (!isGood && saysNothing(text)) return 'usable';
  return parseState(text);
}

/** The words of each reading in one expression: a header is told by its column, and many texts are looked at for that. */
const WITHIN = WORDS.map(
  ([reading, words]) => [reading, new RegExp(`(^| )(${words.join('|')})(e|s|es)?( |$)`)] as const,
);

const said = (key: string): Said | null => WITHIN.find(([, words]) => words.test(key))?.[0] ?? null;
