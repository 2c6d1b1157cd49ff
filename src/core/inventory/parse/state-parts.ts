/** In use: a device of which something is on order besides is no device on order. */
export const IN_USE =
  '(?:en service|utilise|installe|deploye|livre|recu|receptionne|fonctionne|en usage|en place|in use|deployed)(?:e|s|es)?';

/** Parts without which the device cannot be used until they are repaired. */
export const VITAL_PARTS =
  '(?:batterie|ecran|dalle|lampe|alimentation|alim|carte mere|disque dur|disque|ssd|hdd|charniere|vitre|bloc optique|battery|screen|lamp)s?';
/** Parts that do not stop it. */
export const MINOR_PARTS =
  '(?:clavier|souris|chargeur|toner|cartouche|encre|telecommande|stylet|cable|touche|filtre|webcam|micro|haut parleur|enceinte|pile|bac|port|lecteur|coque|housse|trackpad|pave tactile|bouton)s?';
/** What is said of a broken part, beside what is said of a broken device. */
export const BROKEN_PART =
  '(?:fendu|fissure|raye|casse|brise|gonfle|morte?|hs|h s|ko|noir|defectueux|defectueuse|abime|endommage|grille|brule|perce|arrache|explose|eclate|cracked|broken|dead|swollen)(?:e|s|es)?';
