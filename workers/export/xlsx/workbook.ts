/** The parts of a workbook beside its one sheet (ECMA-376): the least that Excel, LibreOffice, Numbers and Google's tables open. */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const SHEET_PATH = 'xl/worksheets/sheet1.xml';

/** Path → content, of everything but the sheet. `sheet`: its name; `formats`: those of the cells, as `Styles` counted them. */
export function workbookParts(sheet: string, formats: readonly string[]): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/${SHEET_PATH}" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(sheetName(sheet))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': styles(formats),
  };
}

/** Opens the sheet: the first row stays in sight, columns have their widths (in letters). */
export function sheetHead(widths: readonly number[]): string {
  const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>`;
}

export const SHEET_TAIL = '</sheetData></worksheet>';

/** Text as XML can hold it: without the characters that no XML may have, and as much as a cell takes. */
export function xmlText(text: string): string {
  const kept = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
  return UNSAFE.test(kept)
    ? kept
        .replace(FORBIDDEN, '')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/\r\n?/g, '\n')
    : kept;
}

/** Excel says that a file is damaged whose cell is longer. */
const LONGEST_CELL = 32_767;
/** Control characters, halves of letters that are written as two, and what is no letter. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const UNSAFE = /[&<>"\r]|(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** The styles that every workbook has: of a cell without one, and of headings. */
export const HEADING_STYLE = 1;
const FIRST_FORMAT_STYLE = 2;
/** Own formats are numbered from here. */
const FIRST_FORMAT = 164;
/** Stands for the format with which every spreadsheet shows dates as its own country writes them. */
export const DATE_FORMAT = 'date';
const DATE_NUMBER = 14;

function styles(formats: readonly string[]): string {
  const numbered = formats.map((format, index) => ({ format, number: format === DATE_FORMAT ? DATE_NUMBER : FIRST_FORMAT + index }));
  const named = numbered.filter(({ format }) => format !== DATE_FORMAT);
  const own = named.map(({ format, number }) => `<numFmt numFmtId="${number}" formatCode="${xmlText(format)}"/>`).join('');
  const cells = numbered.map(
    ({ number }) => `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const font = '<sz val="11"/><name val="Calibri"/>';
  return `${HEAD}<styleSheet xmlns="${MAIN}">${named.length > 0 ? `<numFmts count="${named.length}">${own}</numFmts>` : ''}<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FIRST_FORMAT_STYLE + cells.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${cells.join('')}</cellXfs></styleSheet>`;
}

/** Formats of cells, each counted when it is first needed. */
export class Styles {
  private readonly byFormat = new Map<string, number>();

  /** The number by which a cell names the style of that format. */
  of(format: string): number {
    const known = this.byFormat.get(format);
    if (known !== undefined) return known;
    const style = FIRST_FORMAT_STYLE + this.byFormat.size;
    this.byFormat.set(format, style);
    return style;
  }

  get formats(): readonly string[] {
    return [...this.byFormat.keys()];
  }
}

/** What Excel takes as the name of a sheet. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1';
}
