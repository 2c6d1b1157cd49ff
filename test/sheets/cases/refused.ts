import type { RefusedFixture } from '../fixture';

/** Sheets that are no inventory. */
export const REFUSED: readonly RefusedFixture[] = [
  {
    name: 'A budget by chapter',
    sheets: {
      'BP 2026': `
Budget primitif 2026
Chapitre | Article | Libellé | Crédits votés | Réalisé | Reste à réaliser
21 | 21831 | Matériel informatique scolaire | 45000 | 12000 | 33000
21 | 21841 | Matériel de bureau et mobilier scolaires | 15000 | 3000 | 12000
20 | 2051 | Concessions et droits similaires | 8000 | 0 | 8000`,
    },
    says: /budget/i,
  },
  {
    name: 'A budget by school, with UAI and purpose',
    sheets: {
      Dépenses: `
UAI | Libellé | Section | Montant TTC | Imputation
0350122T | Achat de vidéoprojecteurs | Investissement | 12000 | 21831
0351176N | Achat de tablettes | Investissement | 5000 | 21831`,
    },
    says: /budget/i,
  },
  {
    name: 'A class list',
    sheets: {
      'Liste CP': `
Nom | Prénom | Date de naissance | Classe | Sexe
DUPONT | Léa | 2018-03-04 | CP | F
MARTIN | Hugo | 2018-07-12 | CP | M`,
    },
    says: /élèves/i,
  },
  {
    name: 'An empty template',
    sheets: {
      Modèle: `
Inventaire à compléter
UAI | Type | Quantité | Date de mise en service | État
| | | |`,
    },
    says: /aucune ligne/i,
  },
  {
    name: 'A template with the schools written and nothing else',
    sheets: {
      Modèle: `
UAI | École | Type | Quantité | État
0350122T | Jules Ferry | | |
0351176N | Les Lutins | | |`,
    },
    says: /aucun matériel|à remplir|aucune ligne/i,
  },
  {
    name: 'A list of schools',
    sheets: {
      Écoles: `
UAI | Nom | Niveau | Élèves | Classes
0350122T | Jules Ferry | Primaire | 190 | 8
0351176N | Les Lutins | Maternelle | 98 | 4`,
    },
    says: /établissements/i,
  },
  {
    name: 'A quotation',
    sheets: {
      Devis: `
Devis n° 2026-118
Désignation | Quantité | Prix unitaire HT | Montant HT
Ordinateur portable | 12 | 580 | 6960
Vidéoprojecteur interactif | 2 | 1500 | 3000`,
    },
    says: /devis|commande/i,
  },
  { name: 'An empty sheet', sheets: { Feuil1: `\n|\n|` }, says: /vide/i },
  {
    name: 'A letter',
    sheets: {
      Note: `
Madame, Monsieur,
Vous trouverez ci-joint l'inventaire.
Cordialement`,
    },
    says: /en-tête/i,
  },
];
