import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { School, SchoolKind } from '../../src/core/school/school';
import { ANNUAIRE, EFFECTIFS } from '../data/open-data/files';

type Row = Readonly<Record<string, string>>;

const rowsOf = (path: string): Row[] =>
  Papa.parse<Row>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  }).data;

const countOf = (text: string): number | null => (text === '' ? null : Number(text));

/**
 * What the two files of the ministry say of each open school, read plainly: pupils and classes of the last rentrée
 * for écoles, else pupils of the annuaire.
 */
export function openDataSchools(): School[] {
  const effectifs = rowsOf(EFFECTIFS);
  const lastRentree = Math.max(...effectifs.map((row) => Number(row['Rentrée scolaire'])));
  const schools = new Map<string, School>();
  for (const row of rowsOf(ANNUAIRE)) {
    const kind = kindOf(row);
    if (kind === null) continue;
    const uai = row['Identifiant_de_l_etablissement'];
    schools.set(uai, {
      uai,
      name: row['Nom_etablissement'],
      commune: row['Nom_commune'],
      kind,
      pupils: countOf(row['Nombre_d_eleves']),
      classes: null,
      rooms: null,
      teachers: null,
      priorityEducation: null,
    });
  }
  for (const row of effectifs) {
    // A school that is no longer counted has closed.
    if (Number(row['Rentrée scolaire']) !== lastRentree) continue;
    const uai = row["Numéro de l'école"];
    const known = schools.get(uai);
    schools.set(uai, {
      ...(known ?? { uai, name: row['Patronyme'], commune: row['Commune'], rooms: null, teachers: null }),
      priorityEducation: row['REP +'] === '1' ? 'REP+' : row['REP'] === '1' ? 'REP' : null,
      kind: known?.kind ?? kindOfTitle(row['Dénomination principale']),
      pupils: countOf(row["Nombre total d'élèves"]),
      ...elementaryOf(row),
      classes: countOf(row['Nombre total de classes']),
    });
  }
  return [...schools.values()];
}

function kindOf(row: Row): SchoolKind | null {
  if (row['etat'] !== 'OUVERT') return null;
  const has = (column: string) => row[column] === '1';
  switch (row['Type_etablissement']) {
    case 'Ecole':
      if (has('Ecole_maternelle') && has('Ecole_elementaire')) return 'primaire';
      return has('Ecole_maternelle') ? 'maternelle' : 'elementaire';
    case 'Collège':
      return 'college';
    case 'Lycée': {
      const general = has('Voie_generale') || has('Voie_technologique');
      if (!general && !has('Voie_professionnelle'))
        return row['libelle_nature'].endsWith('PROFESSIONNEL')
          ? 'lycee-professionnel'
          : 'lycee-general-technologique';
      if (general && has('Voie_professionnelle')) return 'lycee-polyvalent';
      return has('Voie_professionnelle') ? 'lycee-professionnel' : 'lycee-general-technologique';
    }
    default:
      return null;
  }
}

function kindOfTitle(title: string): SchoolKind {
  if (title.includes('MATERNELLE')) return 'maternelle';
  return title.includes('ELEMENTAIRE') ? 'elementaire' : 'primaire';
}

/** All but the pupils of the pré-élémentaire, where the file counts them. */
function elementaryOf(row: Row): Pick<School, 'elementaryPupils'> {
  const [all, before] = ["Nombre total d'élèves", "Nombre d'élèves en pré-élémentaire hors ULIS"].map(
    (title) => countOf(row[title]),
  );
  return all === null || before === null ? {} : { elementaryPupils: all - before };
}
