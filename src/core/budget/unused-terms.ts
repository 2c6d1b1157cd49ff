import type { Finding } from '../finding';
import type { Hypotheses } from '../plan/hypotheses';
import type { Rule } from '../reference/rule';
import type { School } from '../school/school';
import { PAYER_LABELS } from '../payer/payer';
import { LEVEL_LABELS } from '../school/level';
import type { BudgetInputs } from './budget-inputs';

export const UNUSED_TOPICS: readonly (readonly [string, string])[] = [
  ['terms-unknown-rule', 'règle citée qui n’est pas dans le socle'],
  ['terms-unknown-school', 'terme d’un établissement inconnu'],
  ['terms-outside-plan', 'année hors du plan'],
  ['terms-repeated-payer', 'payeur donné deux fois'],
  ['subsidy-unused-term', 'terme de subvention qui ne sert pas'],
];

interface Known {
  readonly rules: readonly Pick<Rule, 'id'>[];
  readonly schools: readonly Pick<School, 'uai'>[];
  readonly hypotheses: Pick<Hypotheses, 'firstYear' | 'years'>;
}

/** What the user said of the budget that applies to nothing: rules and schools that are not there, years outside the plan. */
export function unusedTerms(budget: BudgetInputs, known: Known): Finding[] {
  return [
    ...unknownRules(budget, known),
    ...unknownSchools(budget, known),
    ...outsidePlan(budget, known),
    ...repeatedPayers(budget),
    ...ofSubsidies(budget),
  ];
}

type Place = Pick<Finding, 'sheet' | 'column'>;

const NO_PURCHASE = 'Aucun achat n’y correspond.';

const finding = (
  code: string,
  place: Place,
  message: string,
  effect = 'Il ne sert à rien dans ce plan.',
): Finding => ({ code, severity: 'warning', ...place, row: null, message, effect });

function unknownRules({ subsidies, programmes, payers }: BudgetInputs, { rules }: Known): Finding[] {
  const ids = new Set(rules.map(({ id }) => id));
  const naming = [
    ...subsidies.map(({ code, rules: named }) => ({ sheet: 'Subventions', code, named })),
    ...(programmes ?? []).map(({ code, rules: named }) => ({ sheet: 'AP-CP', code, named })),
    ...payers.exceptions.map(({ code, rules: named }) => ({ sheet: 'Qui paie', code, named })),
    ...payers.chosen.map(({ rule, level }) => ({
      sheet: 'Qui paie',
      code: LEVEL_LABELS[level],
      named: [rule],
    })),
  ];
  return naming.flatMap(({ sheet, code, named }) => {
    const unknown = named.filter((id) => !ids.has(id));
    if (unknown.length === 0) return [];
    return [
      finding(
        'terms-unknown-rule',
        { sheet, column: 'Règles' },
        `« ${sheet} », ligne « ${code} » : « Socle » n’a pas de règle ${unknown.map((id) => `« ${id} »`).join(', ')}. Corrigez l’identifiant.`,
        NO_PURCHASE,
      ),
    ];
  });
}

function unknownSchools({ constraints, payers }: BudgetInputs, { schools }: Known): Finding[] {
  const uais = new Set(schools.map(({ uai }) => uai));
  const named = (sheet: string, what: string, given: readonly string[]) => {
    const unknown = [...new Set(given)].filter((uai) => !uais.has(uai));
    const message = `${what} est donné pour un établissement qui n’est pas dans la liste : ${unknown.join(', ')}.`;
    return unknown.length === 0 ? [] : [finding('terms-unknown-school', { sheet, column: 'UAI' }, message)];
  };
  const { priorities, schoolCeilings } = constraints;
  const excepted = payers.exceptions.flatMap(({ uai }) => (uai === null ? [] : [uai]));
  return [
    ...named('Établissements', 'Une priorité ou un plafond', [
      ...priorities.keys(),
      ...schoolCeilings.keys(),
    ]),
    ...named('Qui paie', 'Un payeur', excepted),
  ];
}

/** Years that take nothing. An AP may end after the plan, which slides on. */
function outsidePlan(
  { constraints, programmes, payers }: BudgetInputs,
  { hypotheses: { firstYear, years } }: Known,
): Finding[] {
  const last = firstYear + years - 1;
  const bounds = [
    ['Plafond TTC', constraints.ceilings],
    ['Plafond net de FCTVA', constraints.netCeilings],
    ['Minimum TTC', constraints.minimums],
  ] as const;
  const named: readonly (Place & {
    readonly said: string;
    readonly given: readonly number[];
    readonly effect?: string;
  })[] = [
    ...bounds.map(([column, amounts]) => ({
      sheet: 'Hypothèses',
      column,
      said: `« ${column} » est donné pour`,
      given: [...amounts.keys()].filter((year) => year < firstYear || year > last),
    })),
    ...(programmes ?? []).map(({ code, lastYear }) => ({
      sheet: 'AP-CP',
      column: 'Dernière année',
      said: `« AP-CP », ligne « ${code} » : la dernière année d’achat est`,
      given: lastYear !== null && lastYear < firstYear ? [lastYear] : [],
      effect: NO_PURCHASE,
    })),
    ...payers.exceptions.map(({ code, year }) => ({
      sheet: 'Qui paie',
      column: 'Année',
      said: `« Qui paie », ligne « ${code} » : l’année est`,
      given: year !== null && (year < firstYear || year > last) ? [year] : [],
      effect: NO_PURCHASE,
    })),
  ];
  return named
    .filter(({ given }) => given.length > 0)
    .map(({ sheet, column, said, given, effect }) =>
      finding(
        'terms-outside-plan',
        { sheet, column },
        `${said} ${[...given].sort((one, other) => one - other).join(', ')}, or le plan va de ${firstYear} à ${last}. ` +
          'Changez l’année, ou le calendrier dans « Hypothèses ».',
        effect,
      ),
    );
}

/** The first payer of a rule at a level counts. */
function repeatedPayers({ payers: { chosen } }: BudgetInputs): Finding[] {
  return chosen.flatMap(({ rule, level, payer }, index) => {
    const first = chosen.findIndex((one) => one.rule === rule && one.level === level);
    if (first === index) return [];
    return [
      finding(
        'terms-repeated-payer',
        { sheet: 'Qui paie', column: 'Votre payeur' },
        `La règle « ${rule} » a plusieurs payeurs pour le niveau « ${LEVEL_LABELS[level]} » : « ${PAYER_LABELS[payer]} » vient ` +
          'après le premier. Gardez-en un seul.',
        'Le premier compte, celui-ci non.',
      ),
    ];
  });
}

function ofSubsidies({ subsidies }: BudgetInputs): Finding[] {
  return subsidies.flatMap(({ code, funder, threshold, rateBeyond, ceiling, ceilingScope }) => {
    const line = `« Subventions », ligne « ${code} »${funder === '' ? '' : ` (${funder})`}`;
    const unused = (column: string, message: string) =>
      finding('subsidy-unused-term', { sheet: 'Subventions', column }, `${line} : ${message}`);
    return [
      ...(rateBeyond !== null && threshold === null
        ? [
            unused(
              'Taux au-delà',
              '« Taux au-delà » est donné sans « Seuil ». Ajoutez le seuil, ou videz le taux.',
            ),
          ]
        : []),
      ...(ceilingScope !== 'total' && ceiling === null
        ? [
            unused(
              'Plafond',
              'le plafond est compté par établissement, classe ou élève, sans montant. Complétez « Plafond ».',
            ),
          ]
        : []),
    ];
  });
}
