import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as A from '@automerge/automerge/slim';
import { beforeAll, describe, expect, it } from 'vitest';
import { BLANK_PROFILE, blankCard } from '../blank-card.ts';
import type { ClientCard } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import { invertClientEdit, invertSalonEdit } from '../edits/invert.ts';
import { pointsOf } from '../entries/balances.ts';
import type { Collection, EntryFields } from '../entries/fields.ts';
import { NO_MARKS } from '../entries/marks.ts';
import type { BlobHash, CardId, EntryId, Heads } from '../ids.ts';
import { BLANK_VISIT } from '../visits/blank-visit.ts';
import { type ClientDocument, newClientDocument } from './client-document.ts';
import { conflictsOf } from './conflicts.ts';
import { editClient } from './edit-client.ts';
import { grownDocument } from './grow.ts';
import { readClient } from './read-client.ts';
import { editSalon, newSalonDocument, readSalon } from './salon-document.ts';

const made = () => ({ id: '01K00000000000000000000099' as EntryId, at: '2026-05-12T10:00:00.000Z' });
const OLD = join(import.meta.dirname, '../../tests/old-documents');
const WASM = join(import.meta.dirname, '../../node_modules/@automerge/automerge/dist/automerge.wasm');
const id = '2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId;

beforeAll(() => A.initializeWasm(new Uint8Array(readFileSync(WASM))));

const entry = (n: number): EntryId => `01K${String(n).padStart(23, '0')}` as EntryId;
const visitFields = {
  date: '2026-03-01',
  time: '10:30',
  minutes: 60,
  status: 'paid',
  room: '',
  note: '6N 1:1 20 vol',
  currency: 'EUR',
  tips: 200,
  payment: 'card',
} as const;

function add<C extends Collection>(collection: C, n: number, fields: EntryFields[C]): ClientEdit {
  return { type: 'addEntry', collection, id: entry(n), fields } as ClientEdit;
}

const said = { staffId: entry(90), at: '2026-03-01T09:00:00.000Z' } as const;
const written = { ...said, corrects: '' } as const;
const lasting = { validUntil: '2026-09-01' } as const;
const RECORDS: readonly ClientEdit[] = [
  add('patchTests', 8, {
    product: 'Colour',
    batch: 'L-204',
    date: '2026-03-01',
    result: 'clear',
    staffId: entry(90),
    note: '',
    serviceIds: `${entry(97)} ${entry(98)}`,
    ...lasting,
  }),
  add('links', 9, { cardId: id, kind: 'child', name: 'Marta Bērziņa' }),
  add('blacklist', 10, { reason: 'Did not come, three times', ...said }),
  add('consents', 11, {
    ...written,
    purposeId: entry(95),
    textId: entry(96),
    given: true,
    how: 'signed',
    channels: 'sms email',
    signature: 'M10 20L30 40',
    note: '',
  }),
  add('points', 12, { ...written, amount: 50, reason: 'Birthday', visitId: '' }),
  add('points', 13, { ...said, corrects: entry(12), amount: 50, reason: 'Birthday', visitId: '' }),
  add('account', 14, { ...written, amount: 2000, currency: 'EUR', reason: 'Deposit', visitId: '' }),
  add('subscriptions', 15, {
    ...written,
    ...lasting,
    event: 'sold',
    of: '',
    name: 'Five blow-dries',
    typeId: '',
    serviceId: '',
    visits: 5,
    price: 9000,
    currency: 'EUR',
    visitId: '',
  }),
  add('promotions', 16, { ...written, promotionId: entry(97), name: 'Spring', code: 'SPRING', visitId: '' }),
  add('cardOperations', 17, { ...written, membershipId: entry(4), operation: 'issued', number: '1001', reason: '' }),
];
const PHOTO = {
  picture: 'ab'.repeat(32) as BlobHash,
  thumbnail: 'cd'.repeat(32) as BlobHash,
  width: 2048,
  height: 1536,
  kind: 'inspiration',
  caption: 'Like this',
  tags: 'balayage, short',
  visitId: entry(6),
  staffId: entry(90),
  at: '2026-03-01T09:00:00.000Z',
  beforeId: '',
  mayPublish: false,
  turn: 90,
  crop: '1000 0 9000 10000',
  marks: 'arrow red 100 200 3000 4000',
} as const;

