import type { RefusedFixture } from '../fixture';

/** More sheets that lie beside inventories in the same folders. */
export const REFUSED_TOO: readonly RefusedFixture[] = [
  {
    name: 'budget',
    sheets: {
      Feuil1: `
Budget primitif 2026 - Section d'investissement
Opération | Nature | Libellé | BP 2025 | RAR 2025 | Propositions 2026
1201 | 21831 | Matériel informatique scolaire | 45000 | 12000 | 33000
1201 | 21841 | Mobilier | 15000 | 3000 | 12000`,
    },
    says: /budget/i,
  },
  {
    name: 'budget2 with devices',
    sheets: {
      Feuil1: `
Chapitre | Compte | Désignation | Budget 2025 | Budget 2026 | Dépensé
21 | 21831 | Ordinateurs portables écoles | 10000 | 12000 | 0
21 | 21831 | VPI | 4000 | 4000 | 0`,
    },
    says: /budget/i,
  },
  {
    name: 'class list',
    sheets: {
      Feuil1: `
N° | NOM Prénom | Né(e) le | Classe | Adresse
1 | DUPONT Léa | 2018-03-04 | CP | 3 rue X
2 | MARTIN Hugo | 2018-07-12 | CP | 3 rue Y`,
    },
    says: /élèves/i,
  },
  {
    name: 'class list 2',
    sheets: {
      Feuil1: `
Élève | Classe | Date naissance | Responsable 1 | Tél
DUPONT Léa | CP A | 2018-03-04 | Mme Dupont | 06`,
    },
    says: /élèves/i,
  },
  {
    name: 'timetable',
    sheets: {
      Feuil1: `
Horaires | Lundi | Mardi | Jeudi | Vendredi
8h30 - 9h30 | Français | Maths | Français | EPS
9h30 - 10h30 | Maths | Anglais | Informatique | Français`,
    },
    says: /emploi du temps/i,
  },
  {
    name: 'phone directory',
    sheets: {
      Feuil1: `
Établissement | Téléphone | Fax | Courriel | Directeur
École primaire Jules Ferry | 02 99 00 00 00 | | ecole@ac.fr | Mme X
Collège Victor Hugo | 02 99 00 00 01 | | clg@ac.fr | M. Y`,
    },
    says: /annuaire/i,
  },
  {
    name: 'phones directory 2',
    sheets: {
      Feuil1: `
Nom | Fonction | Poste | Téléphone | Mail
Mme X | Directrice | 201 | 02 99 | x@y`,
    },
    says: /annuaire/i,
  },
  {
    name: 'list of schools',
    sheets: {
      Feuil1: `
Code UAI | Nom de l'école | Commune | Nombre d'élèves | Nombre de classes
0350122T | Jules Ferry | Redon | 190 | 8`,
    },
    says: /établissements/i,
  },
  {
    name: 'list of schools without counts',
    sheets: {
      Feuil1: `
UAI | Établissement | Adresse | Commune | Code postal | Téléphone
0350122T | Jules Ferry | 1 rue | Redon | 35600 | 02`,
    },
    says: /annuaire|établissements/i,
  },
  {
    name: 'school supplies order',
    sheets: {
      Feuil1: `
Référence | Désignation | Quantité | PU HT | Total HT
A12 | Cahier 96 pages | 120 | 0,80 | 96
A13 | Stylo bleu | 200 | 0,20 | 40`,
    },
    says: /devis|commande/i,
  },
  {
    name: 'tickets helpdesk',
    sheets: {
      Feuil1: `
N° ticket | Date d'ouverture | Demandeur | Titre | Statut | Technicien
101 | 2026-01-02 | Mme X | VPI en panne | Résolu | Jean
102 | 2026-01-03 | M. Y | Mot de passe | Ouvert | Jean`,
    },
    says: /assistance/i,
  },
  {
    name: 'works',
    sheets: {
      Feuil1: `
Bâtiment | Travaux | Entreprise | Montant HT | Date
École primaire Jules Ferry | Toiture | SARL X | 12000 | 2025-01-01`,
    },
    says: /en-tête/i,
  },
  {
    name: 'staff',
    sheets: {
      Feuil1: `
Nom | Prénom | Grade | Service | Date d'entrée
X | Y | Attaché | Finances | 2019-01-01`,
    },
    says: /personnes/i,
  },
  {
    name: 'canteen',
    sheets: {
      Feuil1: `
École | Lundi | Mardi | Jeudi | Vendredi | Total
Jules Ferry | 120 | 118 | 119 | 121 | 478
Les Lutins | 80 | 78 | 79 | 81 | 318`,
    },
    says: /planning/i,
  },
  {
    name: 'invoices',
    sheets: {
      Feuil1: `
N° facture | Fournisseur | Date facture | Objet | Montant TTC | Mandat
F1 | UGAP | 2025-01-01 | 12 PC portables | 9000 | 125
F2 | LDLC | 2025-02-01 | VPI | 2000 | 126`,
    },
    says: /factures/i,
  },
  {
    name: 'software licences list',
    sheets: {
      Feuil1: `
Logiciel | Éditeur | Nb licences | Échéance
Office 365 | Microsoft | 120 | 2026-09-01`,
    },
    says: /en-tête/i,
  },
  {
    name: 'survey',
    sheets: {
      Feuil1: `
Horodateur | Quel est votre établissement ? | Êtes-vous satisfait du matériel ? | Commentaires
2026-01-02 | Jules Ferry | Oui | RAS`,
    },
    says: /en-tête/i,
  },
  {
    name: 'only text',
    sheets: {
      Feuil1: `
Compte rendu du conseil d'école
Présents : Mme X, M. Y
Ordre du jour : matériel informatique, VPI en panne`,
    },
    says: /en-tête/i,
  },
  {
    name: 'empty template merged',
    sheets: {
      Feuil1: `
INVENTAIRE DU MATÉRIEL INFORMATIQUE
Établissement : ....................
Désignation | Marque | Modèle | N° série | Quantité | Date d'achat | État
 | | | | | |`,
    },
    says: /modèle/i,
  },
  {
    name: 'template with dotted lines',
    sheets: {
      Feuil1: `
UAI | Type | Quantité | État
… | … | … | …
... | ... | ... | ...`,
    },
    says: /modèle/i,
  },
  {
    name: 'budget prices list (catalogue)',
    sheets: {
      Feuil1: `
Référence | Désignation | Prix HT | Prix TTC | Garantie
A1 | PC portable 15" | 600 | 720 | 3 ans
A2 | VPI Epson EB-725Wi | 1500 | 1800 | 5 ans`,
    },
    says: /catalogue/i,
  },
];
