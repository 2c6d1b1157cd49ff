import { nativeCodec } from '../src/cli/native-codec';
import { packWith } from '../src/workbook/file/packing';

// Thousands of small workbooks are written and read by tests; `packing.test.ts` tries both codecs.
packWith(nativeCodec);
