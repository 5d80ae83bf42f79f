import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, loadTexts, localeOf } from '../../locales/index.ts';
import { customKey } from '../../model/columns/custom-key.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { SalonEdit } from '../../model/edits/salon-edit.ts';
import { FULL_COLUMNS } from '../../model/export/full-columns.ts';
import type { ExportWords } from '../../model/export/words.ts';
import type { EntryId } from '../../model/ids.ts';
import { NO_SALON } from '../../model/import/read-row.ts';
import { fieldOfHeader } from '../../model/import/recognise-header.ts';
import { readSex } from '../../model/import/sex.ts';
import { printMerge } from '../../model/merge/merge.ts';
import { aSalon, comment, entryId, good, newClient, visit } from '../../tests/convergence/people.ts';
import type { SimulatedDevice } from '../../tests/convergence/simulated-device.ts';
import type { ExportFormat } from '../contracts/export.ts';
import { createImporter } from '../import/importer.ts';
import { readWorkbook } from '../import/read-workbook.ts';
import { exporterOf } from './testing/exporter.ts';

const TODAY = '2026-11-23';
const VIP = entryId();
const BRIDES = entryId();
const OWN_FIELDS = [
  { id: entryId(), name: 'Розмір нігтів', kind: 'number', choices: '', active: true },
  { id: entryId(), name: 'Улюблений чай', kind: 'choice', choices: "М'ята\nЛипа", active: true },
  { id: entryId(), name: 'Має кота', kind: 'yesNo', choices: '', active: true },
] as const;
const [NAILS, TEA, CAT] = OWN_FIELDS;
/** Under headings that mean something else in files of other programs; none of them comes of visits, which a file of clients does not bring. */
const FIGURES = [
  { id: 'age', heading: 'Last visit' },
  ...OWN_FIELDS.map(({ id, name }) => ({ id: customKey(id), heading: name })),
  { id: 'warnings', heading: 'Second phone' },
];
const category = (id: EntryId, name: string): SalonEdit => ({
  type: 'addSalonEntry',
  collection: 'categories',
  id,
  fields: { name, color: '#000000', discount: 0, rule: '', active: true },
});
const OWN_EDITS: readonly SalonEdit[] = OWN_FIELDS.map(({ id, ...fields }) => ({
  type: 'addSalonEntry',
  collection: 'customFields',
  id,
  fields,
}));

let words: Readonly<Record<Language, ExportWords>>;

beforeAll(async () => {
  const told = await Promise.all(LANGUAGES.map(async (language) => [language, await wordsOf(language)] as const));
  words = Object.fromEntries(told) as Record<Language, ExportWords>;
});

/** As the app has them. */
async function wordsOf(language: Language): Promise<ExportWords> {
  const { export: own } = (await loadTexts(language)) as { export: Omit<ExportWords, 'locale' | 'kind' | 'status' | 'dayPart'> };
  return { ...own, locale: localeOf(language), kind: {}, status: {}, dayPart: {} } as unknown as ExportWords;
}

async function exported(device: SimulatedDevice, format: ExportFormat, language: Language): Promise<Blob> {
  const { file } = good(
    await exporterOf(device).write(
      { format, clients: { of: 'all' }, columns: { of: 'everything', figures: FIGURES }, words: words[language] },
      TODAY,
      () => {},
    ),
  );
  return file;
}

async function importInto({ salon, desk: device }: Awaited<ReturnType<typeof emptySalon>>, file: Blob, name: string): Promise<void> {
  const importer = createImporter(() => device.store.importSink);
  const known = { ...NO_SALON, customFields: OWN_FIELDS, mayAddCategories: true };
  const read = await importer.read(new File([file], name), 'LV', TODAY, { salon: known, remembered: {} });
  if (!read.ok) throw new Error(read.problem);
  good(await salon.during(device.store.editSalon(read.preview.newCategories.map(({ id, name }) => category(id, name)))));
  const { port1 } = new MessageChannel();
  const report = good(await importer.run(port1, () => {}));
  expect(report).toMatchObject({ refused: 0, problem: null, created: PEOPLE.length });
}

const phone = (e164: string, messages = false): ClientEdit => ({
  type: 'addEntry',
  collection: 'phones',
  id: entryId(),
  fields: { typed: e164, e164, label: 'mobile', messages },
});
const email = (address: string): ClientEdit => ({
  type: 'addEntry',
  collection: 'emails',
  id: entryId(),
  fields: { address, label: 'personal', messages: false },
});

