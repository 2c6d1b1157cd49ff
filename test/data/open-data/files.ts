import { join } from 'node:path';

export const ANNUAIRE = join(__dirname, 'sample_fr-en-annuaire-education_35.csv');
export const EFFECTIFS = join(__dirname, 'sample_fr-en-ecoles-effectifs-nb_classes_35_2019-2022.csv');
