import { expect, it } from 'vitest';
import { blankCard } from '../../model/blank-card.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import type { OpenCard, Outcome } from '../../workers/contracts/store.ts';
import { OpenSessions } from './open-sessions.ts';

const ID = '4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId;
const PROFILE = {
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
} as const;
const OPEN: OpenCard = {
  waiting: 0,
  conflicts: [],
  card: {
    ...blankCard(ID),
    createdAt: '',
    profile: PROFILE,
    address: { street: '', postcode: '', city: '', country: '' },
    note: '',
    visits: [],
  },
};

async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

function salon() {
  const retries: (() => void)[] = [];
  const desk = { full: false, opened: 0, erased: false };
  const sessions = new OpenSessions({
    made: () => ({ id: '01J00000000000000000000099' as EntryId, at: '2026-05-12T10:00:00.000Z' }),
    after: (_, call) => {
      retries.push(call);
      return () => {};
    },
    store: {
      openCard: async () => {
        if (desk.erased) return { ok: false, problem: 'erasedCard' };
        desk.opened++;
        return { ok: true, value: OPEN };
      },
      readAhead: async () => ({ ...OPEN, card: { ...OPEN.card, note: 'as it was' } }),
      closeCard: async () => void desk.opened--,
      createClient: async () => ({ ok: true, value: ID }),
      editCard: async (): Promise<Outcome<OpenCard>> => (desk.full ? { ok: false, problem: 'storageFull' } : { ok: true, value: OPEN }),
      eraseCard: async () => ({ ok: true, value: undefined }),
    },
  });
  const retry = () => {
    for (const call of retries.splice(0)) call();
  };
  return { desk, sessions, retry };
}

it('a card left with something that could not be stored is found as it was', async () => {
  const { desk, sessions } = salon();
  desk.full = true;
  const session = sessions.of(ID);
  sessions.enter(session);
  await settled();
  session.edit('given', { type: 'setProfile', changes: { given: 'Anna' } });
  await settled();
  sessions.leave(ID);
  await settled();
  expect(desk.opened).toBe(0);
  // The page asks before it is closed over it.
  expect(sessions.unsaved).toBe(true);
  const again = sessions.of(ID);
  sessions.enter(again);
  await settled();
  expect(again.view()).toMatchObject({ phase: 'open', saved: 'storageFull', card: { profile: { given: 'Anna' } } });
});

it('a card left with everything stored is closed, and opened anew the next time', async () => {
  const { desk, sessions, retry } = salon();
  desk.full = true;
  const session = sessions.of(ID);
  sessions.enter(session);
  await settled();
  session.edit('given', { type: 'setProfile', changes: { given: 'Anna' } });
  await settled();
  sessions.leave(ID);
  await settled();
  desk.full = false;
  retry();
  await settled();
  expect(desk.opened).toBe(0);
  expect(sessions.unsaved).toBe(false);
  expect(sessions.of(ID)).not.toBe(session);
});

it('a card entered and left in one breath is not left open', async () => {
  const { desk, sessions } = salon();
  const session = sessions.of(ID);
  sessions.enter(session);
  sessions.leave(ID);
  sessions.enter(session);
  await settled();
  expect(desk.opened).toBe(1);
});

it('a card that was expected is there before it is opened, and as it is now once it is', async () => {
  const { sessions } = salon();
  await sessions.readAhead(ID);
  const session = sessions.of(ID);
  expect(session.view()).toMatchObject({ phase: 'open', card: { note: 'as it was' } });
  sessions.enter(session);
  await settled();
  expect(session.view()).toMatchObject({ phase: 'open', card: { note: '' } });
});

it('a card that is expected is there as soon as it was read, also where it is being opened by then', async () => {
  const { sessions } = salon();
  const reading = sessions.readAhead(ID);
  const session = sessions.of(ID);
  expect(session.view()).toMatchObject({ phase: 'loading', card: null });
  await reading;
  expect(session.view()).toMatchObject({ phase: 'open', card: { note: 'as it was' } });
});

it('what was read ahead comes too late for a card that is open', async () => {
  const { sessions } = salon();
  const reading = sessions.readAhead(ID);
  const session = sessions.of(ID);
  session.begin();
  await reading;
  expect(session.view()).toMatchObject({ phase: 'open', card: { note: '' } });
});

it('a card that was expected and is erased meanwhile goes', async () => {
  const { desk, sessions } = salon();
  await sessions.readAhead(ID);
  const session = sessions.of(ID);
  desk.erased = true;
  sessions.enter(session);
  await settled();
  expect(session.view()).toMatchObject({ phase: 'erased', card: null });
});

it('of an expected card nothing is left where another one is opened, or none is expected any more', async () => {
  const { sessions } = salon();
  await sessions.readAhead(ID);
  expect(sessions.of('3CiRb5bvZmUUhSsSk6bdkTEzHbbd' as CardId).view().card).toBeNull();
  await sessions.readAhead(ID);
  await sessions.readAhead(null);
  expect(sessions.of(ID).view().card).toBeNull();
});
