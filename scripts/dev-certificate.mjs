/**
 * The certificate of `npm start`: the one that Office's own tool makes and has the machine trust, else one of ours that the developer
 * is told how to trust. That tool needs sudo on Linux and forgets its certificates at each failure; ours stays the same until
 * it expires, so that it has to be trusted once.
 */
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import certificates from 'office-addin-dev-certs';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'out', 'certificat');
const OURS = {
  ca: join(FOLDER, 'autorite.crt'),
  cert: join(FOLDER, 'localhost.crt'),
  key: join(FOLDER, 'localhost.key'),
};
const DAYS = 365;

export async function httpsOptions() {
  try {
    return await quietly(() => certificates.getHttpsServerOptions());
  } catch {
    await ensureOurs();
    console.error(
      `Le certificat n'a pas pu être déclaré sûr sur cette machine (il y faut des droits d'administration). Pour que le navigateur ou Excel ` +
        `s'y fie, importez ${OURS.ca} parmi les autorités de certification de confiance ; sinon, acceptez l'avertissement du navigateur.`,
    );
    return Object.fromEntries(Object.entries(OURS).map(([name, path]) => [name, readFileSync(path)]));
  }
}

async function ensureOurs() {
  if (
    Object.values(OURS).every(existsSync) &&
    new Date(new X509Certificate(readFileSync(OURS.cert)).validTo) > new Date()
  )
    return;
  rmSync(FOLDER, { recursive: true, force: true });
  await quietly(() => certificates.generateCertificates(OURS.ca, OURS.cert, OURS.key, DAYS));
}

/** The tool announces a trust that it may not get. */
async function quietly(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
