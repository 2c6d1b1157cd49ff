import { devices, inColumn, notCompared, onRows, type Wording } from './finding-words';

/** How the findings on the school of a row are said. */
export const SCHOOL_FINDINGS = {
  'missing-uai': {
    severity: 'error',
    what: (tally) =>
      `l'établissement n'est pas écrit${inColumn(tally)}. Écrivez son nom, ou son UAI, sur cette ligne.`,
    effect: notCompared,
    topic: 'établissement non écrit',
  },
  'invalid-uai': {
    severity: 'error',
    what: (tally) =>
      `ce code n'est pas un UAI${onRows(tally)} (7 chiffres et la lettre de contrôle qui leur correspond) : ${tally.read}. Corrigez le code, ou donnez le bon dans la feuille « Correspondances ».`,
    effect: notCompared,
    topic: "code qui n'est pas un UAI",
  },
  'unknown-uai': {
    severity: 'warning',
    what: (tally) =>
      `cet UAI${onRows(tally)} n'est pas dans la liste des établissements : ${tally.read}. Ajoutez l'établissement à la liste, corrigez le code, ou donnez celui qui le remplace dans la feuille « Correspondances ».`,
    effect: notCompared,
    topic: 'établissement absent de la liste',
  },
  'school-not-found': {
    severity: 'warning',
    what: (tally) =>
      `l'établissement${onRows(tally)} n'est pas trouvé par son nom dans la liste : ${tally.read}. Choisissez son UAI dans la feuille « Correspondances », ou écrivez son nom comme dans la liste.`,
    effect: notCompared,
    topic: 'établissement non trouvé par son nom',
  },
  'school-settled': {
    severity: 'info',
    what: (tally) =>
      `l'établissement est celui que vous avez choisi dans « Correspondances », ${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)}.`,
    topic: 'établissement choisi par vous',
  },
  'school-set-aside': {
    severity: 'info',
    what: (tally) =>
      `${tally.read} n'est aucun établissement de la liste, selon votre choix dans « Correspondances »${onRows(tally)}.`,
    effect: notCompared,
    topic: 'écrit par vous comme n’étant aucun établissement',
  },
  'school-by-name': {
    severity: 'info',
    what: (tally) => `l'établissement est reconnu par son nom, ${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)}.`,
    topic: 'établissement reconnu par son nom',
  },
  'school-from-title': {
    severity: 'info',
    what: (tally) =>
      `l'établissement est celui du titre au-dessus de la ligne, ${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)}.`,
    topic: "établissement d'après le titre",
  },
  'school-from-sheet': {
    severity: 'info',
    what: (tally) => `l'établissement est celui du nom de la feuille, ${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)}.`,
    topic: "établissement d'après la feuille",
  },
  'only-school': {
    severity: 'info',
    what: (tally) =>
      `la feuille ne nomme aucun établissement : c'est le seul de la liste qui est retenu, ${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)}.`,
    topic: 'seul établissement de la liste',
  },
  'only-school-despite': {
    severity: 'warning',
    what: (tally) =>
      `${tally.read}${onRows(tally)} : ce n'est pas ainsi que la liste écrit son seul établissement, et c'est lui qui est retenu. Si c'est un autre, ajoutez-le à la liste.`,
    effect: (tally) => `${devices(tally)}.`,
    topic: 'seul établissement de la liste, écrit autrement',
  },
  'filled-down': {
    severity: 'info',
    what: (tally) =>
      `l'établissement n'est pas écrit : c'est celui de la ligne au-dessus qui est repris, ${tally.read}${onRows(tally)}.`,
    effect: (tally) => `${devices(tally)}.`,
    topic: 'établissement repris de la ligne au-dessus',
  },
} as const satisfies Readonly<Record<string, Wording>>;
