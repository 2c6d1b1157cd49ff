/** A text in the default language (fr-FR) and in English (en-US). */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

/** A button of the ribbon; each opens the pane, at the address given. */
export interface Button {
  readonly id: string;
  readonly label: Text;
  readonly tip: Text;
  /** Page and query, from the root of the site. */
  readonly page: string;
  /** Buttons of the same pane show their page in the one window; another one opens beside it. */
  readonly pane: 'Main' | 'Help';
}

export const ID = '5b7f0d3e-6c1a-4f5e-9a42-2d8e6b90c713';
export const NAME = 'Socle Budget';
/** Those that the ribbon shows. */
export const RIBBON_SIZES = [16, 32, 80] as const;

export const DESCRIPTION: Text = {
  fr: "Compare l'inventaire des établissements au socle numérique de base et chiffre ce qui manque, année par année.",
  en: 'Compares the inventory of schools with the basic digital equipment and prices what is missing, year by year.',
};

export const STARTED: { readonly title: Text; readonly text: Text } = {
  title: { fr: 'Socle Budget est prêt', en: 'Socle Budget is ready' },
  text: {
    fr: "Ouvrez le classeur de l'inventaire, puis cliquez sur Analyser dans l'onglet Accueil.",
    en: 'Open the workbook of the inventory, then click Analyse on the Home tab.',
  },
};

export const BUTTONS: readonly Button[] = [
  {
    id: 'Analyse',
    label: { fr: 'Analyser', en: 'Analyse' },
    tip: {
      fr: "Comparer l'inventaire au socle numérique de base et chiffrer ce qui manque.",
      en: 'Compare the inventory with the basic digital equipment and price what is missing.',
    },
    page: 'taskpane.html',
    pane: 'Main',
  },
  {
    id: 'Refresh',
    label: { fr: 'Actualiser', en: 'Refresh' },
    tip: {
      fr: 'Refaire la dernière analyse de ce classeur, avec ses choix et les cellules que vous avez changées.',
      en: 'Run the last analysis of this workbook again, with its choices and the cells that you changed.',
    },
    page: 'taskpane.html?action=refresh',
    pane: 'Main',
  },
  {
    id: 'Help',
    label: { fr: 'Aide', en: 'Help' },
    tip: {
      fr: 'Les étapes, les feuilles écrites, vos données, et que faire en cas de difficulté.',
      en: 'The steps, the sheets that are written, your data, and what to do when something fails.',
    },
    page: 'taskpane.html?action=help',
    pane: 'Help',
  },
];
