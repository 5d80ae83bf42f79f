import { expect, it } from 'vitest';
import { blankCard } from '../../model/blank-card.ts';
import type { ClientCard } from '../../model/card.ts';
import type { AddEntry, ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, ChangeHash, EntryId } from '../../model/ids.ts';
import type { OpenCard, Outcome, ProblemCode } from '../../workers/contracts/store.ts';
import { applyClientEdit } from './apply-edit.ts';
import { isBlank } from './blank-card.ts';
import type { Phase } from './card-view.ts';
import { OpenSessions, type OpenSessionsPorts } from './open-sessions.ts';
import type { TypedField } from './typed-fields.ts';

const ID = '4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId;
const given: TypedField = { key: 'given', label: 'given', toEdits: (text) => [{ type: 'setProfile', changes: { given: text } }] };
const anna: ClientEdit = { type: 'setProfile', changes: { given: 'Anna' } };
const phone: AddEntry<'phones'> = {
  type: 'addEntry',
  collection: 'phones',
  id: '01J00000000000000000000001' as EntryId,
  fields: { typed: '29 123 456', e164: '+37129123456', label: 'mobile', messages: true },
};

/** The store as a card sees it: what is in it, and what stands in its way. */
class Desk {
  readonly cards = new Map<CardId, ClientCard>();
  readonly erased: CardId[] = [];
  open = 0;
  full = false;
  /** Whose device it is may erase nobody. */
  isStylists = false;
  readonly retries: (() => void)[] = [];
  #version = 0;

