/** Starts Excel with the add-in from manifest.xml, where there is an Excel to start: `npm run sideload`, beside `npm start`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const hasExcel = {
  darwin: () => existsSync('/Applications/Microsoft Excel.app'),
  win32: () => spawnSync('reg', ['query', 'HKCR\\Excel.Application'], { stdio: 'ignore' }).status === 0,
}[process.platform];

if (hasExcel?.()) {
  const command = ['--yes', 'office-addin-debugging@7.0.0', 'start', 'manifest.xml', 'desktop'];
  const { status } = spawnSync('npx', command, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
} else {
  console.error(
    "npm run sideload demande Excel pour Windows ou pour Mac, qui n'est pas sur cette machine : lancez-le là où Excel est installé, ou " +
      'essayez la page autonome (npm run build, puis ouvrez dist/standalone.html).',
  );
  process.exitCode = 2;
}
