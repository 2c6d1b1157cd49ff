import { headerKey } from '../text/header-key';

const WORDS =
  'ecole|college|lycee|maternelle|elementaire|primaire|groupe scolaire|gs|eepu|empu|eppu|clg|col|lyc|lp|lpo|lgt|erea';
const FIRST = new RegExp(`^(?:${WORDS}) .`);
const ANYWHERE = new RegExp(`(?:^| )(?:${WORDS}) .`);

/** Whether a text opens like the name of a school: `Collège Victor Hugo`, `EEPU Pasteur`. */
export function opensLikeSchool(text: string): boolean {
  return FIRST.test(headerKey(text));
}

/** Whether such a name stands somewhere in it: `Ville > École Jules Ferry`. */
export function holdsSchoolName(text: string): boolean {
  return ANYWHERE.test(headerKey(text));
}
