import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { ImportPreview, ImportSettings } from '../contracts/import.ts';
import { decode } from './decode.ts';
import { FILE_LIMIT } from './file-reading.ts';
import { createImporter } from './importer.ts';

const FIXTURES = new URL('../../tests/fixtures/import/', import.meta.url);
const fixture = (name: string) => new File([readFileSync(new URL(name, FIXTURES))], name);
const text = (content: string, name = 'clients.csv') => new File([content], name);
const importer = () =>
  createImporter(() => {
    throw new Error('not connected in this test');
  });
const open = (file: File, country = 'IT') => importer().read(file, country, '2026-11-22');

async function preview(file: File, country = 'IT'): Promise<ImportPreview> {
  const outcome = await open(file, country);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.preview;
}

/** Text in a single-byte encoding, by the decoder's own table. */
function encode(content: string, encoding: string): Uint8Array {
  const byLetter = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(content, (letter) => byLetter.get(letter) ?? 0x3f);
}

describe('a file is read in its own encoding', () => {
  it.each([
    ['gestionale-1252.csv', 'windows-1252', ';', 'IT', "Nicolò D'Angiò"],
    ['salons-1257.csv', 'windows-1257', ';', 'LV', 'Jānis Kļaviņš'],
    ['klienty-1251.csv', 'windows-1251', ',', 'RU', 'Ольга'],
    ['kliyenty-utf8-bom.csv', 'utf-8', ';', 'UA', 'Олена Ковальчук'],
    ['utf16.csv', 'utf-16le', ';', 'LV', 'Оксана'],
    ['polish-headers.tsv', 'utf-8', '\t', 'IT', 'Maria Nowak'],
  ])('%s', async (name, encoding, delimiter, country, second) => {
    const found = await preview(fixture(name), country);
    expect([found.encoding, found.delimiter, found.header]).toEqual([encoding, delimiter, true]);
    expect(found.rows[1]?.name).toBe(second);
  });

  it.each(['IT', 'LV', 'RU', 'UA', 'US'])('whatever the country (%s), as long as the letters tell', async (country) => {
    expect((await preview(fixture('salons-1257.csv'), country)).encoding).toBe('windows-1257');
    expect((await preview(fixture('klienty-1251.csv'), country)).encoding).toBe('windows-1251');
    expect((await preview(fixture('gestionale-1252.csv'), country)).encoding).toBe('windows-1252');
  });

  it.each([
    ['Città', 'windows-1252', 'LV'],
    ['Nicolò Però', 'windows-1252', 'LV'],
    ['Kļaviņa', 'windows-1257', 'IT'],
    ['Ozoliņš', 'windows-1257', 'IT'],
    ['Žanete Šķēle', 'windows-1257', 'IT'],
    ['Анна', 'windows-1251', 'IT'],
    ['ІВАНЕНКО ЇЖАК ҐАВА', 'windows-1251', 'IT'],
    ['José Müller', 'windows-1252', 'IT'],
  ] as const)('one word is enough: %s', (word, encoding, country) => {
    expect(decode(encode(`Name;Phone\r\n${word};1`, encoding), undefined, country)).toEqual({ text: `Name;Phone\r\n${word};1`, encoding });
  });

  it('and in the one set by hand', async () => {
    const worker = importer();
    await worker.read(fixture('salons-1257.csv'), 'LV', '2026-11-22');
    const settings: ImportSettings = { encoding: 'windows-1252', header: true };
    const outcome = await worker.adjust(settings);
    expect(outcome.ok && outcome.preview.rows[0]?.name).toContain('Bçrzi');
    expect(outcome.ok && outcome.preview.encoding).toBe('windows-1252');
  });
});

describe('the separator is found', () => {
  it.each([
    ['Name;Note\nAnna;rossa, corta, liscia\nSara;bionda', ';'],
    ['Name,Note\nAnna,"rossa; corta"\nSara,bionda', ','],
    ['Name\tPhone\nAnna\t347 1234567', '\t'],
    ['Name|Phone\nAnna|3471234567', '|'],
    ['sep=|\nName|Phone\nAnna|3471234567', '|'],
  ])('%j', async (content, delimiter) => expect((await preview(text(content))).delimiter).toBe(delimiter));

  it('and quotation marks keep lines and separators together', async () => {
    const { rows } = await preview(fixture('altegio.csv'));
    expect(rows[1]).toMatchObject({ line: 3, name: 'Oksana Shevchenko', phone: '+380671234567', other: 'Prefers mornings\nand mint tea' });
  });

  it('and one that never closes swallows nothing', async () => {
    const { total, rows } = await preview(text('Name;Phone\n"Anna;3471234567\nSara "la rossa";3471234568\nMaria;3471234569\n'));
    expect(total).toBe(3);
    expect(rows.map((row) => row.phone)).toEqual(['+393471234567', '+393471234568', '+393471234569']);
  });
});