/** Everything a card can hold. */
const WHOLE: readonly ClientEdit[] = [
  { type: 'setProfile', changes: { given: 'Anna', family: 'Bērziņa', sex: 'female', birthDate: '--05-12', language: 'lv' } },
  { type: 'setAddress', changes: { city: 'Rīga', country: 'LV' } },
  {
    type: 'setDetails',
    changes: { personasKods: '161175-19997', weight: 62.5, allergies: 'Ammonia', wishes: 'Mint tea', source: 'Instagram' },
  },
  {
    type: 'addEntry',
    collection: 'phones',
    id: entry(1),
    fields: { typed: '29 123 456', e164: '+37129123456', label: 'mobile', messages: true },
  },
  { type: 'addEntry', collection: 'emails', id: entry(2), fields: { address: 'anna@example.lv', label: 'personal', messages: false } },
  { type: 'addEntry', collection: 'socials', id: entry(3), fields: { network: 'instagram', handle: 'anna' } },
  {
    type: 'addEntry',
    collection: 'cards',
    id: entry(4),
    fields: { number: '1001', type: 'barcode', state: 'active', issuedOn: '2025-12-01', typeId: '' },
  },
  {
    type: 'addEntry',
    collection: 'comments',
    id: entry(5),
    fields: { text: 'Prefers mornings', staffId: '', at: '2026-03-01T09:00:00.000Z' },
  },
  { type: 'editNote', text: 'Allergic to ammonia.' },
  {
    type: 'addVisit',
    id: entry(6),
    fields: visitFields,
    staff: [entry(90)],
    services: [{ id: entry(7), serviceId: '', name: 'Colour', price: 6500, discount: 500 }],
  },
  { type: 'setMark', set: 'preferredStaff', member: entry(90), present: true },
  { type: 'setMark', set: 'preferredDays', member: '2', present: true },
  { type: 'setMark', set: 'categories', member: entry(91), present: true },
  { type: 'setCustom', changes: { [entry(92)]: 'Oolong', [entry(93)]: true, [entry(94)]: 3 } },
  ...RECORDS,
  add('photos', 18, PHOTO),
  { type: 'setProfile', changes: { photo: `${PHOTO.picture} ${PHOTO.thumbnail}` } },
];

function edited(doc: A.Doc<ClientDocument>, edits: readonly ClientEdit[]): A.Doc<ClientDocument> {
  return A.change(doc, (draft) => {
    for (const edit of edits) editClient(draft, edit);
  });
}

function view(doc: A.Doc<unknown>): ClientCard {
  return readClient(id, A.getHeads(doc) as unknown as Heads, doc);
}

