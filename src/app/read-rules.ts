import type { Finding } from '../core/finding';
import { Problem } from '../core/problem';
import { checkRules, REFERENTIAL } from '../core/reference/check-rules';
import type { CategoryNames } from '../core/reference/category-names';
import type { Referential, ReferentialIdentity } from '../core/reference/referential';
import { referentialTable } from '../core/reference/referential-table';
import type { Provenance, Rule } from '../core/reference/rule';
import { readSocleTable, SOCLE_TITLES } from '../core/reference/socle-table';
import { SCHOOL_KINDS } from '../core/school/school';
import { requireTitles } from '../core/terms/input-row';
import { readRecords } from '../core/terms/records';
import type { InputTable } from '../core/terms/input-row';
import type { OwnedTable } from '../workbook/port';
import { asRows } from './read-schools';
import { allRows, userSheets, type OpenFile } from './source';
import type { NamedBytes } from './use-cases';

interface Wanted {
  /** The référentiels of the chosen levels, as they ship. */
  readonly shipped: readonly Referential[];
  readonly file: NamedBytes | null;
  /** The tables « Socle » and its référentiels, as the user left them. */
  readonly owned: OwnedTable | undefined;
  readonly ownedReferentials: InputTable | undefined;
  readonly names: CategoryNames;
  readonly openFile: OpenFile;
  readonly signal: AbortSignal;
}

/** The rules of a run and the référentiels that they come from. */
export interface ReadRules {
  readonly rules: readonly Rule[];
  readonly referentials: readonly ReferentialIdentity[];
  readonly findings: readonly Finding[];
}

/** The first sheet of a file that reads as a socle; of several, the last refusal says what is wrong. */
async function readFile(file: NamedBytes, { openFile, names, signal }: Wanted): Promise<Rule[]> {
  const source = await openFile(file);
  let refusal = new Problem('socle-invalid', `« ${file.name} » ne contient aucune feuille visible à lire.`);
  for (const sheet of await userSheets(source)) {
    try {
      return readSocleTable(await allRows(source, sheet, signal), names);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      refusal = thrown;
    }
  }
  throw refusal;
}

/** How a refusal names the rules typed in our own sheet. */
const SHEET = 'Feuille « Socle »';

const isEmpty = ({ rows }: OwnedTable): boolean =>
  rows.every((cells) => cells.every((cell) => cell === null));

/** Keeps what the user chose to buy for a rule when the rule itself is replaced. */
const withChoices = (rules: readonly Rule[], typed: readonly Rule[]): Rule[] => {
  const choices = new Map(typed.map(({ id, purchase }) => [id, purchase]));
  return rules.map((rule) => ({ ...rule, purchase: rule.purchase ?? choices.get(rule.id) ?? null }));
};

const WEAKEST_FIRST: readonly Provenance[] = ['hypothesis', 'secondary', 'official'];

/** A référentiel of which nothing is known but its rules: it is worth what the weakest of them is. */
const unnamed = (id: string, rules: readonly Rule[]): ReferentialIdentity => ({
  id,
  title: id,
  publisher: '',
  version: '',
  date: null,
  provenance: WEAKEST_FIRST.find((one) => rules.some(({ provenance }) => provenance === one)) ?? 'hypothesis',
  note: '',
  kinds: SCHOOL_KINDS.filter((kind) => rules.some(({ kinds }) => kinds.includes(kind))),
});

type Identities = ReadonlyMap<string, ReferentialIdentity>;

/** Every référentiel that a rule names, and the kinds for which each rule's is switched off. */
function inForce(rules: readonly Rule[], known: Identities, findings: readonly Finding[] = []): ReadRules {
  const all = new Map(known);
  for (const { referential } of rules) {
    if (referential !== '' && !all.has(referential)) {
      all.set(
        referential,
        unnamed(
          referential,
          rules.filter((rule) => rule.referential === referential),
        ),
      );
    }
  }
  return {
    rules: rules.map((rule) => {
      const compared = all.get(rule.referential)?.kinds ?? SCHOOL_KINDS;
      const off = rule.kinds.filter((kind) => !compared.includes(kind));
      return off.length === 0 ? rule : { ...rule, off };
    }),
    referentials: [...all.values()],
    findings,
  };
}

