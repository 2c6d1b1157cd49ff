import { Problem } from '../../core/problem';

/** Page layout, freeze panes and chart series need it; Excel 2021 and Microsoft 365 have it. */
export const API_FLOOR = '1.9';

/**
 * Throws a `Problem` unless the add-in runs inside an Excel that is recent enough. To be called once `Office.onReady`
 * has settled.
 */
export function checkHost(): void {
  if (typeof Excel === 'undefined' || typeof Office === 'undefined') {
    throw new Problem(
      'no-excel',
      'Ce volet fonctionne dans Excel. Ouvrez-le depuis l’onglet Accueil d’Excel, ou utilisez la page autonome de Socle Budget.',
    );
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', API_FLOOR)) {
    throw new Problem(
      'excel-too-old',
      'Cette version d’Excel est trop ancienne pour Socle Budget. Mettez-la à jour (Excel 2021 ou Microsoft 365), ou utilisez la page autonome avec le même classeur.',
    );
  }
}