describe('a client’s document', () => {
  it('is born the same everywhere, with every map it will need', () => {
    const [one, other] = [newClientDocument(), newClientDocument()];
    expect(A.getHeads(one)).toEqual(A.getHeads(other));
    expect(A.getAllChanges(one)).toEqual(A.getAllChanges(other));
    expect(A.getHeads(newSalonDocument())).toEqual(A.getHeads(newSalonDocument()));
    expect(readSalon(newSalonDocument())).toMatchObject({ name: '', staff: [], services: [] });
  });

  it('says what was put into it', () => {
    const card = view(edited(newClientDocument(), WHOLE));
    expect(card).toMatchObject({
      profile: { given: 'Anna', family: 'Bērziņa', kind: 'person', sex: 'female', birthDate: '--05-12' },
      address: { city: 'Rīga' },
      details: {
        personasKods: '161175-19997',
        weight: 62.5,
        allergies: 'Ammonia',
        wishes: 'Mint tea',
        source: 'Instagram',
        height: 0,
        pec: '',
      },
      phones: [{ e164: '+37129123456', messages: true }],
      emails: [{ address: 'anna@example.lv' }],
      socials: [{ handle: 'anna' }],
      cards: [{ number: '1001', state: 'active' }],
      comments: [{ text: 'Prefers mornings' }],
      note: 'Allergic to ammonia.',
      visits: [{ ...visitFields, staff: [entry(90)], services: [{ name: 'Colour', price: 6500, discount: 500 }] }],
    });
  });

  it('makes no change when an edit says what is there already', () => {
    const doc = edited(newClientDocument(), WHOLE);
    expect(A.getHeads(edited(doc, WHOLE))).toEqual(A.getHeads(doc));
  });

  it('lets edits of an entry that is not here pass', () => {
    const doc = edited(newClientDocument(), [
      { type: 'setEntry', collection: 'phones', id: entry(1), changes: { typed: '1' } },
      { type: 'setVisitStaff', id: entry(6), staffId: entry(90), present: true },
      { type: 'addVisitService', visitId: entry(6), id: entry(8), fields: { serviceId: '', name: 'Cut', price: 1, discount: 0 } },
      { type: 'setRemoved', collection: 'visits', id: entry(6), removed: true },
    ]);
    expect(view(doc)).toMatchObject({ phones: [], visits: [] });
  });

  it('keeps what a newer Kartoteka has written, and reads what it knows', () => {
    const newer = A.change(edited(newClientDocument(), WHOLE), (draft) => {
      draft.hairMap = { left: 'curly' };
      (draft.profile as Record<string, unknown>).sex = new A.ImmutableString('unheard of');
      (draft.profile as Record<string, unknown>).family = 7;
      const { health, fiscal } = draft as unknown as Record<'health' | 'fiscal', Record<string, unknown>>;
      health.weight = new A.ImmutableString('heavy');
      health.bloodGroup = new A.ImmutableString('0');
      fiscal.pec = 7;
    });
    const doc = edited(newer, [{ type: 'setProfile', changes: { given: 'Maria' } }]);
    expect(view(doc).profile).toMatchObject({ given: 'Maria', sex: '', family: '' });
    expect(view(doc).details).toMatchObject({ weight: 0, pec: '', allergies: 'Ammonia' });
    expect(A.toJS(doc).health).toMatchObject({ bloodGroup: new A.ImmutableString('0') });
    expect(A.toJS(doc).hairMap).toEqual({ left: 'curly' });
  });
});

describe('the shared note', () => {
  const noted = (doc: A.Doc<ClientDocument>, ...texts: string[]): A.Doc<ClientDocument> =>
    texts.reduce((one, text) => edited(one, [{ type: 'editNote', text }]), A.clone(doc));

  it('rewritten on two devices apart has what both wrote, each in one piece', () => {
    const base = noted(newClientDocument(), 'Allergic to ammonia. Likes tea.');
    const [one, other] = ['Now allergic to nickel too', 'Prefers coffee 💇 and Mondays'];
    const typed = (text: string) =>
      Array.from(text, (_, i) =>
        Array.from(text)
          .slice(0, i + 1)
          .join(''),
      );
    for (const [mine, theirs] of [
      [noted(base, one), noted(base, other)],
      [noted(base, ...typed(one)), noted(base, ...typed(other))],
    ] as const) {
      const note = view(A.merge(A.clone(mine), theirs)).note;
      expect([`${one}\n${other}`, `${other}\n${one}`]).toContain(note);
    }
  });

  it.each([
    ['begun', '', 'Likes tea.', 'Mint, no sugar.', '|Likes tea.|Mint, no sugar.|'],
    ['written on under its last line', 'Likes tea.', 'Likes tea.\nNickel', 'Likes tea.\nMondays', 'Likes tea.|Nickel|Mondays|'],
    ['filled on an empty line', 'Tea.\n\nMondays.', 'Tea.\nNickel\nMondays.', 'Tea.\nMint\nMondays.', 'Tea.|Nickel|Mint|Mondays.'],
    ['given another word in the middle', 'Likes tea now', 'Likes coffee now', 'Likes juice now', 'Likes |coffee |juice |now'],
    ['given another word at the end', 'Likes tea', 'Likes coffee', 'Likes juice', 'Likes |coffee|juice|'],
  ])('%s on two devices apart has no words run together', (_, before, mine, theirs, parts) => {
    const base = before === '' ? newClientDocument() : noted(newClientDocument(), before);
    const [one, other] = [noted(base, mine), noted(base, theirs)];
    const { note } = view(A.merge(A.clone(one), other));
    expect(view(A.merge(A.clone(other), one)).note).toBe(note);
    for (const part of parts.split('|')) expect(note).toContain(part);
    expect(note.split(/\s+/).sort()).toEqual(
      parts
        .split(/[|\s]+/)
        .filter(Boolean)
        .sort(),
    );
  });

  it('keeps an empty line that somebody is about to write on, and one of an earlier version reads as it was written', () => {
    const doc = noted(newClientDocument(), 'Likes tea.\n');
    expect(view(doc).note).toBe('Likes tea.\n');
    expect(view(noted(doc, 'Likes tea.')).note).toBe('Likes tea.');
    expect(view(noted(doc, '')).note).toBe('');
    const earlier = A.change(A.clone(newClientDocument()), (draft) => A.splice(draft, ['note'], 0, 0, 'Likes tea.'));
    expect(view(earlier).note).toBe('Likes tea.');
    expect(view(noted(earlier, 'Likes tea.\nMint')).note).toBe('Likes tea.\nMint');
  });

  it('changed in different places has both changes', () => {
    const base = noted(newClientDocument(), '💇 Likes tea. Comes on Mondays with her daughter.');
    const one = noted(base, '💇 Likes coffee. Comes on Mondays with her daughter.');
    const other = noted(base, '💇 Likes tea. Comes on Mondays with her sons. 👋');
    expect(view(A.merge(one, other)).note).toBe('💇 Likes coffee. Comes on Mondays with her sons. 👋');
  });
});

