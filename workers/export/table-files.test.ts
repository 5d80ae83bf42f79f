import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportCell } from '../../model/export/cell.ts';
import { csvFile } from './csv-file.ts';
import { xlsxFile } from './xlsx/xlsx-file.ts';

const COLUMNS = ['Name', 'Born', 'Visits', 'Spent', 'Note'].map((heading) => ({ heading, width: 12 }));
const ROW: readonly ExportCell[] = [
  { kind: 'text', text: 'Anna <"&> \u0007' },
  { kind: 'date', date: '1990-05-12' },
  { kind: 'number', value: 12 },
  { kind: 'money', amount: 123_450, currency: 'EUR' },
  null,
];

async function partsOf(file: Blob): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

describe('a workbook', () => {
  const made = async (rows: readonly (readonly ExportCell[])[]) => {
    const file = xlsxFile(COLUMNS, 'Clients: all/of [them]');
    file.add(rows);
    return partsOf(file.done());
  };

  it('has dates as dates, money as figures in its currency, counts as figures, and text as text', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '', 'xl/workbook.xml': book = '' } = await made([ROW]);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">Anna &lt;&quot;&amp;&gt; </t></is></c>');
    expect(sheet).toContain('<c r="B2" s="2"><v>33005</v></c><c r="C2"><v>12</v></c><c r="D2" s="3"><v>1234.5</v></c></row>');
    // As the country of whoever opens it writes dates.
    expect(styles).toContain('<xf numFmtId="14" ');
    expect(styles).toContain('formatCode="#,##0.00\\ &quot;€&quot;"');
    expect(book).toContain('<sheet name="Clients  all of  them " ');
  });

  it('takes what no spreadsheet counts as text: a birthday without its year, a day before 1900', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await made([
      [
        { kind: 'date', date: '--02-29' },
        { kind: 'date', date: '1899-12-31' },
      ],
    ]);
    expect(sheet.match(/t="inlineStr"><is><t xml:space="preserve">(--02-29|1899-12-31)/g)).toHaveLength(2);
  });

  it('is not damaged by a note that is longer than a cell', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await made([[{ kind: 'text', text: 'я'.repeat(40_000) }]]);
    expect(sheet.match(/я/g)).toHaveLength(32_767);
  });
});

describe('a csv file', () => {
  it.each([
    ['lv-LV', 'Anna <""&> \u0007";1990-05-12;12;1234,50;'],
    ['en-GB', 'Anna <""&> \u0007",1990-05-12,12,1234.50,'],
  ])('is separated as Excel wants it in %s, with the mark of its encoding', async (locale, line) => {
    const file = csvFile(COLUMNS, locale);
    file.add([ROW]);
    const bytes = new Uint8Array(await file.done().arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(new TextDecoder().decode(bytes).split('\r\n')[1]).toBe(`"${line}`);
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ["-2+3+cmd|' /C calc'!A0", `'-2+3+cmd|' /C calc'!A0`],
    ['+37129123456', '+37129123456'],
    ['-5', '-5'],
  ])('a cell %s is written %s', async (text, written) => {
    const file = csvFile([{ heading: 'x', width: 1 }], 'lv-LV');
    file.add([[{ kind: 'text', text }]]);
    expect((await file.done().text()).split('\r\n')[1]).toBe(written);
  });
});
