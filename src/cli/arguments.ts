import { parseArgs } from 'node:util';
import { SHAPE_WORDS, SHAPES, type Shape } from '../core/inventory/shape/shape';
import { Problem } from '../core/problem';
import { typedSchool, type TypedSchool } from '../core/school/typed-school';
import { isDayOfRun } from './day-of-run';
import { type GivenColumns, readGivenColumns, ROLE_WORDS } from './given-columns';

export const USAGE = `Usage : socle-budget analyse INVENTAIRE [AUTRE INVENTAIRE…] [options]
        socle-budget modele [FICHIER.xlsx]    classeur vide et commenté, avec tous les tableaux à remplir

  INVENTAIRE             classeur .xlsx, .ods ou .xls, ou fichier .csv, de l'inventaire ; les autres sont joints au premier
  --sheet FEUILLE        feuille de l'inventaire (par défaut : celle qui y ressemble le plus) ; peut être répété,
                         les feuilles sont jointes
  --shape FORME          forme des feuilles si celle proposée ne convient pas : ${Object.values(SHAPE_WORDS).join(', ')}
  --columns RÔLES        rôle de colonnes par leur lettre, et ligne des titres : type=B,date=D,header=3 (header=none sans titres) ;
                         rôles : ${ROLE_WORDS}
  --schools FICHIER      établissements (.csv, .xlsx, .ods ou .xls) ; peut être répété, les fichiers sont joints sur l'UAI
  --school "NOM;NIVEAU;ÉLÈVES;CLASSES;SALLES"  un établissement, à la place d'une liste (ce qui manque à la fin peut être omis) ;
                         peut être répété
  --socle FICHIER        référentiel (.csv, .xlsx, .ods ou .xls) à la place des socles fournis
  --catalogue FICHIER    catalogue de prix aux colonnes de LyStore (.csv, .xlsx, .ods ou .xls) : ses lignes deviennent des devis ;
                         peut être répété
  --hypotheses FICHIER   hypothèses et prix (JSON)
  --from ANNÉE           première année du plan
  --years N              nombre d'années du plan, de 1 à 15
  --example-prices       complète les prix absents par le « jeu d'exemple » (à remplacer)
  --date AAAA-MM-JJ      jour de l'analyse (par défaut : aujourd'hui, ou celui de la variable SOURCE_DATE_EPOCH)
  --out FICHIER.xlsx     classeur écrit (par défaut : un nouveau fichier à côté de l'inventaire) ; .xlsm s'il a des macros
  --json FICHIER.json    résultat lisible par un programme
  --help                 ce texte`;

/** What the command line asks for; files are not opened yet. */
export interface AnalyseCommand {
  readonly inventory: string;
  /** Other inventories to join with the first one. */
  readonly otherInventories: readonly string[];
  /** The sheets to read, none for those that look most like an inventory. */
  readonly sheets: readonly string[];
  readonly shape: Shape | null;
  /** Roles given to columns; null: as proposed. */
  readonly columns: GivenColumns | null;
  readonly schools: readonly string[];
  /** Schools described one by one. */
  readonly typedSchools: readonly TypedSchool[];
  readonly socle: string | null;
  /** Catalogues of prices. */
  readonly catalogues: readonly string[];
  readonly hypotheses: string | null;
  readonly from: number | null;
  readonly years: number | null;
  readonly examplePrices: boolean;
  /** The day that the results bear, as an ISO date; null for today. */
  readonly date: string | null;
  readonly out: string | null;
  readonly json: string | null;
}

/** Every file that a command reads. */
export const filesRead = (command: AnalyseCommand): readonly string[] =>
  [
    command.inventory,
    ...command.otherInventories,
    ...command.schools,
    command.socle,
    ...command.catalogues,
    command.hypotheses,
  ].filter((path) => path !== null);

const WAY_OUT = 'Tapez « socle-budget --help » pour la liste des options.';

const refuse = (sentence: string): never => {
  throw new Problem('usage', `${sentence} ${WAY_OUT}`);
};

function whole(name: string, text: string | undefined, minimum: number, maximum: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < minimum || value > maximum) {
    return refuse(`L'option ${name} attend un nombre entier de ${minimum} à ${maximum}, pas « ${text} ».`);
  }
  return value;
}

function shapeOf(text: string | undefined): Shape | null {
  if (text === undefined) return null;
  const shape = SHAPES.find((it) => SHAPE_WORDS[it] === text);
  const words = Object.values(SHAPE_WORDS).join(', ');
  return shape ?? refuse(`L'option --shape attend l'une de ces formes : ${words}, pas « ${text} ».`);
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined || isDayOfRun(text)) return text ?? null;
  return refuse(`L'option --date attend une date comme 2026-11-30, de 1990 à 2100, pas « ${text} ».`);
}

function columnsOf(text: string | undefined): GivenColumns | null {
  if (text === undefined) return null;
  const given = readGivenColumns(text);
  return typeof given === 'string' ? refuse(`Option --columns, ${given}.`) : given;
}

const OPTIONS = {
  sheet: { type: 'string', multiple: true },
  shape: { type: 'string' },
  columns: { type: 'string' },
  schools: { type: 'string', multiple: true },
  school: { type: 'string', multiple: true },
  socle: { type: 'string' },
  catalogue: { type: 'string', multiple: true },
  hypotheses: { type: 'string' },
  from: { type: 'string' },
  years: { type: 'string' },
  'example-prices': { type: 'boolean' },
  date: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function modelPath(path: string): string {
  return /\.xlsx$/i.test(path) ? path : refuse(`Le modèle doit finir par .xlsx, pas « ${path} ».`);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node explains in English; the option it stumbles on is enough.
    const option = error instanceof Error ? /'([^']+)'/.exec(error.message)?.[1] : undefined;
    return refuse(`Option inconnue ou incomplète : « ${option ?? words.join(' ')} ».`);
  }
}

/** An empty workbook to fill in. */
export interface ModelCommand {
  readonly model: string;
}

/** The command asked for, or 'help'. Throws `Problem('usage')` with one French sentence. */
export function parseCommand(words: readonly string[]): AnalyseCommand | ModelCommand | 'help' {
  const { values, positionals } = parse(words);
  if (values.help) return 'help';
  const [verb, inventory, ...otherInventories] = positionals;
  if (verb === undefined) return refuse('Il manque une commande : « analyse INVENTAIRE » ou « modele ».');
  if (verb === 'modele') return { model: modelPath(inventory ?? 'socle-budget-modele.xlsx') };
  if (verb !== 'analyse') return refuse(`Commande inconnue : « ${verb} ».`);
  if (inventory === undefined) return refuse("Il manque le fichier de l'inventaire.");
  if (values.out !== undefined && !/\.xls[xm]$/i.test(values.out)) {
    return refuse(
      `Le classeur écrit par --out doit finir par .xlsx (ou .xlsm s'il a des macros), pas « ${values.out} ».`,
    );
  }
  return {
    inventory,
    otherInventories,
    sheets: values.sheet ?? [],
    shape: shapeOf(values.shape),
    columns: columnsOf(values.columns),
    schools: values.schools ?? [],
    typedSchools: (values.school ?? []).map(typedSchool),
    socle: values.socle ?? null,
    catalogues: values.catalogue ?? [],
    hypotheses: values.hypotheses ?? null,
    from: whole('--from', values.from, 1990, 2100),
    years: whole('--years', values.years, 1, 15),
    examplePrices: values['example-prices'] ?? false,
    date: dayOf(values.date),
    out: values.out ?? null,
    json: values.json ?? null,
  };
}