describe('a field that a salon turns on', () => {
  it('is on for the whole salon until it is turned off, or that is taken back', () => {
    const on = { type: 'turnDetail', detail: 'profession', on: true } as const;
    const doc = A.change(newSalonDocument(), (draft) => editSalon(draft, on));
    expect(readSalon(newSalonDocument()).turnedOn).toEqual([]);
    expect(readSalon(doc).turnedOn).toEqual(['profession']);
    const back = invertSalonEdit(readSalon(doc), on);
    expect(readSalon(A.change(doc, (draft) => back && editSalon(draft, back))).turnedOn).toEqual([]);
  });
});

describe('undo', () => {
  const start = (): A.Doc<ClientDocument> => edited(newClientDocument(), WHOLE);
  const edits: readonly ClientEdit[] = [
    { type: 'setProfile', changes: { given: 'Maria', family: '' } },
    { type: 'setAddress', changes: { city: 'Ogre' } },
    { type: 'setDetails', changes: { weight: 64, height: 170, allergies: '', pec: 'anna@pec.it', clientSince: '2020-02-29' } },
    { type: 'setEntry', collection: 'phones', id: entry(1), changes: { typed: '2', e164: '' } },
    { type: 'setEntry', collection: 'emails', id: entry(2), changes: { address: 'x@y.lv' } },
    { type: 'setEntry', collection: 'socials', id: entry(3), changes: { handle: 'maria' } },
    { type: 'setEntry', collection: 'cards', id: entry(4), changes: { state: 'lost' } },
    { type: 'setEntry', collection: 'comments', id: entry(5), changes: { text: 'No' } },
    { type: 'setEntry', collection: 'photos', id: entry(18), changes: { caption: '', turn: 0, mayPublish: true } },
    { type: 'setRemoved', collection: 'photos', id: entry(18), removed: true },
    { type: 'setProfile', changes: { photo: '' } },
    { type: 'editNote', text: 'Allergic.' },
    { type: 'setVisit', id: entry(6), changes: { room: 'Cabin' } },
    { type: 'addVisitFormula', visitId: entry(6), id: entry(23), text: '60 g 7/43' },
    { type: 'setVisitStaff', id: entry(6), staffId: entry(90), present: false },
    { type: 'setVisitService', visitId: entry(6), id: entry(7), changes: { price: 1 } },
    { type: 'setRemoved', collection: 'visits', id: entry(6), removed: true },
    { type: 'setVisitServiceRemoved', visitId: entry(6), id: entry(7), removed: true },
    { type: 'addEntry', collection: 'phones', id: entry(20), fields: { typed: '2', e164: '', label: 'work', messages: false } },
    { type: 'addVisit', id: entry(21), fields: visitFields, staff: [], services: [] },
    { type: 'addVisitService', visitId: entry(6), id: entry(22), fields: { serviceId: '', name: 'Cut', price: 1, discount: 0 } },
  ];
  for (const edit of edits) {
    it(`takes back ${edit.type}${'collection' in edit ? ` of ${edit.collection}` : ''}`, () => {
      const doc = start();
      const before = view(doc);
      const after = edited(doc, [edit]);
      expect({ ...view(after), heads: [] }).not.toEqual({ ...before, heads: [] });
      const inverse = invertClientEdit(before, edit, made);
      if (!inverse) throw new Error('nothing takes it back');
      expect({ ...view(edited(after, [inverse])), heads: [] }).toEqual({ ...before, heads: [] });
    });
  }

  it('has nothing to take back where the entry is not there', () => {
    expect(
      invertClientEdit(view(start()), { type: 'setEntry', collection: 'phones', id: entry(77), changes: { typed: '' } }, made),
    ).toBeNull();
  });
});