  readonly ports: OpenSessionsPorts = {
    made: () => ({ id: '01J00000000000000000000099' as EntryId, at: '2026-05-12T10:00:00.000Z' }),
    after: (_, call) => {
      this.retries.push(call);
      return () => {
        const at = this.retries.indexOf(call);
        if (at >= 0) this.retries.splice(at, 1);
      };
    },
    store: {
      createClient: async (edits, id = ID) => {
        if (this.full) return { ok: false, problem: 'storageFull' };
        this.#write(this.cards.get(id) ?? blankCard(id), edits);
        return { ok: true, value: id };
      },
      openCard: async (id): Promise<Outcome<OpenCard>> => {
        const card = this.cards.get(id);
        if (!card) return { ok: false, problem: 'noSuchCard' };
        this.open++;
        return { ok: true, value: { card, waiting: 1, conflicts: [] } };
      },
      readAhead: async () => null,
      closeCard: async () => void this.open--,
      editCard: async (id, edits): Promise<Outcome<OpenCard>> => {
        const card = this.cards.get(id);
        if (!card) return { ok: false, problem: 'noSuchCard' };
        if (this.full) return { ok: false, problem: 'storageFull' };
        return { ok: true, value: { card: this.#write(card, edits), waiting: 1, conflicts: [] } };
      },
      eraseCard: async (id) => {
        if (this.isStylists) return { ok: false, problem: 'forbidden' };
        this.cards.delete(id);
        this.erased.push(id);
        return { ok: true, value: undefined };
      },
    },
  };

  #write(before: ClientCard, edits: readonly ClientEdit[]): ClientCard {
    const heads = [`head-${++this.#version}` as ChangeHash];
    const card = { ...edits.reduce(applyClientEdit, before), heads };
    this.cards.set(before.id, card);
    return card;
  }

  /** Time passes until nothing is planned that was planned before. */
  async later(): Promise<void> {
    for (const call of this.retries.splice(0)) call();
    await settled();
  }
}

async function settled(): Promise<void> {
  for (let i = 0; i < 30; i++) await Promise.resolve();
}

/** A new client's card, as it opens. */
async function begun(desk = new Desk()) {
  const sessions = new OpenSessions(desk.ports);
  const session = sessions.begin(ID);
  sessions.enter(sessions.of(ID));
  await settled();
  const leave = async () => {
    sessions.leave(ID);
    await settled();
  };
  return { desk, sessions, session, leave };
}

it('is on screen at once, and says that nothing is stored', async () => {
  const desk = new Desk();
  const session = new OpenSessions(desk.ports).begin(ID);
  expect(session.view()).toMatchObject({ phase: 'open', saved: 'begun', card: { id: ID } });
});

it('left untouched, leaves nothing behind', async () => {
  const { desk, leave } = await begun();
  await leave();
  expect([desk.cards.size, desk.erased, desk.open]).toEqual([0, [], 0]);
});

it('is stored with the first thing written, all of it, under the same id', async () => {
  const { desk, session, leave } = await begun();
  session.type(given, 'Anna');
  session.settle('given');
  session.typeNote('tea', { start: 3, end: 3 });
  session.flush();
  await settled();
  expect(session.view().saved).toBe('device');
  session.edit('phone', phone);
  await settled();
  expect(desk.cards.get(ID)).toMatchObject({ profile: { given: 'Anna' }, note: 'tea', phones: [{ e164: '+37129123456' }] });
  await leave();
  expect([desk.cards.size, desk.open]).toEqual([1, 0]);
});

it('begun by its note alone, is stored with it', async () => {
  const { desk, session, leave } = await begun();
  session.typeNote('came with Marta', { start: 15, end: 15 });
  await leave();
  expect(desk.cards.get(ID)?.note).toBe('came with Marta');
  expect(desk.open).toBe(0);
});

it('what can not be stored stays on screen, also after leaving and coming back, and is stored when there is room', async () => {
  const { desk, sessions, session, leave } = await begun();
  desk.full = true;
  session.edit('client', anna, phone);
  await settled();
  expect(session.view()).toMatchObject({ saved: 'storageFull', card: { profile: { given: 'Anna' } } });
  await leave();
  const again = sessions.of(ID);
  sessions.enter(again);
  await settled();
  expect(again.view()).toMatchObject({ phase: 'open', card: { profile: { given: 'Anna' } } });
  desk.full = false;
  await desk.later();
  expect(again.view().saved).toBe('device');
  expect(desk.cards.get(ID)?.phones).toHaveLength(1);
  expect(desk.open).toBe(1);
});

it('taken back by undo, it goes again when it is left; done again, it stays', async () => {
  const { desk, session, leave } = await begun();
  session.edit('client', anna);
  await settled();
  expect(session.view().undo).toBe('client');
  session.undo();
  await settled();
  expect(session.view().card?.profile.given).toBe('');
  session.redo();
  await settled();
  expect(desk.cards.get(ID)?.profile.given).toBe('Anna');
  session.undo();
  await leave();
  expect(desk.cards.size).toBe(0);
  expect(desk.erased).toEqual([ID]);
});

it('taken back before it could be stored, it is never stored', async () => {
  const { desk, session, leave } = await begun();
  desk.full = true;
  session.edit('client', anna);
  await settled();
  session.undo();
  await leave();
  desk.full = false;
  await desk.later();
  expect([desk.cards.size, desk.erased]).toEqual([0, []]);
});

it('a blank card of long ago is not taken away by being looked at', async () => {
  const desk = new Desk();
  desk.cards.set(ID, blankCard(ID));
  const sessions = new OpenSessions(desk.ports);
  sessions.enter(sessions.of(ID), true);
  await settled();
  sessions.leave(ID);
  await settled();
  expect(desk.erased).toEqual([]);
});

it.each<[boolean, ProblemCode, Phase]>([
  [true, 'noSuchCard', 'open'],
  [true, 'offline', 'open'],
  [true, 'erasedCard', 'erased'],
  [false, 'noSuchCard', 'missing'],
  [false, 'offline', 'missing'],
])(
  'an untouched one is begun anew where the page was reloaded; any other card that is not here is missing',
  async (wasBegun, problem, phase) => {
    const { ports } = new Desk();
    const sessions = new OpenSessions({ ...ports, store: { ...ports.store, openCard: async () => ({ ok: false, problem }) } });
    const session = sessions.of(ID);
    sessions.enter(session, wasBegun);
    await settled();
    expect(session.view().phase).toBe(phase);
  },
);

it('of whom only a weight or an allergy is known says something', () => {
  const blank = blankCard(ID);
  expect(isBlank(blank)).toBe(true);
  expect(isBlank({ ...blank, details: { ...blank.details, weight: 62 } })).toBe(false);
  expect(isBlank({ ...blank, details: { ...blank.details, allergies: 'Nickel' } })).toBe(false);
});

it('written on and emptied by somebody who may erase nobody, says again what it said: no card is left without a name', async () => {
  const desk = new Desk();
  desk.isStylists = true;
  const { session, leave } = await begun(desk);
  session.type(given, 'Anna');
  await desk.later();
  session.edit('phone', phone);
  await settled();
  session.edit('phoneRemoved', { type: 'setRemoved', collection: 'phones', id: phone.id, removed: true });
  session.type(given, '');
  session.settle('given');
  await settled();
  expect(desk.cards.get(ID)?.profile.given).toBe('');
  await leave();
  expect(desk.cards.get(ID)).toMatchObject({ profile: { given: 'Anna' } });
  expect(desk.erased).toEqual([]);
});
