import type { RefusedFixture } from '../fixture';

/** What looks like an inventory by some of its words, and is none. */
export const FIELD_REFUSED: readonly RefusedFixture[] = [
  {
    name: 'a questionnaire, whose sentences speak of devices',
    sheets: {
      Diagnostic: `
N° | Thème | Libellé du critère | Réponse | à évaluer | Conforme
1.1 | Stratégie | Le service est-il utilisable sur tablette ? | à évaluer | 1 | 0
1.2 | Stratégie | Les ordinateurs ont-ils plus de 5 ans ? | à évaluer | 1 | 0
1.3 | Achats | La politique d'achat de PC portables est-elle écrite ? | à évaluer | 1 | 0
1.4 | Réseau | Le wifi est-il coupé la nuit ? | à évaluer | 1 | 0
1.5 | Données | Les données sont-elles archivées ? | à évaluer | 1 | 0`,
    },
    says: /questionnaire/,
  },
  {
    name: 'an empty template beside its drop-down lists: the first of the two is said',
    sheets: {
      Inventaire: `
N° inventaire | Nom | Type | Marque | Modèle | N° de série | Lieu | État | Date d'achat`,
      Listes: `
Portable | | En service
Fixe | | En stock
Écran | | En réparation
Imprimante | | Réformé
Téléphone | | Perdu`,
    },
    says: /en-tête \(ligne 1\).*aucune ligne/s,
  },
  {
    name: 'drop-down lists under titles',
    sheets: {
      Listes: `
Type | État | Salle
PC portable | Bon | CDI
PC fixe | HS | BCD
Tablette | En panne | Direction
Imprimante | | CP
VPI | | CE1`,
    },
    says: /listes de mots à choisir/,
  },
  {
    name: 'a list of something else under known titles',
    sheets: {
      Feuil1: `
UAI | Type | Libellé
0350122T | Sortie | Piscine
0351176N | Sortie | Musée
0350122T | Sortie | Cinéma
0351176N | Sortie | Ferme
0350122T | Atelier | Cuisine
0351176N | Atelier | Poterie
0350122T | Atelier | Chant
0351176N | Atelier | Danse`,
    },
    says: /Aucun matériel connu.*Piscine/s,
  },
  {
    name: 'rows without titles: the way out is an option',
    sheets: {
      Feuil1: `
A18 | DESKTOP-1 | PC | Dell
A18 | DESKTOP-2 | PC | Dell
A19 | PORT-1 | Portable | HP
A19 | VP-1 | Vidéoprojecteur | Epson`,
    },
    says: /Aucune ligne d'en-tête.*--columns/s,
  },
];