describe('documents of every released version', () => {
  const files = readdirSync(OLD).filter((name) => name.endsWith('.automerge'));

  it('are there to be read', () => {
    expect(files).toContain('client-1.automerge');
  });

  for (const file of files) {
    it(`${file} opens, can be edited, and merges with one of today`, () => {
      const saved = A.load<ClientDocument>(new Uint8Array(readFileSync(join(OLD, file))));
      const expected = JSON.parse(readFileSync(join(OLD, file.replace('.automerge', '.json')), 'utf8')) as ClientCard;
      // What a version did not know yet reads as nothing.
      const cards = expected.cards.map((one) => Object.assign({ typeId: '' }, one));
      const patchTests = (expected.patchTests ?? []).map((one) => Object.assign({ serviceIds: '' }, one));
      const subscriptions = (expected.subscriptions ?? []).map((one) => Object.assign({ serviceId: '' }, one));
      const visits = expected.visits.map((one) => ({ ...BLANK_VISIT, ...one }));
      const marks = { ...NO_MARKS, ...expected.marks };
      const profile = { ...BLANK_PROFILE, ...expected.profile };
      const today = { profile, cards, marks, patchTests, subscriptions, visits };
      expect({ ...view(saved), heads: [] }).toEqual({ ...blankCard(id), ...expected, ...today });
      const [mine, yours] = [A.clone(saved), A.clone(saved)];
      const one = edited(mine, [{ type: 'setProfile', changes: { nickname: 'Ann' } }]);
      const other = edited(yours, [
        { type: 'addEntry', collection: 'comments', id: entry(50), fields: { text: 'today', staffId: '', at: '' } },
      ]);
      const card = view(A.merge(one, other));
      expect(card.profile.nickname).toBe('Ann');
      expect(card.comments.map((comment) => comment.text)).toContain('today');
    });

    it(`${file} takes fields that came later: set apart, different ones stay both, and the same one is asked about`, () => {
      const saved = A.load<ClientDocument>(new Uint8Array(readFileSync(join(OLD, file))));
      const desk = edited(A.clone(saved), [
        { type: 'setDetails', changes: { codiceFiscale: 'RSSMRA85T10A562S', weight: 62, source: 'Instagram' } },
      ]);
      const tablet = edited(A.clone(saved), [{ type: 'setDetails', changes: { allergies: 'Nickel', weight: 64 } }]);
      const one = A.merge(A.clone(desk), A.clone(tablet));
      const other = A.merge(A.clone(tablet), A.clone(desk));
      expect(view(one).details).toEqual(view(other).details);
      expect(view(one).details).toMatchObject({ codiceFiscale: 'RSSMRA85T10A562S', source: 'Instagram', allergies: 'Nickel' });
      const conflicts = conflictsOf(one);
      expect(conflicts.map(({ field }) => field)).toEqual([{ in: 'details', field: 'weight' }]);
      expect(conflicts[0]?.values.map(({ value }) => value).sort()).toEqual([62, 64]);
      const settled = edited(one, conflicts[0]?.values[1]?.settle ?? []);
      expect(conflictsOf(settled)).toEqual([]);
      expect(view(settled).details.weight).toBe(conflicts[0]?.values[1]?.value);
    });
  }
});

/** Saves a document of the version being released: run once, at the release, with KARTOTEKA_SAVE_OLD=client-<version>. */
const release = process.env.KARTOTEKA_SAVE_OLD;
it.runIf(release)('saves a document of this version', () => {
  const doc = edited(newClientDocument(), WHOLE);
  writeFileSync(join(OLD, `${release}.automerge`), A.save(doc));
  writeFileSync(join(OLD, `${release}.json`), JSON.stringify({ ...view(doc), heads: [] }, null, 2));
});

