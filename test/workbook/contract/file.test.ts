import { fileBench } from './file-bench';
import { workbookContract } from './workbook-contract';

workbookContract('.xlsx file', fileBench);