const PEOPLE: readonly (readonly [string, readonly ClientEdit[]])[] = [
  [
    'Оксана',
    [
      {
        type: 'setProfile',
        changes: { family: 'Шевченко-Ґедзь', middle: 'Іванівна', sex: 'female', birthDate: '1990-05-12', language: 'uk' },
      },
      phone('+380671234567', true),
      phone('+37129123456'),
      email('oksana@inbox.lv'),
      email('work@salon.ua'),
      { type: 'setAddress', changes: { street: 'вул. Хрещатик, 1; кв. 5', postcode: '01001', city: 'Київ', country: 'UA' } },
      { type: 'setDetails', changes: { allergies: 'ППД\nаміак', weight: 61.5, clientSince: '2019-03-01', source: '@instagram' } },
      { type: 'addEntry', collection: 'socials', id: entryId(), fields: { network: 'instagram', handle: 'oksana.hair' } },
      {
        type: 'addEntry',
        collection: 'cards',
        id: entryId(),
        fields: { number: '000123', type: 'barcode', state: 'active', issuedOn: '', typeId: '' },
      },
      {
        type: 'addEntry',
        collection: 'cards',
        id: entryId(),
        fields: { number: 'KT-104', type: 'barcode', state: 'active', issuedOn: '', typeId: '' },
      },
      { type: 'setMark', set: 'categories', member: VIP, present: true },
      { type: 'setMark', set: 'categories', member: BRIDES, present: true },
      { type: 'setCustom', changes: { [NAILS.id]: 7.5, [TEA.id]: "М'ята", [CAT.id]: false } },
      { type: 'editNote', text: '=HYPERLINK("http://evil")\nдруга; строка, з "лапками"' },
    ],
  ],
  [
    'Jānis',
    [{ type: 'setProfile', changes: { family: 'Bērziņš', sex: 'male', birthDate: '--02-29', externalId: '0042' } }, phone('+37167123456')],
  ],
  ["D'Angiò", [{ type: 'setProfile', changes: { family: '+Rossi & <Co>', nickname: '-bella', sex: 'other' } }]],
  [
    '',
    [
      { type: 'setProfile', changes: { kind: 'company', company: 'SIA "Skaistums"' } },
      { type: 'setDetails', changes: { lvRegistration: '40003032949' } },
    ],
  ],
  ['Anna', [comment('not in the table'), visit('2026-01-02')]],
];

async function salonOfPeople(): Promise<SimulatedDevice> {
  const { salon, desk } = await aSalon();
  good(await salon.during(desk.store.editSalon([category(VIP, 'VIP'), category(BRIDES, 'Наречені'), ...OWN_EDITS])));
  for (const [given, edits] of PEOPLE) await newClient(desk, given, ...edits);
  await desk.store.settled();
  return desk;
}

async function emptySalon(): Promise<Pick<Awaited<ReturnType<typeof aSalon>>, 'salon' | 'desk'>> {
  const { salon, desk } = await aSalon(2);
  good(await salon.during(desk.store.editSalon(OWN_EDITS)));
  return { salon, desk };
}

describe('a full export that is imported into an empty salon, and exported there, is the same', () => {
  it.each(['lv', 'en'] as const)('as a csv file in %s', async (language) => {
    const first = await exported(await salonOfPeople(), 'csv', language);
    const empty = await emptySalon();
    await importInto(empty, first, 'clients.csv');
    await empty.desk.store.settled();
    expect(await (await exported(empty.desk, 'csv', language)).text()).toBe(await first.text());
  });

  it.each(['uk'] as const)('as a workbook in %s', async (language) => {
    const first = await exported(await salonOfPeople(), 'xlsx', language);
    const empty = await emptySalon();
    await importInto(empty, first, 'clients.xlsx');
    await empty.desk.store.settled();
    expect(await cells(await exported(empty.desk, 'xlsx', language))).toEqual(await cells(first));
  });
});

/** What an address book has words for. */
it('a full export as contacts that is imported into an empty salon, and exported there, is the same', async () => {
  const first = await exported(await salonOfPeople(), 'vcard', 'uk');
  const empty = await emptySalon();
  await importInto(empty, first, 'clients.vcf');
  await empty.desk.store.settled();
  const again = await (await exported(empty.desk, 'vcard', 'uk')).text();
  expect(again).toBe(await first.text());
  expect(again.match(/BEGIN:VCARD/g)).toHaveLength(PEOPLE.length);
});

async function cells(file: Blob): Promise<unknown> {
  const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
  return 'table' in read ? read.table : read.problem;
}

it.each(LANGUAGES)('every heading of a full export in %s, and every word for a sex, is one that the import knows', (language) => {
  const { headings } = words[language];
  expect(FULL_COLUMNS.map((column) => [column, fieldOfHeader(headings[column])])).toEqual(FULL_COLUMNS.map((column) => [column, column]));
  const { sex } = words[language];
  expect([readSex(sex.female), readSex(sex.male), readSex(sex.other)]).toEqual(['female', 'male', 'other']);
});

it('a merged client is exported once, with what all of the cards say', async () => {
  const { desk } = await aSalon();
  const into = await newClient(desk, 'Оксана', phone('+380671234567'), { type: 'editNote', text: 'kept' });
  const merge = printMerge({ into, at: '2026-11-01T10:00:00.000Z', by: '', fields: {}, same: {} });
  await newClient(desk, 'Oksana', phone('+37129123456'), { type: 'editNote', text: 'came' }, { type: 'setProfile', changes: { merge } });
  await desk.store.settled();
  const text = await (await exported(desk, 'csv', 'lv')).text();
  expect(text.match(/Оксана/g)).toHaveLength(1);
  for (const part of ['Оксана', '+380671234567', '+37129123456', 'kept', 'came']) expect(text).toContain(part);
  expect(text).not.toContain('Oksana');
});

describe('a csv file', () => {
  it('does nothing in a spreadsheet, whatever a client is called', async () => {
    const text = await (await exported(await salonOfPeople(), 'csv', 'it')).text();
    expect(text.charCodeAt(0)).not.toBe(0x22);
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain(`'-bella`);
    expect(text).toContain(`'+Rossi & <Co>`);
    expect(text).toContain(';+380671234567;');
  });
});
