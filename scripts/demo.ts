import { writeExampleWorkbook } from './example-workbook';

try {
  process.stdout.write(writeExampleWorkbook());
} catch {
  // The command has said why.
  process.exitCode = 2;
}
