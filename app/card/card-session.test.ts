import { describe, expect, it } from 'vitest';
import { blankCard } from '../../model/blank-card.ts';
import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import type { OpenCard, Outcome } from '../../workers/contracts/store.ts';
import { applyClientEdit } from './apply-edit.ts';
import { CardSession } from './card-session.ts';
import type { TypedField } from './typed-fields.ts';

const ID = '4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId;
const PHONE = '01J00000000000000000000001' as EntryId;

const made = () => ({ id: '01J00000000000000000000099' as EntryId, at: '2026-05-12T10:00:00.000Z' });

const EMPTY: ClientCard = {
  ...blankCard(ID),
  createdAt: '',
  profile: {
    kind: 'person',
    given: 'Oksana',
    family: '',
    middle: '',
    addressAs: '',
    nickname: '',
    company: '',
    sex: '',
    birthDate: '',
    language: '',
    externalId: '',
    photo: '',
    online: '',
    merge: '',
    deleted: '',
  },
  address: { street: '', postcode: '', city: '', country: '' },
  note: '',
  visits: [],
};

/** Time that stands until it is moved on. */
class HandClock {
  #now = 0;
  #due: { at: number; call: () => void }[] = [];

  readonly after = (milliseconds: number, call: () => void): (() => void) => {
    const entry = { at: this.#now + milliseconds, call };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((one) => one !== entry);
    };
  };

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const ripe = this.#due.filter((one) => one.at <= this.#now).sort((a, b) => a.at - b.at);
    this.#due = this.#due.filter((one) => one.at > this.#now);
    for (const { call } of ripe) call();
  }
}

/** A store that holds one card, answers when told to, and lets others write. */
class Desk {
  card = EMPTY;
  waiting = 0;
  readonly lots: (readonly ClientEdit[])[] = [];
  refusal: Outcome<OpenCard> | null = null;
  held = false;
  #answers: (() => void)[] = [];
  #version = 0;

  readonly store = {
    openCard: async (): Promise<Outcome<OpenCard>> => this.refusal ?? { ok: true, value: this.open },
    closeCard: async () => {},
    createClient: async (): Promise<Outcome<CardId>> => ({ ok: true, value: ID }),
    eraseCard: async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }),
    editCard: async (_id: CardId, edits: readonly ClientEdit[]): Promise<Outcome<OpenCard>> => {
      this.lots.push(edits);
      if (this.refusal) return this.refusal;
      this.write(edits);
      const value = this.open;
      if (this.held) await new Promise<void>((resolve) => this.#answers.push(resolve));
      return { ok: true, value };
    },
  };

  get open(): OpenCard {
    return { card: this.card, waiting: this.waiting, conflicts: [] };
  }

  write(edits: readonly ClientEdit[]): void {
    this.#version++;
    const heads = [`head-${this.#version}`] as unknown as ClientCard['heads'];
    this.card = { ...edits.reduce(applyClientEdit, this.card), heads };
  }

  /** Answers everything that was held back. */
  async answer(): Promise<void> {
    for (const resolve of this.#answers.splice(0)) resolve();
    await settled();
  }
}

