const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A picture of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const rels = (...lines: readonly [id: string, type: string, target: string, outside?: boolean][]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines
    .map(
      ([id, type, target, outside]) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${RELATIONSHIPS}/${type}`}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${(
  [
    ['xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`],
    ['xl/worksheets/sheet1.xml', `${SHEET_TYPE}.worksheet+xml`],
    ['xl/worksheets/sheet2.xml', `${SHEET_TYPE}.worksheet+xml`],
    ['xl/worksheets/sheet3.xml', `${SHEET_TYPE}.worksheet+xml`],
    ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['xl/styles.xml', `${SHEET_TYPE}.styles+xml`],
    ['xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`],
    ['xl/tables/table1.xml', `${SHEET_TYPE}.table+xml`],
    ['xl/comments1.xml', `${SHEET_TYPE}.comments+xml`],
    ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
    ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
    ['xl/pivotTables/pivotTable1.xml', `${SHEET_TYPE}.pivotTable+xml`],
    ['xl/pivotCache/pivotCacheDefinition1.xml', `${SHEET_TYPE}.pivotCacheDefinition+xml`],
    ['xl/pivotCache/pivotCacheRecords1.xml', `${SHEET_TYPE}.pivotCacheRecords+xml`],
    ['xl/externalLinks/externalLink1.xml', `${SHEET_TYPE}.externalLink+xml`],
    ['xl/calcChain.xml', `${SHEET_TYPE}.calcChain+xml`],
    ['customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ] as const
)
  .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
  .join('')}</Types>`;

const workbook = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 xr" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27328"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Parc\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0" documentId="8_{5B0F0E5C-0000-4000-8000-000000000001}" xr6:coauthVersionLast="47" xr6:coauthVersionMax="47" xr10:uidLastSave="{00000000-0000-0000-0000-000000000000}" xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6" xmlns:xr10="http://schemas.microsoft.com/office/spreadsheetml/2016/revision10"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="23040" windowHeight="9000" activeTab="1"/></bookViews><sheets><sheet name="Inventaire" sheetId="1" r:id="rId1"/><sheet name="Écarts" sheetId="7" r:id="rId2"/><sheet name="L'analyse" sheetId="3" state="hidden" r:id="rId3"/></sheets><externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Écarts!$A$1:$B$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Inventaire!$A$1:$D$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Inventaire!$1:$1</definedName><definedName name="Plafond" localSheetId="1">1000</definedName><definedName name="Prix_moyen" comment="a &lt;b&gt; &amp; c">AVERAGE(Inventaire!$D$2:$D$5)</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="12" r:id="rId8"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`;

const styles = `${DECLARATION}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac x16r2" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:x16r2="http://schemas.microsoft.com/office/spreadsheetml/2015/02/main"><numFmts count="1"><numFmt numFmtId="166" formatCode="0.0&quot; kW&quot;"/></numFmts><fonts count="2" x14ac:knownFonts="1"><font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="166" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><colors><mruColors><color rgb="FF123456"/></mruColors></colors><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const inventory = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetPr codeName="Feuil1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D5"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.75"/><cols><col min="1" max="1" width="12.5" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" t="s"><v>5</v></c><c r="C2" s="1"><v>44927</v></c><c r="D2"><v>600</v></c></row><row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" t="s"><v>6</v></c><c r="C3" s="1"><v>45292</v></c><c r="D3"><v>450.5</v></c></row><row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4" t="s"><v>5</v></c><c r="C4" s="1"><v>43831</v></c><c r="D4" s="2"><v>12</v></c></row><row r="5"><c r="A5" t="s"><v>4</v></c><c r="B5" t="s"><v>6</v></c><c r="D5" s="3"><f>SUM(D2:D4)</f><v>1062.5</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1" autoFilter="0"/><conditionalFormatting sqref="D2:D5"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{3F1B7C6A-0000-4000-8000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><conditionalFormatting sqref="B2:B5"><cfRule type="cellIs" dxfId="0" priority="2" operator="equal"><formula>"Tablette"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B5"><formula1>"Portable,Tablette"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId5"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{3F1B7C6A-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100" border="1"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>D2:D5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

const userGaps = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1:B3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="12.75"/><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>3</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>Inventaire!D2*2</f><v>1200</v></c></row><row r="3"><c r="A3"><v>2</v></c><c r="B3"><f>[1]Tarifs!$A$1+Plafond</f><v>1010</v></c></row></sheetData><autoFilter ref="A1:B3"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

const pivotSheet = `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A3:B6"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="12.75"/><sheetData><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>8</v></c></row><row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4"><v>612</v></c></row><row r="5"><c r="A5" t="s"><v>6</v></c><c r="B5"><v>450.5</v></c></row><row r="6"><c r="A6" t="s"><v>9</v></c><c r="B6"><v>1062.5</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

const sharedStrings = `${DECLARATION}<sst xmlns="${MAIN}" count="20" uniqueCount="10"><si><t>UAI</t></si><si><t>Type</t></si><si><t>Date</t></si><si><t>Prix</t></si><si><t>0350001A</t></si><si><t>Portable</t></si><si><r><t>Tab</t></r><r><rPr><b/><sz val="10"/><rFont val="Arial"/></rPr><t>lette</t></r></si><si><t xml:space="preserve"> Manque </t></si><si><t>Somme de Prix</t></si><si><t>Total général</t></si></sst>`;

const table = `${DECLARATION}<table xmlns="${MAIN}" id="4" name="Parc" displayName="Parc" ref="A1:D5" totalsRowShown="0"><autoFilter ref="A1:D5"/><tableColumns count="4"><tableColumn id="1" name="UAI"/><tableColumn id="2" name="Type"/><tableColumn id="3" name="Date"/><tableColumn id="4" name="Prix"/></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

const drawing = `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Graphique 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Image 2"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${RELATIONSHIPS}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const chart = `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Inventaire!$D$2:$D$5</c:f></c:numRef></c:val><c:smooth val="0"/></c:ser><c:marker val="1"/><c:axId val="11"/><c:axId val="12"/></c:lineChart><c:catAx><c:axId val="11"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="12"/></c:catAx><c:valAx><c:axId val="12"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="11"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const comments = `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>Mme Durand</author></authors><commentList><comment ref="D2" authorId="0"><text><r><t>À vérifier</t></r></text></comment></commentList></comments>`;

const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>5, 15, 1, 10, 7, 31, 5, 9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>1</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>`;

const pivotTable = `${DECLARATION}<pivotTableDefinition xmlns="${MAIN}" name="TCD" cacheId="12" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Valeurs" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="4"><pivotField showAll="0"/><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField showAll="0"/><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="1"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Somme de Prix" fld="3" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`;

const pivotCache = `${DECLARATION}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" r:id="rId1" refreshedBy="Mme Durand" refreshedDate="45000" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="2"><cacheSource type="worksheet"><worksheetSource name="Parc"/></cacheSource><cacheFields count="4"><cacheField name="UAI" numFmtId="0"><sharedItems count="1"><s v="0350001A"/></sharedItems></cacheField><cacheField name="Type" numFmtId="0"><sharedItems count="2"><s v="Portable"/><s v="Tablette"/></sharedItems></cacheField><cacheField name="Date" numFmtId="14"><sharedItems containsSemiMixedTypes="0" containsNonDate="0" containsDate="1" containsString="0" minDate="2020-01-01T00:00:00" maxDate="2024-01-02T00:00:00" count="2"><d v="2023-01-01T00:00:00"/><d v="2024-01-01T00:00:00"/></sharedItems></cacheField><cacheField name="Prix" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="12" maxValue="600" count="2"><n v="600"/><n v="450.5"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`;

const pivotRecords = `${DECLARATION}<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><x v="0"/><x v="0"/><x v="0"/></r><r><x v="0"/><x v="1"/><x v="1"/><x v="1"/></r></pivotCacheRecords>`;

const externalLink = `${DECLARATION}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELATIONSHIPS}" r:id="rId1"><sheetNames><sheetName val="Tarifs"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>10</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`;

const calcChain = `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="D5" i="1"/><c r="B2" i="7"/><c r="B3" i="7"/></calcChain>`;

const color = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const THEME_COLORS = [
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
] as const;
const fonts = (tag: string): string =>
  `<a:${tag}><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
const thrice = (xml: string): string => xml.repeat(3);
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const theme = `${DECLARATION}<a:theme xmlns:a="${DRAWING}" name="Mairie"><a:themeElements><a:clrScheme name="Mairie">${THEME_COLORS.map(([name, value]) => color(name, value)).join('')}</a:clrScheme><a:fontScheme name="Mairie">${fonts('majorFont')}${fonts('minorFont')}</a:fontScheme><a:fmtScheme name="Mairie"><a:fillStyleLst>${thrice(solid)}</a:fillStyleLst><a:lnStyleLst>${thrice(`<a:ln w="6350">${solid}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${thrice('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${thrice(solid)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** The parts of a workbook that uses much of what Excel has, as Excel writes them. */
export const RICH_PARTS: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>> = new Map<
  string,
  string | Uint8Array<ArrayBuffer>
>([
  ['[Content_Types].xml', contentTypes],
  [
    '_rels/.rels',
    rels(
      ['rId3', 'extended-properties', 'docProps/app.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
    ),
  ],
  ['xl/workbook.xml', workbook],
  [
    'xl/_rels/workbook.xml.rels',
    rels(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId4', 'theme', 'theme/theme1.xml'],
      ['rId5', 'styles', 'styles.xml'],
      ['rId6', 'sharedStrings', 'sharedStrings.xml'],
      ['rId7', 'calcChain', 'calcChain.xml'],
      ['rId8', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ['rId9', 'externalLink', 'externalLinks/externalLink1.xml'],
      ['rId10', 'customXml', '../customXml/item1.xml'],
    ),
  ],
  ['xl/worksheets/sheet1.xml', inventory],
  ['xl/worksheets/sheet2.xml', userGaps],
  ['xl/worksheets/sheet3.xml', pivotSheet],
  [
    'xl/worksheets/_rels/sheet1.xml.rels',
    rels(
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'table', '../tables/table1.xml'],
      ['rId4', 'comments', '../comments1.xml'],
      ['rId5', 'hyperlink', 'https://example.org/', true],
    ),
  ],
  ['xl/worksheets/_rels/sheet3.xml.rels', rels(['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'])],
  ['xl/theme/theme1.xml', theme],
  ['xl/styles.xml', styles],
  ['xl/sharedStrings.xml', sharedStrings],
  ['xl/tables/table1.xml', table],
  ['xl/comments1.xml', comments],
  ['xl/drawings/vmlDrawing1.vml', vml],
  ['xl/drawings/drawing1.xml', drawing],
  [
    'xl/drawings/_rels/drawing1.xml.rels',
    rels(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']),
  ],
  ['xl/charts/chart1.xml', chart],
  ['xl/media/image1.png', Uint8Array.from(Buffer.from(PIXEL, 'base64'))],
  ['xl/pivotTables/pivotTable1.xml', pivotTable],
  [
    'xl/pivotTables/_rels/pivotTable1.xml.rels',
    rels(['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']),
  ],
  ['xl/pivotCache/pivotCacheDefinition1.xml', pivotCache],
  [
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels',
    rels(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']),
  ],
  ['xl/pivotCache/pivotCacheRecords1.xml', pivotRecords],
  ['xl/externalLinks/externalLink1.xml', externalLink],
  ['xl/externalLinks/_rels/externalLink1.xml.rels', rels(['rId1', 'externalLinkPath', 'Tarifs.xlsx', true])],
  ['xl/calcChain.xml', calcChain],
  ['customXml/item1.xml', '<parc xmlns="urn:exemple:parc"><annee>2026</annee></parc>'],
  [
    'customXml/itemProps1.xml',
    `${DECLARATION}<ds:datastoreItem ds:itemID="{5B0F0E5C-0000-4000-8000-000000000002}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  ],
  ['customXml/_rels/item1.xml.rels', rels(['rId1', 'customXmlProps', 'itemProps1.xml'])],
  [
    'docProps/core.xml',
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Mme Durand</dc:creator></cp:coreProperties>`,
  ],
  [
    'docProps/app.xml',
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  ],
]);