/** What a file brings in place of the rest: the others stay listed and switched off, and their rules where nothing clashes. */
function withFile(
  brought: readonly Rule[],
  title: string,
  wanted: Wanted,
  typed: readonly Rule[],
  known: Identities,
): ReadRules {
  const id = title.replace(/\.[^.]+$/, '');
  const rules = withChoices(
    brought.map((rule) => ({ ...rule, referential: rule.referential === '' ? id : rule.referential })),
    typed,
  );
  const given = new Set(rules.map(({ referential }) => referential));
  const ids = new Set(rules.map((rule) => rule.id));
  const shipped = new Set(wanted.shipped.map((one) => one.id));
  const others = new Map<string, ReferentialIdentity>(
    [...wanted.shipped.map(identityOf), ...inForce(typed, known).referentials]
      .filter((one) => !given.has(one.id))
      .map((one) => [one.id, { ...one, kinds: [] }]),
  );
  const kept = [...others.keys()].flatMap((other) => {
    const own = typed.filter(({ referential }) => referential === other);
    return shipped.has(other) || own.some((rule) => ids.has(rule.id)) ? [] : own;
  });
  const all = [...rules, ...kept];
  checkRules(all, ({ id: rule }) => `règle « ${rule} »`);
  const named = [...given].map((one): [string, ReferentialIdentity] => {
    const own = rules.filter(({ referential }) => referential === one);
    return [one, { ...(known.get(one) ?? unnamed(one, own)), kinds: unnamed(one, own).kinds }];
  });
  return inForce(all, new Map([...named, ...others]));
}

const identityOf = (one: Referential): ReferentialIdentity => ({
  id: one.id,
  title: one.title,
  publisher: one.publisher,
  version: one.version,
  date: one.date,
  provenance: one.provenance,
  note: one.note,
  kinds: one.kinds,
});

/**
 * The rules of this run: a file given for it; else the table « Socle » as the user left it, and beside it the shipped
 * référentiels that it does not have; else these.
 */
export async function readRules(wanted: Wanted): Promise<ReadRules> {
  const { shipped, file, owned, ownedReferentials, names } = wanted;
  if (owned) requireTitles(owned, SOCLE_TITLES, 'Socle');
  const known = new Map(
    [...(ownedReferentials ? readRecords(referentialTable, ownedReferentials) : [])].map(
      ([id, identity]): [string, ReferentialIdentity] => [id, { id, ...identity }],
    ),
  );
  const read = owned && !isEmpty(owned) ? readSocleTable(asRows(owned), names, SHEET) : [];
  // A rule that names none belongs to the shipped référentiel that has it.
  const typed = read.map((rule) => {
    if (rule.referential !== '') return rule;
    const home = shipped.find(({ rules }) => rules.some(({ id }) => id === rule.id));
    return { ...rule, referential: home?.id ?? '' };
  });
  if (file) return withFile(await readFile(file, wanted), file.name, wanted, typed, known);
  const present = new Set(typed.map(({ referential }) => referential));
  const ids = new Set(typed.map(({ id }) => id));
  const missing = shipped.filter(({ id }) => !present.has(id) && known.get(id)?.kinds.length !== 0);
  const added = missing.filter(({ rules }) => !rules.some(({ id }) => ids.has(id)));
  const rules = [...typed, ...added.flatMap((one) => one.rules)];
  checkRules(rules, ({ id }) => `règle « ${id} »`, typed.length > 0 ? SHEET : REFERENTIAL);
  const identities = new Map([
    ...shipped
      .filter(({ id }) => present.has(id) || added.some((one) => one.id === id))
      .map((one): [string, ReferentialIdentity] => [one.id, identityOf(one)]),
    ...known,
  ]);
  const clashing = missing.filter((one) => !added.includes(one));
  return inForce(
    rules,
    identities,
    clashing.map((one) => leftOut(one, ids)),
  );
}

function leftOut({ title, rules }: Referential, taken: ReadonlySet<string>): Finding {
  const id = rules.find((rule) => taken.has(rule.id))?.id ?? '';
  return {
    code: 'referential-left-out',
    severity: 'info',
    sheet: 'Socle',
    row: null,
    column: 'Id',
    message: `« ${title} » n’est pas ajouté : une règle de « Socle » porte déjà l’identifiant « ${id} ».`,
    effect: 'Vos règles comptent seules. Donnez-leur d’autres identifiants pour avoir les deux.',
  };
}
