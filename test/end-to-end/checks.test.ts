import { Money } from '../../src/core/money/decimal';
import { overwritten, recalculate, typed, type Recalculated } from './recalculate';
import { sampled } from '../sampling';
import { smallTown } from './small-town';
import { subsidised } from './subsidised';

const TO_CHECK = 'Contrôles à revoir (feuille « Contrôles »)';

describe('« Contrôles », recalculated by LibreOffice', () => {
  it('a calculated cell overwritten by a number turns its check, and tells « Synthèse »', async () => {
    const affected = { affected: new Money(50), affectedCancelled: new Money(10), mandated: new Money(20) };
    const plan = smallTown(subsidised({ programme: affected }), { depreciationYears: 5 });
    const broken: readonly (readonly [
      cells: readonly (readonly [string, string])[],
      checks: readonly string[],
    ])[] = [
      [
        [
          ['SB_Capacite', 'Unités souhaitées'],
          ['SB_Annees', 'Montant TTC'],
          ['SB_Etablissements', 'Coût TTC du plan'],
          ['SB_Imputation', 'Montant TTC'],
          ['SB_QuiPaieSubventions', 'Montant'],
        ],
        ['Besoins servis', 'Années du plan', 'Établissements', 'Payeurs', 'Imputation'],
      ],
      [
        [
          ['SB_Financement', 'FCTVA reçu'],
          ['SB_SubventionAnnees', 'Versé en N'],
          ['SB_Operations', '2027'],
          ['SB_APEtat', 'CP N'],
          ['SB_APAffectation', 'Disponible à l’affectation'],
          ['SB_APRessources', 'Autofinancement'],
        ],
        [
          'FCTVA reçu',
          'Subventions reçues',
          'Opérations',
          'État des AP',
          'Affectation des AP',
          'Ressources des AP',
        ],
      ],
      [
        [
          ['SB_Financement', 'Dépense TTC'],
          ['SB_CP', 'AP1'],
          ['SB_APAffectation', 'CP N restant à mandater'],
          ['SB_ChargesParts', 'Part TTC'],
        ],
        [
          'Plan de financement',
          'Reste à charge',
          'Financement des opérations',
          'Payeurs',
          'Crédits de paiement',
          'CP réalisés',
          'Charges de fonctionnement',
          'Coût global',
        ],
      ],
      [[['SB_Plan', 'Montant TTC']], ['TVA du plan']],
      [
        [
          ['SB_Amortissements', 'Au-delà du plan'],
          ['SB_Parc', 'Valeur nette en fin de plan'],
        ],
        ['Amortissements', 'Parc existant'],
      ],
      [[['SB_Reste', 'Reste à faire TTC']], ['Reste à faire']],
      [[['SB_AmortOperations', 'Dotation 2028']], ['Dotations des opérations']],
      [[['SB_Operations', 'Dotation au-delà']], ['Dotations des opérations']],
      [[['SB_ChargesOperations', 'Montant TTC']], ['Charges par matériel']],
    ];
    const tried = sampled(broken, 4);
    const books = await recalculate([
      plan,
      ...tried.map(([cells]) =>
        cells.reduce((before, [table, title]) => overwritten(before, table, title), plan),
      ),
    ]);
    const wrong = ({ column }: Recalculated) =>
      column('SB_Controles', 'Contrôle').filter(
        (_, index) => column('SB_Controles', 'Verdict')[index] === 'à revoir',
      );
    expect(books.map(wrong)).toEqual([[], ...tried.map(([, checks]) => checks)]);
    const [sound, first] = books;
    expect(sound.figure(TO_CHECK)).toBe(0);
    expect(first.figure(TO_CHECK)).toBe(5);
  });

  it('a text where a price should be leaves checks that cannot be computed: they are to be reviewed', async () => {
    const [{ column, figure }] = await recalculate([
      typed(smallTown(), 'SB_Prix', 1, 'Prix unitaire HT', 'sur devis'),
    ]);
    const verdicts = column('SB_Controles', 'Verdict');
    expect(new Set(verdicts)).toEqual(new Set(['juste', 'à revoir']));
    expect(figure(TO_CHECK)).toBe(verdicts.filter((verdict) => verdict === 'à revoir').length);
  });
});