describe('a card of an earlier version', () => {
  const file = readFileSync(join(OLD, 'client-1.automerge'));
  const device = (actor: string) => grownDocument(A.load<ClientDocument>(file, { actor: actor.repeat(16) }));

  it('takes what came later, from two devices that never met', () => {
    const add = (id: EntryId, reason: string): ClientEdit => ({
      type: 'addEntry',
      collection: 'blacklist',
      id,
      fields: { reason, staffId: '', at: '' },
    });
    const here = edited(device('aa'), [add(entry(31), 'here')]);
    const there = edited(device('bb'), [add(entry(32), 'there')]);
    const both = A.merge(here, there);
    expect(view(both).blacklist.map((one) => one.reason)).toEqual(['here', 'there']);
    expect(conflictsOf(both)).toEqual([]);
  });

  it('is made no longer by being opened again', () => {
    const doc = device('aa');
    expect(A.getHeads(grownDocument(doc))).toEqual(A.getHeads(doc));
  });
});

describe('a record', () => {
  const fields = { amount: 50, reason: 'birthday', visitId: '', staffId: '', at: '2026-05-12T10:00:00.000Z', corrects: '' } as const;
  const gift: ClientEdit = { type: 'addEntry', collection: 'points', id: entry(41), fields };

  it('keeps what was written, whoever edits it or takes it off', () => {
    const doc = edited(newClientDocument(), [
      gift,
      { type: 'setEntry', collection: 'points', id: entry(41), changes: { amount: 5000 } },
      { type: 'setRemoved', collection: 'points', id: entry(41), removed: true },
    ]);
    expect(view(doc).points).toEqual([{ id: entry(41), ...fields }]);
  });

  it('is taken back by a further entry, and that one by another', () => {
    let n = 50;
    const next = () => ({ id: entry(n++), at: '2026-05-13T10:00:00.000Z' });
    const before = view(newClientDocument());
    const undo = invertClientEdit(before, gift, next);
    const redo = undo && invertClientEdit(before, undo, next);
    if (!undo || !redo) throw new Error('nothing takes it back');
    const undone = edited(newClientDocument(), [gift, undo]);
    expect(view(undone).points).toHaveLength(2);
    expect(pointsOf(view(undone))).toBe(0);
    expect(pointsOf(view(edited(undone, [redo])))).toBe(50);
  });
});

describe('a photo', () => {
  let base: A.Doc<ClientDocument>;
  beforeAll(() => {
    base = edited(newClientDocument(), WHOLE);
  });
  const apart = (actor: string, ...edits: readonly ClientEdit[]) => edited(A.clone(base, { actor: actor.repeat(16) }), edits);
  const written: ClientEdit = { type: 'setEntry', collection: 'photos', id: entry(18), changes: { caption: 'Warmer' } };
  const deleted: ClientEdit = { type: 'setRemoved', collection: 'photos', id: entry(18), removed: true };

  it.each([
    ['aa', 'bb'],
    ['bb', 'aa'],
  ])('whose caption one edits while another deletes it is asked about, and either answer holds (%s, %s)', (one, other) => {
    const both = A.merge(apart(one, written), apart(other, deleted));
    const [conflict, ...more] = conflictsOf(both);
    expect(more).toEqual([]);
    expect(conflict?.field).toEqual({ in: 'photos', id: entry(18), field: null });
    expect(conflict?.values.map(({ value }) => value).sort()).toEqual([false, true]);
    for (const { value, settle } of conflict?.values ?? []) {
      const settled = edited(A.clone(both), settle);
      expect(conflictsOf(settled)).toEqual([]);
      expect(view(settled).photos.map(({ caption }) => caption)).toEqual(value === true ? ['Warmer'] : []);
    }
  });

  it('that two edit apart in different ways has both, and nobody is asked', () => {
    const both = A.merge(
      apart('aa', written),
      apart('bb', { type: 'setEntry', collection: 'photos', id: entry(18), changes: { turn: 180 } }),
    );
    expect(view(both).photos).toMatchObject([{ caption: 'Warmer', turn: 180, crop: PHOTO.crop }]);
    expect(conflictsOf(both)).toEqual([]);
  });

  it('that is known to be deleted is not brought back by an edit of it', () => {
    expect(view(edited(apart('aa', deleted), [written])).photos).toEqual([]);
  });
});
