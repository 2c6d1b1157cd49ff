import { excelBench } from './excel-bench';
import { workbookContract } from './workbook-contract';

workbookContract('Excel', async (sheets) => excelBench(sheets));
