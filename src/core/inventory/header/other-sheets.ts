import type { ColumnRole } from '../mapping';

/** Sheets that are met beside inventories, by the words of their titles. */
export interface OtherSheet {
  /** Two words at least must be met, one of them of these. */
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  /** Columns that make it an inventory all the same. */
  readonly unless: readonly ColumnRole[];
  readonly is: string;
}

/** Titles with one of these speak of devices that are there, whatever stands beside them. */
const DEVICES_THERE: readonly ColumnRole[] = [
  'state',
  'service-date',
  'purchase-date',
  'serial-number',
  'inventory-number',
  'usage',
];
const PLACED: readonly ColumnRole[] = ['quantity', 'room', 'uai', 'school-name'];
const NAMED: readonly ColumnRole[] = [...DEVICES_THERE, 'type', 'designation', 'model'];
const WITHOUT_PURCHASE = DEVICES_THERE.filter((role) => role !== 'purchase-date');

export const OTHER_SHEETS: readonly OtherSheet[] = [
  {
    strong: [
      'chapitre',
      'imputation',
      'credits',
      'credits votes',
      'credits ouverts',
      'budget primitif',
      'mandate',
      'mandats',
      'reste a realiser',
      'restes a realiser',
      'rar',
      'propositions',
      'propositions nouvelles',
      'depenses',
      'recettes',
      'autorisation de programme',
      'credits de paiement',
    ],
    weak: [
      'article',
      'section',
      'nature',
      'operation',
      'fonction',
      'budget',
      'bp',
      'cp',
      'ap',
      'compte',
      'engagement',
      'realise',
      'montant',
      'montant ttc',
    ],
    unless: DEVICES_THERE,
    is: 'un budget',
  },
  {
    strong: ['n facture', 'no facture', 'numero de facture', 'n de facture', 'facture', 'mandat', 'n mandat'],
    weak: [
      'fournisseur',
      'tiers',
      'objet',
      'date facture',
      'date de facture',
      'montant',
      'montant ttc',
      'montant ht',
    ],
    unless: [...WITHOUT_PURCHASE, ...PLACED],
    is: 'une liste de factures',
  },
  {
    strong: [
      'prenom',
      'prenoms',
      'nom prenom',
      'nom et prenom',
      'eleve',
      'nom de l eleve',
      'date de naissance',
      'date naissance',
      'ne e le',
      'ine',
      'responsable legal',
      'nom de famille',
      'grade',
    ],
    weak: [
      'nom',
      'sexe',
      'classe',
      'division',
      'responsable',
      'responsable 1',
      'telephone',
      'tel',
      'courriel',
      'adresse',
      'mail',
    ],
    unless: DEVICES_THERE,
    is: 'une liste d’élèves ou de personnes',
  },
  {
    strong: ['telephone', 'tel', 'fax', 'courriel', 'mail', 'email', 'e mail', 'code postal'],
    weak: [
      'adresse',
      'directeur',
      'directrice',
      'fonction',
      'poste',
      'etablissement',
      'ecole',
      'nom',
      'commune',
      'site web',
    ],
    unless: NAMED,
    is: 'un annuaire de coordonnées',
  },
  {
    strong: [
      'nombre d eleves',
      'nb d eleves',
      'nb eleves',
      'effectif',
      'effectifs',
      'nombre de classes',
      'nb de classes',
      'nb classes',
    ],
    weak: [
      'uai',
      'code uai',
      'rne',
      'nom',
      'nom de l ecole',
      'etablissement',
      'ecole',
      'commune',
      'eleves',
      'classes',
      'niveau',
    ],
    unless: NAMED,
    is: 'une liste d’établissements',
  },
  {
    strong: ['lundi', 'mardi', 'jeudi', 'vendredi'],
    weak: ['mercredi', 'samedi', 'horaires', 'heure', 'heures', 'semaine'],
    unless: NAMED,
    is: 'un emploi du temps ou un planning',
  },
  {
    strong: ['n ticket', 'ticket', 'id ticket', 'technicien', 'demandeur'],
    weak: ['titre', 'date d ouverture', 'date de cloture', 'priorite', 'description', 'statut', 'urgence'],
    unless: ['serial-number', 'inventory-number', 'service-date', 'purchase-date'],
    is: 'une liste de demandes d’assistance',
  },
  {
    strong: ['prix unitaire', 'prix unitaire ht', 'pu ht', 'pu', 'reference fournisseur', 'remise'],
    weak: ['montant', 'montant ht', 'montant ttc', 'total ht', 'total ttc', 'tva', 'taux tva'],
    unless: DEVICES_THERE,
    is: 'un devis ou une commande',
  },
  {
    strong: ['prix ht', 'prix ttc', 'prix public', 'tarif', 'tarif ht', 'tarif ttc'],
    weak: ['reference', 'garantie', 'remise', 'eco participation', 'prix ht', 'prix ttc'],
    unless: [...DEVICES_THERE, ...PLACED],
    is: 'un catalogue de prix',
  },
];
