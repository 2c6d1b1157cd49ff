import { writeExampleWorkbook } from './example-workbook';

async function demo(): Promise<void> {
  process.stdout.write(`${await writeExampleWorkbook()}\n`);
}

void demo();
