import { Problem } from '../core/problem';

const PATIENCE = 15_000;

/**
 * Waits for the host. `Office.onReady` may never settle (blocked network, failed runtime): a pane that says so is
 * better than a blank one.
 * @throws Problem `office-unreachable` without office.js, `office-silent` when it does not answer in time.
 */
export async function officeReady(patience = PATIENCE): Promise<void> {
  if (typeof Office === 'undefined') {
    throw new Problem(
      'office-unreachable',
      "La bibliothèque d'Office n'a pas pu être chargée : vérifiez la connexion ou demandez que appsforoffice.microsoft.com soit autorisé, puis rouvrez le volet.",
    );
  }
  const { promise: silence, timer } = after(patience);
  try {
    await Promise.race([Office.onReady(), silence]);
  } finally {
    clearTimeout(timer);
  }
}

function after(milliseconds: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new Problem('office-silent', 'Excel ne répond pas au volet : fermez le volet, puis rouvrez-le.'),
      );
    }, milliseconds);
  });
  return { promise, timer };
}
