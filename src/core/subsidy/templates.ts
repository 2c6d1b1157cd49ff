/** A scheme as its source states it, to copy from: none is applied by itself. */
export interface SubsidyTemplate {
  readonly scheme: string;
  readonly base: string;
  readonly terms: string;
  readonly source: string;
  readonly confidence: string;
}

const READ = 'source lue';
const SECONDARY = 'source secondaire';

/** What was found, and nothing that was not; the full addresses are in docs/sources.md. */
export const SUBSIDY_TEMPLATES: readonly SubsidyTemplate[] = [
  {
    scheme: 'DETR, DSIL, DSID, DPV',
    base: 'HT',
    terms: 'Taux de 20 % au moins ; les quatre ensemble 80 % au plus. Taux et priorités fixés chaque année.',
    source: 'art. R2334-27 du CGCT (version du 6 octobre 2021)',
    confidence: READ,
  },
  {
    scheme: 'DETR, Doubs 2017',
    base: 'HT',
    terms: 'De 35 à 50 % pour « informatisation des écoles ». Exemple d’un département et d’une année.',
    source: 'numerique.circo25.ac-besancon.fr, juin 2017',
    confidence: READ,
  },
  {
    scheme: 'TNE, Vienne : équipement des écoles',
    base: 'HT',
    terms: '70 % sous 200 000 €, 50 % du tout à partir de 200 000 € (mode « taux selon le total »).',
    source: 'lavienne86.fr, dispositif Territoires numériques éducatifs',
    confidence: READ,
  },
  {
    scheme: 'TNE, Vienne : collèges, et ressources numériques',
    base: 'HT',
    terms: '50 %.',
    source: 'lavienne86.fr, dispositif Territoires numériques éducatifs',
    confidence: READ,
  },
  {
    scheme: 'TNE, Doubs 2022',
    base: 'à renseigner',
    terms: 'État 70 % et département 10 % pour les communes, soit 80 % ; 100 % pour les collèges.',
    source: 'doubs.fr, TNE : des aides pour équiper les écoles et les collèges',
    confidence: READ,
  },
  {
    scheme: 'Plan de relance SNEE 2021 (clos)',
    base: 'à renseigner',
    terms: '70 % jusqu’à 200 000 €, 50 % de 200 000 € à 1 M€ (mode « par tranche »).',
    source: 'idruide.com ; educavox.fr',
    confidence: SECONDARY,
  },
  {
    scheme: 'Écoles numériques innovantes et ruralité 2017 (clos)',
    base: 'à renseigner',
    terms: '50 % au plus, 7 000 € au plus par établissement, dès 2 000 €.',
    source: 'guy-chambefort.typepad.fr, avril 2017',
    confidence: SECONDARY,
  },
  {
    scheme: 'Fonds de concours commune – EPCI',
    base: 'à renseigner',
    terms: 'Au plus la moitié du coût net de subventions ; la part propre se compte sans le FCTVA.',
    source: 'exfilo.fr, janvier 2019',
    confidence: READ,
  },
];
