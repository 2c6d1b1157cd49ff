const AROUND = /(?<!\p{L})(?:inventaire|parc|liste|suivi|feuille|onglet|des?|du|les?)(?!\p{L})|\d+/giu;

/** The kind of device that the name of a sheet tells: « Ordinateurs », « Inventaire tablettes 2025 »; null when it tells none. */
export function deviceOfSheet(sheet: string, namesEquipment: (text: string) => boolean): string | null {
  const said = sheet.replace(AROUND, ' ').replace(/\s+/g, ' ').trim();
  return said !== '' && namesEquipment(said) ? said : null;
}
