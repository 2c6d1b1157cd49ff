import type { BookPlan } from '../../core/report/book-plan';
import type { WriteOptions, WriteReport } from '../port';
import type { ZipPackage } from './container';
import type { ChartSource } from './chart-part';
import { CONTENT_TYPES, PART_TYPES, withContentTypes, workbookKind } from './content-types';
import { PLAIN_STYLES } from './new-workbook';
import { keepMemory, keptMemory } from './memory-part';
import { NewParts } from './new-parts';
import { writePackage } from './package-writer';
import { editableText } from './part-text';
import type { PlacedSheet } from './place-sheets';
import { ownedSheetsOf, placeSheets } from './place-sheets';
import { checkPlan } from './plan-check';
import { isStaleLocal, plannedNames } from './plan-names';
import { partsOnlyOf } from './reachable-parts';
import { isOurs, leadsTo, refuseNameClashes, refuseUneditable } from './refusals';
import { RELATIONSHIPS, RelationshipsEditor, relationshipsPart } from './relationships';
import { writeSheetParts } from './sheet-parts';
import { StylesEditor } from './styles-editor';
import { WorkbookEditor } from './workbook-editor';
import type { WorkbookModel } from './workbook-model';
import { readWorkbookModel } from './workbook-model';
import { attributeOf, childOf } from './xml-tree';

export interface Drawn {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: WriteReport;
}

/**
 * Draws a plan into a workbook and gives the new package; `file` is not changed. Of the parts that are not ours only
 * the content types, the workbook, its relationships and the styles are edited, each at a few places; what is to be
 * remembered goes into a part of its own; calcChain is
 * left out when sheets are drawn again, since it lists their formulas (Excel makes it anew).
 *
 * Throws Problem `strict-workbook`, `signed-workbook`, `shared-workbook`, `protected-structure`, `name-clash`,
 * `too-many-formats`, `unknown-encoding`, `bad-xml`, those of the container; RangeError for a plan that breaks its
 * contract; the reason of `signal` when aborted.
 */
export async function drawPlan(file: ZipPackage, plan: BookPlan, options: WriteOptions = {}): Promise<Drawn> {
  checkPlan(plan);
  const model = await readWorkbookModel(file);
  refuseUneditable(model);
  const placed = placeSheets(plan, model);
  const redrawn = placed.flatMap(({ existing }) => (existing ? [existing] : []));
  const workbook = new WorkbookEditor(model.text, model.root);
  refuseNameClashes(plan, model, workbook.names(), redrawn);

  const links = new RelationshipsEditor(model.part, await textOrNull(file, relationshipsPart(model.part)));
  const gone = new Set(await partsOnlyOf(file, new Set(redrawn.map(({ part }) => part))));
  if (redrawn.length > 0) dropCalcChain(model, links, gone);

  const parts = new NewParts(file.names().filter((name) => !gone.has(name)));
  const styles = await editStyles(model, parts, links);
  drawSheets({ placed, model, parts, styles: styles.editor, workbook, links });
  parts.write(styles.part, styles.editor.result());
  if (options.remember) {
    const kept = await keptMemory(model);
    keepMemory(options.remember(kept?.text ?? null), kept, parts, links);
  }
  writeNames(plan, placed, model, workbook);
  parts.write(model.part, workbook.result());
  const types = await editableText(file, CONTENT_TYPES);
  parts.contentTypes.set(model.part, workbookKind(types, model.part).type);
  parts.write(relationshipsPart(model.part), links.result());
  parts.write(CONTENT_TYPES, withContentTypes(types, parts.contentTypes, gone));

  const bytes = await writePackage(file, { parts: parts.contents, dropped: gone }, options);
  const sheets = placed.map(({ plan: { role, name: wished }, name }) => ({ role, name, wished }));
  return { bytes, report: { sheets } };
}

interface Drawing {
  readonly placed: readonly PlacedSheet[];
  readonly model: WorkbookModel;
  readonly parts: NewParts;
  readonly styles: StylesEditor;
  readonly workbook: WorkbookEditor;
  readonly links: RelationshipsEditor;
}

function drawSheets({ placed, model, parts, styles, workbook, links }: Drawing): void {
  const folder = folderOf(model.part);
  const tableId = tableIds(model);
  const active = activePosition(model);
  const chartSource = (wanted: string): ChartSource => {
    for (const { plan, name } of placed) {
      const table = plan.tables.find((it) => it.name === wanted);
      if (table) return { sheet: name, table };
    }
    throw new RangeError(`No table ${wanted} in the plan.`);
  };
  for (const { plan, name, position, existing } of placed) {
    const part = existing?.part ?? parts.claim(`${folder}worksheets/sheet`, PART_TYPES.worksheet);
    if (!existing) workbook.addSheet(name, links.add(RELATIONSHIPS.worksheet, part));
    writeSheetParts(plan, part, {
      parts,
      styles,
      folder,
      selected: position === active,
      date1904: model.date1904,
      tableId,
      chartSource,
    });
  }
}

function writeNames(
  plan: BookPlan,
  placed: readonly PlacedSheet[],
  model: WorkbookModel,
  workbook: WorkbookEditor,
): void {
  const redrawn = placed.flatMap(({ existing }) => (existing ? [existing] : []));
  const drawn = new Set(placed.map(({ position }) => position));
  const owned = new Set(Array.from(ownedSheetsOf(model).values(), ({ position }) => position));
  workbook.setNames(
    plannedNames(plan, placed),
    (name) => isStaleLocal(name, drawn, owned) || (isOurs(name, redrawn) && leadsTo(name, redrawn)),
  );
}

/** A table keeps its number from one drawing to the next: slicers refer to it. */
function tableIds(model: WorkbookModel): (name: string) => number {
  const tables = model.sheets.flatMap((sheet) => sheet.tables);
  const known = new Map(tables.map(({ name, id }) => [name.toLowerCase(), id]));
  let last = Math.max(0, ...tables.map(({ id }) => id));
  return (name) => {
    const id = known.get(name.toLowerCase());
    if (id !== undefined) return id;
    last += 1;
    return last;
  };
}

async function editStyles(
  model: WorkbookModel,
  parts: NewParts,
  links: RelationshipsEditor,
): Promise<{ readonly part: string; readonly editor: StylesEditor }> {
  const known = model.relationships.find(({ type }) => type === RELATIONSHIPS.styles)?.part;
  if (known && model.file.has(known)) {
    return { part: known, editor: new StylesEditor(await editableText(model.file, known), known) };
  }
  const part = parts.claim(`${folderOf(model.part)}styles`, PART_TYPES.styles);
  links.add(RELATIONSHIPS.styles, part);
  return { part, editor: new StylesEditor(PLAIN_STYLES, part) };
}

function dropCalcChain(model: WorkbookModel, links: RelationshipsEditor, gone: Set<string>): void {
  for (const { id, type, part } of model.relationships) {
    if (type !== RELATIONSHIPS.calcChain || part === null) continue;
    links.remove(id);
    gone.add(part);
  }
}

async function textOrNull(file: ZipPackage, part: string): Promise<string | null> {
  return file.has(part) ? editableText(file, part) : null;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** The sheet that the workbook opens on. */
function activePosition({ root }: WorkbookModel): number {
  const views = childOf(root, 'bookViews');
  const view = views && childOf(views, 'workbookView');
  return Number((view && attributeOf(view, 'activeTab')) ?? 0);
}
