/**
 * Puts in place what the project's commands need, and says what it does. Only Node's own modules: it runs before
 * any package is installed.
 *   node scripts/setup.mjs              npm packages
 *   node scripts/setup.mjs --browser    and a Chromium, for the tests of the standalone page
 *   node scripts/setup.mjs --office     and LibreOffice Calc with pdftoppm, for the tests of the formulas
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wants = new Set(process.argv.slice(2));

const run = (command, args) =>
  // Installers report on stderr: stdout stays for what the caller prints.
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });

const isCommand = (name) => {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  console.error(`Socle Budget demande Node.js 20 ou plus récent ; cette machine a ${process.versions.node}.`);
  process.exit(2);
}

/** Whether npm's own record of the last installation has all that the lock file asks for, in the same versions. */
function hasPackages() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const [wanted, installed] = [join(root, 'package-lock.json'), record].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function installPackages() {
  if (hasPackages()) return;
  console.error('Installation des paquets npm (une à deux minutes)…');
  // No install script of a package is needed, so none is run.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

function installDebian(packages) {
  const line = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const isRoot = process.getuid?.() === 0;
  if (!isCommand('apt-get') || !isRoot) {
    console.error(`Il manque des programmes pour les tests. Avec les droits d'administration :\n  ${line}`);
    process.exit(2);
  }
  console.error(`Installation de ${packages.join(', ')}…`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

requireNode();
installPackages();
const missing = [];
if (wants.has('--browser') && !isCommand('chromium')) missing.push('chromium');
if (wants.has('--office')) {
  if (!isCommand('soffice')) missing.push('libreoffice-calc');
  if (!isCommand('pdftoppm')) missing.push('poppler-utils');
}
if (missing.length > 0) installDebian([...missing, 'fonts-liberation', 'fonts-dejavu-core']);
