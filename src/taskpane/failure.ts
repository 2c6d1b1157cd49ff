import { Problem } from '../core/problem';

/** A failure as the pane shows it: a French sentence with a way out, and a stable code to quote. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** What to copy for the support, beyond the code. */
  readonly diagnostic?: string;
}

/** Anything that is not a `Problem` is a fault of ours: its own text may hold what cells contain and is dropped. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Problem) {
    const { code, message, diagnostic } = thrown;
    return { code, message, ...(diagnostic !== undefined && { diagnostic }) };
  }
  return {
    code: 'unexpected',
    message:
      'Une erreur imprévue a interrompu le travail. Réessayez ; si elle revient, transmettez le code ci-dessous au support.',
  };
}
