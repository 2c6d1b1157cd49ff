import { randomBytes } from '../random';
import {
  BASE,
  CONTENT_TYPES,
  LINKS,
  ROOT_LINKS,
  SHEET,
  STRINGS,
  STYLES,
  THEME,
  WORKBOOK,
  workbook,
} from '../base-workbook';
import { type RawPart, rawZip } from '../raw-zip';
import { accepted, either, type HostileFile, refused } from './hostile-file';

const METHODS = [
  ['shrink', 1],
  ['deflate64', 9],
  ['bz2', 12],
  ['lzma', 14],
  ['zstd', 93],
  ['xz', 95],
  ['ppmd', 98],
  ['aes', 99],
] as const;
const PARTS = [
  ['workbook', WORKBOOK],
  ['links', LINKS],
  ['root-links', ROOT_LINKS],
  ['types', CONTENT_TYPES],
  ['sheet', SHEET],
  ['styles', STYLES],
  ['strings', STRINGS],
  ['theme', THEME],
] as const;

const base = (): RawPart[] => Array.from(BASE, ([name, content]) => ({ name, content }));

/** Faults of the container: entries that do not read, or are not what the directory says. */
export const ZIPS: readonly HostileFile[] = [
  ...METHODS.map(([name, method]) =>
    refused(`zip-method-${name}.xlsx`, () =>
      workbook({ [SHEET]: { method, packed: () => randomBytes(300, method) } }),
    ),
  ),
  ...PARTS.flatMap(([name, part]) => [
    refused(`zip-local-signature-${name}.xlsx`, () => workbook({ [part]: { localSignature: 0x04034b51 } })),
    refused(`zip-crc-${name}.xlsx`, () => workbook({ [part]: { crc: 12345 } })),
    refused(`zip-noise-${name}.xlsx`, () =>
      workbook({ [part]: { packed: (own) => randomBytes(own.length, 7) } }),
    ),
    refused(`zip-cut-data-${name}.xlsx`, () =>
      workbook({ [part]: { packed: (own) => own.subarray(0, own.length >> 1) } }),
    ),
    refused(`zip-size-short-${name}.xlsx`, () => workbook({ [part]: { size: 10 } })),
    refused(`zip-size-long-${name}.xlsx`, () => workbook({ [part]: { size: 1_000_000 } })),
  ]),
  refused('zip-local-name.xlsx', () => workbook({ [SHEET]: { localName: 'xl/worksheets/sheet9.xml' } })),
  refused('zip-local-name-unread-part.xlsx', () =>
    workbook({ [THEME]: { localName: 'xl/theme/themeX.xml' } }),
  ),
  refused('zip-stored-sizes.xlsx', () => workbook({ [SHEET]: { stored: true, size: 99 } })),
  refused('zip-packed-size-beyond.xlsx', () => workbook({ [STRINGS]: { packedSize: 1 << 28 } })),
  refused('zip-packed-size-zero.xlsx', () => workbook({ [SHEET]: { packedSize: 0 } })),
  refused('zip-offset-beyond.xlsx', () => workbook({ [SHEET]: { offset: () => 1 << 29 } })),
  refused('zip-offset-elsewhere.xlsx', () => workbook({ [SHEET]: { offset: (own) => own + 1 } })),
  refused('zip-overlap.xlsx', () => workbook({ [THEME]: { packedSize: 5000 } })),
  refused('zip-same-data-twice.xlsx', () =>
    workbook({}, [{ name: 'xl/twice.xml', content: 'x', offset: () => 0, localName: CONTENT_TYPES }]),
  ),
  refused('zip-encrypted.xlsx', () => workbook({ [SHEET]: { flags: 1 } })),
  refused('zip-encrypted-unread-part.xlsx', () => workbook({ [THEME]: { flags: 1 } })),
  refused('zip-same-name-twice.xlsx', () => workbook({}, [{ name: STYLES, content: 'other' }])),
  refused('zip-same-name-but-case.xlsx', () => workbook({}, [{ name: 'XL/Styles.xml', content: 'other' }])),
  refused('zip-same-name-but-slash.xlsx', () =>
    workbook({}, [{ name: 'xl\\theme\\theme1.xml', content: 'x' }]),
  ),
  refused('zip-same-name-leading-slash.xlsx', () => workbook({}, [{ name: `/${SHEET}`, content: 'x' }])),
  refused('zip-folder-that-holds-data.xlsx', () => workbook({}, [{ name: 'xl/media/', content: 'data' }])),
  refused('zip-sheet-called-a-folder.xlsx', () => workbook({ [SHEET]: { attributes: 0x10 } })),
  refused('zip-unread-part-called-a-folder.xlsx', () => workbook({ [THEME]: { attributes: 0x10 } })),
  refused('zip-count-short.xlsx', () => workbook({}, [], { count: -1 })),
  refused('zip-count-long.xlsx', () => workbook({}, [], { count: 1 })),
  refused('zip-count-none.xlsx', () => workbook({}, [], { count: -BASE.size })),
  refused('zip-disk.xlsx', () => workbook({}, [], { disk: 3 })),
  ...[1, 4, 22, 40, 200, 1000, 2000].map((cut) =>
    refused(`zip-cut-${cut}.xlsx`, () => {
      const whole = workbook();
      return whole.subarray(0, Math.max(cut === 1 ? 1 : 4, whole.length - cut));
    }),
  ),
  refused('zip-two-bytes.xlsx', () => Buffer.from('PK')),
  refused('zip-empty-archive.xlsx', () => rawZip([])),
  refused('zip-empty-file.xlsx', () => new Uint8Array()),
  refused('zip-noise-after-pk.xlsx', () =>
    Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), randomBytes(5000, 3)]),
  ),
  refused('zip-many-entries.xlsx', () =>
    workbook(
      {},
      Array.from({ length: 30_000 }, (_, at) => ({
        name: `xl/media/p${at}.xml`,
        content: 'x',
        stored: true,
      })),
    ),
  ),
  refused('zip-hundred-like-bombs.xlsx', () =>
    workbook(
      {},
      Array.from({ length: 60 }, (_, at) => ({
        name: `xl/media/p${at}.bin`,
        content: new Uint8Array(1_000_000),
      })),
    ),
  ),
  either('zip-strange-names.xlsx', () =>
    workbook({}, [
      { name: '../../evil.xml', content: 'x' },
      { name: 'C:\\windows\\x.xml', content: 'x' },
    ]),
  ),
  either('zip-control-characters-in-name.xlsx', () =>
    workbook({ [SHEET]: { crc: 1 } }, [{ name: 'xl/\u001b[31mrouge.xml', content: 'x', crc: 5 }]),
  ),
  either('zip-name-of-60000-letters.xlsx', () =>
    workbook({}, [{ name: 'x'.repeat(60_000), content: 'x', crc: 5 }]),
  ),
  either('zip-garbage-behind.xlsx', () => workbook({}, [], { after: randomBytes(500, 4) })),
  either('zip-much-garbage-behind.xlsx', () => workbook({}, [], { after: randomBytes(200_000, 5) })),
  accepted('zip-comment.xlsx', () => workbook({}, [], { comment: 'fait par un logiciel' })),
  accepted('zip-descriptors.xlsx', () => rawZip(base().map((part) => ({ ...part, descriptor: true })))),
  accepted('zip-all-stored.xlsx', () => rawZip(base().map((part) => ({ ...part, stored: true })))),
  accepted('zip-other-order.xlsx', () => rawZip(base().reverse())),
  accepted('zip-folders-listed.xlsx', () =>
    workbook({}, [
      { name: 'xl/', content: '', attributes: 0x10 },
      { name: 'xl/worksheets/', content: '', attributes: 0x10 },
    ]),
  ),
];
