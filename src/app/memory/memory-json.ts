import { LEVELS } from '../../core/school/level';
import { COLUMN_ROLES, type ColumnRole, type Mapping } from '../../core/inventory/mapping';
import { SHAPES, type ValueColumn } from '../../core/inventory/shape/shape';
import { DateCell, type Cell } from '../../core/inventory/cell';
import { Problem } from '../../core/problem';
import { JsonObject } from '../../core/text/json-object';
import type { SignedInputs } from './inputs-signature';
import { NOTHING, type LastRun, type Memory, type SignedSheet } from './memory';

const VERSION = 1;

/** The memory as the workbook keeps it: versioned JSON, a few kilobytes. */
export function memoryJson({ mappings, last }: Memory): string {
  return JSON.stringify({
    version: VERSION,
    mappings: Array.from(mappings, ([header, mapping]) => ({ header, mapping: plainMapping(mapping) })),
    last: last && {
      ...last,
      sheets: last.sheets.map((sheet) => ({ ...sheet, mapping: plainMapping(sheet.mapping) })),
    },
  });
}

/**
 * What {@link memoryJson} wrote. Anything else (another version, a text that was tampered with) is nothing: the user
 * chooses again, and the next analysis writes it anew.
 */
export function readMemory(json: string | null): Memory {
  if (json === null) return NOTHING;
  try {
    const memory = new JsonObject(JSON.parse(json), 'memory-invalid', 'La mémoire du classeur');
    if (memory.whole('version') !== VERSION) return NOTHING;
    return {
      mappings: new Map(
        memory.objects('mappings').map((entry) => [entry.text('header'), mappingOf(entry.object('mapping'))]),
      ),
      last: memory.isEmpty('last') ? null : lastOf(memory.object('last')),
    };
  } catch (thrown) {
    if (thrown instanceof Problem || thrown instanceof SyntaxError) return NOTHING;
    throw thrown;
  }
}

function plainMapping({ roles, values, beside, ...mapping }: Mapping): object {
  return {
    ...mapping,
    roles: Object.fromEntries(roles),
    ...(values && { values: values.map((value) => ({ ...value, year: plainYear(value.year) })) }),
    ...(beside && { beside: beside.map(plainMapping) }),
  };
}

/** A year stands in a title as a number or a text, seldom as a date. */
const plainYear = (year: Cell) => (year instanceof DateCell ? { serial: year.serial } : year);

function mappingOf(json: JsonObject): Mapping {
  const roles = json.object('roles');
  return {
    headerRow: json.whole('headerRow', { min: 0 }),
    roles: new Map(
      roles.keys().map((key): [ColumnRole, number] => [roleOf(roles, key), roles.whole(key, { min: 0 })]),
    ),
    ...(json.has('shape') && { shape: json.oneOf('shape', SHAPES) }),
    ...(json.has('headerTop') && { headerTop: json.whole('headerTop', { min: 1 }) }),
    ...(json.has('values') && { values: json.objects('values').map(valueColumn) }),
    ...(json.has('census') && {
      census: { column: json.object('census').whole('column', { min: 0 }), year: null },
    }),
    ...(json.has('sheetType') && { sheetType: json.text('sheetType') }),
    ...(json.has('readsPrices') && { readsPrices: json.flag('readsPrices') }),
    ...(json.has('beside') && { beside: json.objects('beside').map(mappingOf) }),
  };
}

function roleOf(roles: JsonObject, key: string): ColumnRole {
  const role = COLUMN_ROLES.find((known) => known === key);
  if (role === undefined) throw roles.fault(key, "n'est pas un rôle connu");
  return role;
}

const textOrNull = (json: JsonObject, key: string) => (json.isEmpty(key) ? null : json.text(key));

function valueColumn(json: JsonObject): ValueColumn {
  return {
    column: json.whole('column', { min: 0 }),
    title: json.isEmpty('title') ? '' : json.text('title'),
    type: textOrNull(json, 'type'),
    year: yearOf(json),
    school: textOrNull(json, 'school'),
    ...(json.has('state') && { state: json.text('state') }),
  };
}

function yearOf(json: JsonObject): Cell {
  const year = json.raw('year');
  if (year === null || typeof year === 'string' || typeof year === 'number') return year;
  return new DateCell(json.object('year').number('serial').toNumber());
}

function lastOf(json: JsonObject): LastRun {
  return {
    readOn: json.text('readOn'),
    sheets: json.objects('sheets').map((sheet): SignedSheet => ({
      sheet: sheet.text('sheet'),
      mapping: mappingOf(sheet.object('mapping')),
      signature: textOrNull(sheet, 'signature'),
    })),
    schoolSheet: textOrNull(json, 'schoolSheet'),
    levels: json.someOf('levels', LEVELS),
    examplePrices: json.flag('examplePrices'),
    inputs: json.objects('inputs').map((inputs): SignedInputs => ({
      table: inputs.text('table'),
      columns: inputs.texts('columns'),
      signature: inputs.text('signature'),
    })),
  };
}
