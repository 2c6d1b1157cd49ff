import type { ChartPlan } from '../../core/report/book-plan';
import {
  CHART_NAMESPACE,
  DRAWING_NAMESPACE,
  RELATIONSHIP_NAMESPACE,
  SHEET_DRAWING_NAMESPACE,
} from './namespaces';
import { plainAttribute, XML_DECLARATION } from './xml';

/** A chart and the identifier of the relationship from the drawing to its part. */
export interface PlacedChart {
  readonly chart: ChartPlan;
  readonly relationship: string;
}

/** The drawing part of a sheet: where its charts stand. A chart's title is also its text for screen readers. */
export function drawingPart(charts: readonly PlacedChart[]): string {
  return [
    XML_DECLARATION,
    `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}">`,
    ...charts.map(anchorXml),
    '</xdr:wsDr>',
  ].join('');
}

function anchorXml({ chart, relationship }: PlacedChart, index: number): string {
  const { row, column, rows, columns } = chart.anchor;
  const title = plainAttribute(chart.title);
  return [
    '<xdr:twoCellAnchor>',
    corner('from', row - 1, column - 1),
    corner('to', row - 1 + rows, column - 1 + columns),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Graphique ${index + 1}" descr="${title}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${relationship}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/** A corner of an anchor; rows and columns are 0-based. */
function corner(name: 'from' | 'to', row: number, column: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}
