import { headerKey } from '../../text/header-key';

/** What columns beside those that are read tell, by their titles, folded. */
const OTHER: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:n|no|num|numero|id|identifiant|index|ligne|rang|ordre|ref|reference|code)(?: (?:ligne|interne|fiche|ordre|d ordre|article|produit|materiel|equipement|bien|objet|technique|glpi|de fiche|device))?$|^(?:device )?id$|\bid$/,
    'un numéro d’ordre ou une référence',
  ],
  [
    /\b(?:facture|bon de commande|commande|marche|mandat|bordereau|devis|engagement|siret|imputation|compte|chapitre|article budgetaire|fournisseur|vendeur|supplier|order number)\b/,
    'une pièce ou un compte de l’achat',
  ],
  [
    /\b(?:prix|cout|montant|valeur|tarif|budget|cost|price|vnc|amortissement|tva|ht|ttc|euros?|subvention)\b/,
    'un montant, qui n’est pas celui de la colonne de prix',
  ],
  [
    /\b(?:ram|memoire|memory|go|gb|disque|disk|ssd|hdd|stockage|storage|processeur|processor|cpu|ghz|mhz|frequence|coeurs?|resolution|definition|lumens?|luminosite|pouces?|taille|diagonale|dimensions?|poids|puissance|consommation|watts?|autonomie|batterie|cycles|bios|version)\b/,
    'une caractéristique technique',
  ],
  [
    /\b(?:ip|mac|adresse|hostname|nom reseau|vlan|ports?|dns|wifi|ssid)\b/,
    'une adresse ou un réglage du réseau',
  ],
  [/\b(?:os|systeme|system|windows|logiciels?|licences?|antivirus|build)\b/, 'le système ou les logiciels'],
  [
    /\b(?:etages?|niveaux?|batiment|bat|aile|rdc|porte|surface|superficie|armoire|baie|emplacement|zone|floor|building)\b/,
    'un endroit dans l’établissement',
  ],
  [
    /\b(?:effectifs?|eleves?|classes?|salles?|locaux|enseignants?|professeurs?|personnels?|places?|postes de travail|pupils?|students?)\b/,
    'des personnes ou des classes, pas des appareils',
  ],
  [
    /\b(?:telephone|tel|fax|code postal|cp|insee|population|siren|circonscription|annee de naissance)\b/,
    'des coordonnées',
  ],
  [/\b(?:latitude|longitude|coordonnee|coordonnees|position|x|y)\b/, 'une position'],
  [/\b(?:duree|garantie|warranty|mois|periodicite|amorti sur|cycle)\b/, 'une durée'],
  [/\b(?:note|score|priorite|urgence|avis|satisfaction|satisfait|etoiles)\b/, 'une appréciation'],
  [
    /\b(?:observations?|commentaires?|remarques?|notes?|comments?|divers|precisions?|details?)\b/,
    'des remarques',
  ],
];

/** Dates that say nothing of since when a device is there. */
const OTHER_DATES =
  /\b(?:fin|expiration|expire|echeance|garantie|warranty|end|eol|eos|aue|support|contact|connexion|login|seen|vu|sync|synchro|synchronisation|controle|verification|verifie|revision|maintenance|entretien|mise a jour|maj|modification|modifie|updated?|modified|checkin|check ?out|audit|inventaire|inventorie|recensement|saisie|creation|cree|created|naissance|sortie|retour|restitution|reforme|pret|emprunt|renouvellement|remplacement|previsionnelle?|prevue?|fabrication|last|dernier|derniere|impression|edition|horodateur|horodatage|timestamp|reponse|soumission|intervention)\b/;

/** What a title says that a column holds, when it plays no part in the reading; null for a title that we do not know. */
export function otherTitle(title: string): string | null {
  const key = headerKey(title.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  return OTHER.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** Whether a title names another day than the one on which a device came. */
export function isOtherDate(title: string): boolean {
  return OTHER_DATES.test(headerKey(title.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')));
}