/** Lets everything that is ready to happen happen. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

async function openedCard(change: Partial<ClientCard> = {}) {
  const clock = new HandClock();
  const desk = new Desk();
  desk.card = { ...EMPTY, ...change };
  const session = new CardSession(ID, { store: desk.store, after: clock.after, made });
  await session.open();
  const heard = (edits: readonly ClientEdit[]) => {
    desk.write(edits);
    session.hear({ type: 'card', open: desk.open });
  };
  const typeAll = (field: TypedField, text: string) => {
    for (let end = 1; end <= text.length; end++) session.type(field, text.slice(0, end));
  };
  return { clock, desk, session, heard, typeAll };
}

const given: TypedField = { key: 'given', label: 'given', toEdits: (text) => [{ type: 'setProfile', changes: { given: text } }] };
const family: TypedField = { key: 'family', label: 'family', toEdits: (text) => [{ type: 'setProfile', changes: { family: text } }] };
const birthDate: TypedField = {
  key: 'birthDate',
  label: 'birthDate',
  toEdits: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? [{ type: 'setProfile', changes: { birthDate: text } }] : null),
};
const at = (position: number) => ({ start: position, end: position });

describe('typing in a field', () => {
  it('saves once the person pauses, not letter by letter', async () => {
    const { clock, desk, session, typeAll } = await openedCard();
    typeAll(family, 'Bērziņa');
    clock.pass(299);
    expect(desk.lots).toEqual([]);
    expect(session.view().saved).toBe('saving');
    clock.pass(1);
    expect(desk.lots).toEqual([[{ type: 'setProfile', changes: { family: 'Bērziņa' } }]]);
    await settled();
    expect(session.view().saved).toBe('server');
    expect(session.view().card?.profile.family).toBe('Bērziņa');
  });

  it('saves at once when the field is left', async () => {
    const { desk, session } = await openedCard();
    session.type(family, 'Rossi');
    session.settle('family');
    expect(desk.lots).toHaveLength(1);
    expect(session.draft('family')).toBeUndefined();
  });

  it('saves everything at once when the page is hidden', async () => {
    const { desk, session } = await openedCard();
    session.type(given, 'Anna');
    session.type(family, 'Rossi');
    session.typeNote('Tè verde', at(8));
    session.flush();
    await settled();
    expect(desk.card.profile).toMatchObject({ given: 'Anna', family: 'Rossi' });
    expect(desk.card.note).toBe('Tè verde');
  });

  it('writes nothing where the text is what it was', async () => {
    const { clock, desk, session } = await openedCard();
    session.type(given, 'Oksan');
    session.type(given, 'Oksana');
    clock.pass(300);
    expect(desk.lots).toEqual([]);
    expect(session.view().undo).toBeNull();
  });

  it('keeps what is typed when another device changes the same field, and the last to write wins', async () => {
    const { clock, desk, session, heard } = await openedCard();
    session.type(given, 'Ksenia');
    heard([{ type: 'setProfile', changes: { given: 'Olga', family: 'Koval' } }]);
    expect(session.draft('given')?.text).toBe('Ksenia');
    expect(session.view().card?.profile.family).toBe('Koval');
    clock.pass(300);
    await settled();
    expect(desk.card.profile.given).toBe('Ksenia');
  });

  it('is told, so that nothing is said of what is only half there, and no longer once the field is left or its text can not be read', async () => {
    const { session } = await openedCard();
    const date: TypedField = { key: 'date', label: 'birthDate', whole: true, toEdits: (text) => (text === '' ? [] : null) };
    for (const field of [given, date]) {
      session.type(field, '31.02');
      expect(session.typing).toBe(true);
      session.settle(field.key);
      expect(session.typing).toBe(false);
    }
    expect(session.draft('date')).toEqual(expect.objectContaining({ text: '31.02', doubtful: true }));
  });

  it('shows the stored value again after the field is left', async () => {
    const { clock, session, heard } = await openedCard();
    session.type(given, 'Ksenia');
    clock.pass(300);
    await settled();
    heard([{ type: 'setProfile', changes: { given: 'Olga' } }]);
    expect(session.draft('given')?.text).toBe('Ksenia');
    session.settle('given');
    expect(session.draft('given')).toBeUndefined();
    expect(session.view().card?.profile.given).toBe('Olga');
  });

  it('keeps a date that can not be read as typed and marks it, until it is mended', async () => {
    const { desk, session } = await openedCard();
    session.type(birthDate, '31.02.1990');
    session.settle('birthDate');
    expect(session.draft('birthDate')).toMatchObject({ text: '31.02.1990', doubtful: true });
    expect(desk.lots).toEqual([]);
    session.type(birthDate, '1990-02-28');
    session.settle('birthDate');
    expect(session.draft('birthDate')).toBeUndefined();
    expect(desk.lots).toHaveLength(1);
  });
});

describe('edits on their way', () => {
  it('reach the store in the order they were made, one lot at a time', async () => {
    const { desk, session } = await openedCard();
    desk.held = true;
    session.type(given, 'Anna');
    session.edit('kind', { type: 'setProfile', changes: { kind: 'company' } });
    session.edit('company', { type: 'setProfile', changes: { company: 'Studio Anna' } });
    session.type(family, 'Rossi');
    session.settle('family');
    expect(desk.lots).toHaveLength(1);
    await desk.answer();
    expect(desk.lots.flat()).toEqual([
      { type: 'setProfile', changes: { given: 'Anna' } },
      { type: 'setProfile', changes: { kind: 'company' } },
      { type: 'setProfile', changes: { company: 'Studio Anna' } },
      { type: 'setProfile', changes: { family: 'Rossi' } },
    ]);
  });

  it('are shown before the store has answered', async () => {
    const { desk, session } = await openedCard();
    desk.held = true;
    session.edit('kind', { type: 'setProfile', changes: { kind: 'company' } });
    expect(session.view().card?.profile.kind).toBe('company');
    expect(session.view().saved).toBe('saving');
  });

  it('are kept on screen while storage is full, and stored once there is room', async () => {
    const { clock, desk, session } = await openedCard();
    desk.refusal = { ok: false, problem: 'storageFull' };
    session.edit('given', { type: 'setProfile', changes: { given: 'Anna' } });
    await settled();
    expect(session.view()).toMatchObject({ saved: 'storageFull', phase: 'open' });
    expect(session.view().card?.profile.given).toBe('Anna');
    expect(session.unsaved).toBe(true);
    desk.refusal = null;
    clock.pass(1000);
    await settled();
    expect(session.view().saved).toBe('server');
    expect(desk.card.profile.given).toBe('Anna');
  });

  it('end when the card is erased elsewhere', async () => {
    const { clock, desk, session } = await openedCard();
    session.type(given, 'Anna');
    session.hear({ type: 'erased', id: ID });
    clock.pass(5000);
    expect(session.view()).toMatchObject({ phase: 'erased', card: null });
    expect(desk.lots).toEqual([]);
  });

  it('say whether the server has them', async () => {
    const { desk, session } = await openedCard();
    desk.waiting = 2;
    session.edit('given', { type: 'setProfile', changes: { given: 'Anna' } });
    await settled();
    expect(session.view().saved).toBe('device');
    session.hear({ type: 'card', open: { card: desk.card, waiting: 0, conflicts: [] } });
    expect(session.view().saved).toBe('server');
  });

  it('never leave an older card on screen when an answer and a message cross', async () => {
    const { desk, session, heard } = await openedCard();
    desk.held = true;
    session.edit('given', { type: 'setProfile', changes: { given: 'Anna' } });
    heard([{ type: 'setProfile', changes: { family: 'Koval' } }]);
    await desk.answer();
    expect(session.view().card?.profile).toMatchObject({ given: 'Anna', family: 'Koval' });
  });
});

describe('undo', () => {
  it('takes a whole stretch of typing in one field back at once', async () => {
    const { clock, desk, session } = await openedCard();
    session.type(given, 'Ann');
    clock.pass(300);
    session.type(given, 'Anna');
    clock.pass(300);
    session.settle('given');
    session.undo();
    await settled();
    expect(desk.card.profile.given).toBe('Oksana');
    expect(session.view()).toMatchObject({ undo: null, redo: 'given' });
    session.redo();
    await settled();
    expect(desk.card.profile.given).toBe('Anna');
  });

  it('takes what was given as one thing back together, and tells of how many edits', async () => {
    const { desk, session } = await openedCard();
    const email = (id: string) =>
      ({
        type: 'addEntry',
        collection: 'emails',
        id: id as EntryId,
        fields: { address: `${id}@salon.lv`, label: 'personal', messages: false },
      }) as const;
    for (const id of ['a', 'b', 'c']) session.editAlong('lot 1', 'email', email(id));
    session.editAlong('lot 2', 'email', email('d'));
    expect(session.view()).toMatchObject({ undo: 'email', undoCount: 1 });
    session.undo();
    expect(session.view()).toMatchObject({ undoCount: 3, redoCount: 1 });
    session.undo();
    await settled();
    expect(desk.card.emails).toEqual([]);
    expect(session.view()).toMatchObject({ undo: null, redo: 'email', redoCount: 3 });
  });

  it('takes typing in two fields back one by one, the last first', async () => {
    const { desk, session } = await openedCard();
    session.type(given, 'Anna');
    session.settle('given');
    session.type(family, 'Rossi');
    expect(session.view().undo).toBe('given');
    session.undo();
    await settled();
    expect(desk.card.profile).toMatchObject({ given: 'Anna', family: '' });
    expect(session.view().undo).toBe('given');
  });

  it('makes a second visit to the same field a step of its own', async () => {
    const { desk, session } = await openedCard();
    session.type(given, 'Anna');
    session.settle('given');
    session.type(given, 'Annalisa');
    session.settle('given');
    session.undo();
    await settled();
    expect(desk.card.profile.given).toBe('Anna');
  });

  it('takes a new phone away whole, with all that was typed in it', async () => {
    const { desk, session } = await openedCard();
    const fields = { typed: '2', e164: '', label: 'mobile', messages: true } as const;
    const phone: TypedField = {
      key: 'phone',
      label: 'phone',
      toEdits: (text, card) =>
        card.phones.some((one) => one.id === PHONE)
          ? [{ type: 'setEntry', collection: 'phones', id: PHONE, changes: { typed: text } }]
          : [{ type: 'addEntry', collection: 'phones', id: PHONE, fields: { ...fields, typed: text } }],
    };
    session.type(phone, '29');
    session.flush();
    session.type(phone, '29123456');
    session.settle('phone');
    await settled();
    expect(desk.card.phones).toEqual([{ ...fields, id: PHONE, typed: '29123456' }]);
    session.undo();
    await settled();
    expect(desk.card.phones).toEqual([]);
  });

  it('leaves alone what others changed since', async () => {
    const { desk, session, heard } = await openedCard();
    session.edit('given', { type: 'setProfile', changes: { given: 'Anna' } });
    await settled();
    heard([{ type: 'setProfile', changes: { family: 'Koval' } }]);
    session.undo();
    await settled();
    expect(desk.card.profile).toMatchObject({ given: 'Oksana', family: 'Koval' });
  });

  it('takes my words out of the shared note and leaves those of others', async () => {
    const { desk, session, heard } = await openedCard({ note: 'Ama il tè.' });
    session.typeNote('Ama il tè. Capelli fini.', at(24));
    session.settleNote();
    await settled();
    heard([{ type: 'editNote', text: 'Formula 7/43.\nAma il tè. Capelli fini.' }]);
    session.undo();
    await settled();
    expect(desk.card.note).toBe('Formula 7/43.\nAma il tè.');
    session.redo();
    await settled();
    expect(desk.card.note).toBe('Formula 7/43.\nAma il tè. Capelli fini.');
  });
});

describe('the shared note', () => {
  it('takes in what others write while it is being typed, and keeps the caret', async () => {
    const { session, heard } = await openedCard({ note: 'Ama il tè' });
    session.typeNote('Ama il tè verde', at(15));
    heard([{ type: 'editNote', text: 'Anna: Ama il tè' }]);
    expect(session.note).toEqual({ text: 'Anna: Ama il tè verde', caret: at(21) });
  });

  it('is sent with the version it was typed over', async () => {
    const { desk, session, heard, clock } = await openedCard({ note: 'A' });
    heard([{ type: 'editNote', text: 'AB' }]);
    const seen = desk.card.heads;
    session.typeNote('ABC', at(3));
    clock.pass(300);
    expect(desk.lots).toEqual([[{ type: 'editNote', text: 'ABC', seen }]]);
  });

  it('sends one edit at a time, so that nothing typed is there twice', async () => {
    const { desk, session, clock } = await openedCard();
    desk.held = true;
    session.typeNote('Tè', at(2));
    clock.pass(300);
    session.typeNote('Tè verde', at(8));
    clock.pass(300);
    expect(desk.lots).toHaveLength(1);
    const answered = desk.card.heads;
    await desk.answer();
    expect(desk.lots[1]).toEqual([{ type: 'editNote', text: 'Tè verde', seen: answered }]);
  });

  it('loses nothing when others write between two of my pauses, and undo takes back mine alone', async () => {
    const { desk, session, heard, clock } = await openedCard({ note: 'base' });
    session.typeNote('base mia', at(8));
    clock.pass(300);
    await settled();
    heard([{ type: 'editNote', text: 'loro: base mia' }]);
    session.typeNote(`${session.note.text} nota`, at(19));
    clock.pass(300);
    await settled();
    expect(desk.card.note).toBe('loro: base mia nota');
    session.undo();
    await settled();
    expect(desk.card.note).toBe('loro: base');
  });
});

describe('a card that can not be opened', () => {
  it('is looked for again until it is there', async () => {
    const clock = new HandClock();
    const desk = new Desk();
    desk.refusal = { ok: false, problem: 'damagedCard' };
    const session = new CardSession(ID, { store: desk.store, after: clock.after, made });
    await session.open();
    expect(session.view().phase).toBe('damaged');
    desk.refusal = null;
    clock.pass(2000);
    await settled();
    expect(session.view()).toMatchObject({ phase: 'open', card: { id: ID } });
  });
});

describe('a card that is merged into another', () => {
  const OTHER = '3vQB7B6MrGQZaxCuFg4oh4PnKx6t' as CardId;

  it('hands over what was being typed, and says which card stands for it', async () => {
    const { desk, session } = await openedCard();
    session.type(family, 'Shevchenko');
    session.hear({ type: 'merged', id: ID, into: OTHER });
    expect(desk.lots).toEqual([[{ type: 'setProfile', changes: { family: 'Shevchenko' } }]]);
    expect(session.view().phase).toBe('merged');
    expect(session.heir).toBe(OTHER);
  });

  it('leads to the card that stands for it when it is opened by its own address', async () => {
    const { session } = await openedCard({ id: OTHER });
    expect(session.view().phase).toBe('merged');
    expect(session.heir).toBe(OTHER);
  });
});