describe('a workbook is read', () => {
  it('with dates, long numbers and leading zeros', async () => {
    const bytes = await writeXlsxFile(
      [
        ['Nome', 'Cognome', 'Telefono', 'Data di nascita', 'Note'].map((value) => ({ value })),
        [
          { value: 'Giulia' },
          { value: 'Rossi' },
          { value: 393471234567, type: Number },
          { value: new Date(Date.UTC(1990, 4, 12)), type: Date, format: 'dd/mm/yyyy' },
          { value: 'ok' },
        ],
        [{ value: 'Оксана' }, { value: 'Bērziņa' }, { value: '067 1234567' }, null, { value: true, type: Boolean }],
      ],
      { sheet: 'Clienti' },
    ).toBuffer();
    const found = await preview(new File([new Uint8Array(bytes)], 'clienti.xlsx'));
    expect([found.kind, found.encoding, found.delimiter, found.header]).toEqual(['xlsx', null, null, true]);
    expect(found.columns.map((column) => column.field)).toEqual(['given', 'family', 'phone', 'birthDate', 'note']);
    expect(found.rows[0]).toMatchObject({ name: 'Giulia Rossi', phone: '+393471234567', other: '1990-05-12 · ok', problems: [] });
  });

  it('whatever its name says', async () => {
    expect((await preview(text('Name;Phone\nAnna;3471234567', 'clients.xls'))).kind).toBe('csv');
  });
});

describe('what is no client base says so', () => {
  const utf16 = (word: string) => Array.from(word).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each<[string, File, string]>([
    ['an empty file', text(''), 'empty'],
    ['nothing but line ends', text('\n;;\n\n'), 'empty'],
    ['a header without rows', text('Name;Phone\n'), 'empty'],
    [
      'a picture',
      new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, ...Array(200).fill(1)])], 'a.csv'),
      'notATable',
    ],
    ['a PDF', text('%PDF-1.7\nstuff', 'a.csv'), 'notATable'],
    ['a letter', text('Gentile cliente\nla ringraziamo della visita\n', 'a.txt'), 'noUsefulColumn'],
    ['an archive that is no workbook', new File([zipSync({ 'word/document.xml': Uint8Array.of(1) }).slice()], 'a.docx'), 'notATable'],
    ['a broken workbook', new File([Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4])], 'a.xlsx'), 'unreadable'],
    [
      'a workbook without sheets',
      new File([zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<x') }).slice()], 'a.xlsx'),
      'unreadable',
    ],
    ['an old workbook', new File([Uint8Array.from([...old, ...Array(600).fill(0)])], 'a.xls'), 'oldExcel'],
    [
      'a workbook with a password',
      new File([Uint8Array.from([...old, ...Array(600).fill(0), ...utf16('EncryptedPackage')])], 'a.xlsx'),
      'encrypted',
    ],
    ['a page saved as .xls', text('<html><table><tr><td>Anna</td></tr></table></html>', 'a.xls'), 'oldExcel'],
    ['a table of 300 columns', text(`${'a;'.repeat(299)}a\n${'1;'.repeat(299)}1\n${'2;'.repeat(299)}2\n`), 'tooManyColumns'],
  ])('%s', async (_, file, problem) => expect(await open(file)).toEqual({ ok: false, problem }));

  it('a file of 200 MB, without being read', async () => {
    const huge = new File(['x'], 'huge.csv');
    Object.defineProperty(huge, 'size', { value: FILE_LIMIT * 4 });
    huge.arrayBuffer = () => Promise.reject(new Error('must not be read'));
    expect(await open(huge)).toEqual({ ok: false, problem: 'tooLarge' });
  });

  it('a file that is gone when it is read', async () => {
    const gone = text('Name;Phone\nAnna;1');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    expect(await open(gone)).toEqual({ ok: false, problem: 'unreadable' });
  });
});
