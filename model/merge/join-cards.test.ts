import { describe, expect, it } from 'vitest';
import { blankCard } from '../blank-card.ts';
import type { ClientCard, Profile } from '../card.ts';
import { stateOf } from '../consents/consents.ts';
import type { Collection, Entry } from '../entries/fields.ts';
import type { CardId, EntryId } from '../ids.ts';
import { subscriptionsOf } from '../loyalty/subscriptions.ts';
import { summarize } from '../summary.ts';
import { BLANK_VISIT } from '../visits/blank-visit.ts';
import { leads, mergeDifferences, mergeRecord } from './differences.ts';
import { allIn, rootOf } from './heirs.ts';
import { joinCards } from './join-cards.ts';
import { joinSummaries } from './join-summaries.ts';
import { type Lead, printMerge, readMerge } from './merge.ts';
import { type Parts, partsOf } from './parts.ts';
import { routeEdits } from './route-edits.ts';

const [ANNA, BERTA] = ['AnnaAnnaAnnaAnnaAnna', 'BertaBertaBertaBerta'] as unknown as readonly [CardId, CardId];
const blank = blankCard(ANNA);
const entry = (n: number): EntryId => `01K${String(n).padStart(23, '0')}` as EntryId;

function card(id: CardId, profile: Partial<Profile>, rest: Partial<ClientCard> = {}): ClientCard {
  return { ...blankCard(id), ...rest, profile: { ...blank.profile, ...profile } };
}

/** The second merged into the first, when both said what they say here. */
function merged(into: ClientCard, from: ClientCard, choices: Readonly<Record<string, Lead>> = {}) {
  const text = printMerge(mergeRecord(into, from, choices, { into: into.id, at: '2026-05-01T10:00:00Z', by: '' }));
  const record = readMerge(text);
  if (!record) throw new Error('not read');
  return (a: ClientCard, b: ClientCard): Parts<ClientCard> => partsOf(into.id, a, [{ id: from.id, of: b, record }]);
}

const record = { staffId: '', corrects: '' } as const;
function consent(n: number, at: string, given: boolean): Entry<'consents'> {
  const said = { purposeId: entry(90), textId: '', how: 'signed', channels: '', signature: '', note: '' } as const;
  return { ...record, ...said, id: entry(n), at, given };
}
function phone(n: number, e164: string): Entry<'phones'> {
  return { id: entry(n), typed: e164, e164, label: 'mobile', messages: false };
}
function subscription(n: number, fields: Partial<Entry<'subscriptions'>>): Entry<'subscriptions'> {
  const sold = { event: 'sold', of: '', name: 'Cuts', typeId: '', serviceId: '', visits: 5, price: 0, currency: 'EUR' } as const;
  return { ...record, ...sold, id: entry(n), at: '2026-01-01T10:00:00Z', validUntil: '', visitId: '', ...fields };
}

describe('a single field of a merged card', () => {
  const a = card(ANNA, { given: 'Oksana', family: 'Shevchenko' });
  const b = card(BERTA, { given: 'Оксана', family: 'Shevchenko', nickname: 'Ksyusha' });
  const given = (parts: Parts<ClientCard>) => joinCards(parts).card.profile.given;

  it('is the chosen card’s word, and what only one of them says', () => {
    expect(given(merged(a, b)(a, b))).toBe('Оксана');
    expect(given(merged(a, b, { 'profile.given': 'into' })(a, b))).toBe('Oksana');
    const { card: joined } = joinCards(merged(a, b)(a, b));
    expect(joined.profile).toMatchObject({ family: 'Shevchenko', nickname: 'Ksyusha' });
    // What does not show is not lost.
    expect(joined.wordsBeside).toEqual([{ of: ANNA, key: 'profile.given', value: 'Oksana' }]);
  });

  it('takes what the card that leads says later', () => {
    expect(given(merged(a, b, { 'profile.given': 'into' })(card(ANNA, { given: 'Oxana' }), b))).toBe('Oxana');
  });

  it('takes a word that arrives for the card that went away, whether they differed or not', () => {
    const parts = merged(a, b, { 'profile.given': 'into' })(a, card(BERTA, { given: 'Ксенія', family: 'Kovalenko' }));
    expect(joinCards(parts).card.profile).toMatchObject({ given: 'Ксенія', family: 'Kovalenko' });
    expect(joinCards(parts).apart).toEqual([]);
  });

  it('changed on both since then, is a question, which an answer on all cards ends', () => {
    const now = [card(ANNA, { given: 'Oxana' }), card(BERTA, { given: 'Ксенія' })] as const;
    const parts = merged(a, b, { 'profile.given': 'into' })(...now);
    expect(joinCards(parts).apart).toEqual([
      {
        field: { in: 'profile', field: 'given' },
        values: [
          { value: 'Oxana', of: ANNA },
          { value: 'Ксенія', of: BERTA },
        ],
      },
    ]);
    const answer = (word: string) => [...routeEdits(parts, [{ type: 'setProfile', changes: { given: word } }]).keys()];
    expect(answer('Oxana')).toEqual([ANNA, BERTA]);
    expect(answer('Ксенія')).toEqual([ANNA]);
  });

  it('is not written down on the other card: erased on one, it is nowhere', () => {
    const record = printMerge(mergeRecord(a, b, {}, { into: ANNA, at: '2026-05-01T10:00:00Z', by: '' }));
    for (const word of ['Oksana', 'Оксана', 'Shevchenko', 'Ksyusha']) expect(record).not.toContain(word);
  });

  it('of what must be known first keeps both words', () => {
    const allergies = (id: CardId, text: string) => card(id, { given: 'Oksana' }, { details: { ...blank.details, allergies: text } });
    const [one, other] = [allergies(ANNA, 'PPD'), allergies(BERTA, 'nickel')];
    expect(mergeDifferences(one, other)).toMatchObject([{ key: 'details.allergies', lead: 'both', canBoth: true }]);
    const parts = merged(one, other)(one, other);
    expect(joinCards(parts).card.details.allergies).toBe('PPD\nnickel');
    const corrected = routeEdits(parts, [{ type: 'setDetails', changes: { allergies: 'PPD' } }]);
    expect([...corrected.keys()]).toEqual([ANNA, BERTA]);
  });
});

describe('entries of a merged card', () => {
  const yes = card(ANNA, {}, { consents: [consent(1, '2026-01-01T10:00:00Z', true)] });
  const no = card(BERTA, {}, { consents: [consent(2, '2026-02-01T10:00:00Z', false)] });

  it('the latest word on a consent counts, whichever card it is on', () => {
    const salon = { consentPurposes: [], consentTexts: [], language: 'en' };
    for (const parts of [merged(yes, no)(yes, no), merged(no, yes)(no, yes)]) {
      expect(stateOf(joinCards(parts).card, salon, entry(90), '2026-06-01').state).toBe('withdrawn');
      const [head, ...rest] = parts.map((part) => ({ ...part, of: summarize(part.of) }));
      expect(head && joinSummaries([head, ...rest]).consents).toEqual([]);
    }
  });

  it('one phone on both cards is shown once, and goes from both', () => {
    const a = card(ANNA, {}, { phones: [phone(1, '+37129000001')] });
    const b = card(BERTA, {}, { phones: [phone(2, '+37129000001'), phone(3, '+37129000002')] });
    const parts = merged(a, b)(a, b);
    expect(joinCards(parts).card.phones.map((one) => one.id)).toEqual([entry(1), entry(3)]);
    const routed = routeEdits(parts, [{ type: 'setRemoved', collection: 'phones', id: entry(1), removed: true }]);
    expect([...routed].map(([id, edits]) => [id, edits.map((edit) => 'id' in edit && edit.id)])).toEqual([
      [ANNA, [entry(1)]],
      [BERTA, [entry(2)]],
    ]);
  });

  it('a visit here taken from a subscription there is right on each card by itself, and on both together', () => {
    const visit = { ...BLANK_VISIT, id: entry(5), date: '2026-03-01', status: 'paid', currency: 'EUR' } as const;
    const service = { id: entry(6), serviceId: '', name: 'Cut', price: 5000, discount: 0 } as const;
    const a = card(ANNA, {}, { visits: [{ ...visit, services: [service] }] });
    const b = card(BERTA, {}, { subscriptions: [subscription(7, {})] });
    const { id, ...fields } = subscription(8, { event: 'used', of: entry(7), visits: 1, visitId: entry(5) });
    const parts = merged(a, b)(a, b);
    const routed = routeEdits(parts, [{ type: 'addEntry', collection: 'subscriptions', id, fields }]);
    expect([...routed.keys()].sort()).toEqual([ANNA, BERTA]);
    const used = { id, ...fields };
    const both = merged(a, b)(
      { ...a, subscriptions: [used], visits: [{ ...visit, services: [service], covered: 5000 }] },
      { ...b, subscriptions: [used, ...b.subscriptions] },
    );
    const { card: joined } = joinCards(both);
    expect(subscriptionsOf(joined, '')).toMatchObject([{ left: 4 }]);
    const [head, ...rest] = both.map((part) => ({ ...part, of: summarize(part.of) }));
    expect(summarize(joined).spent).toBe(0);
    expect(head && joinSummaries([head, ...rest])).toMatchObject({ spent: 0, more: { subscriptions: [['', 4]] } });
  });

  it.each<[Collection, object, CardId]>([
    ['comments', { text: 'new', staffId: '', at: '' }, ANNA],
    ['points', { ...record, at: '', amount: 1, reason: '', visitId: entry(5) }, BERTA],
    ['photos', { visitId: entry(5) }, BERTA],
    ['points', { ...record, at: '', amount: -1, reason: '', visitId: '', corrects: entry(4) }, BERTA],
  ])('a new one of %s goes where it belongs', (collection, fields, home) => {
    const points = [{ ...record, id: entry(4), at: '', amount: 1, reason: '', visitId: '' as const }];
    const b = card(BERTA, {}, { points, visits: [{ ...BLANK_VISIT, id: entry(5) }] });
    const parts = merged(blank, b)(blank, b);
    const routed = routeEdits(parts, [{ type: 'addEntry', collection, id: entry(50), fields } as never]);
    expect([...routed.keys()]).toEqual([home]);
  });
});

describe('which card stands for which', () => {
  const of = (heirs: Readonly<Record<string, string>>) => (id: CardId) => (heirs[id] ?? null) as CardId | null;
  const root = (id: string, heirs: Readonly<Record<string, string>>) => rootOf(id as CardId, of(heirs));

  it('the last of a chain, and of a ring the smallest', () => {
    expect(root('c', { c: 'b', b: 'a' })).toBe('a');
    expect(['a', 'b', 'c'].map((id) => root(id, { a: 'b', b: 'a', c: 'b' }))).toEqual(['a', 'a', 'a']);
    expect(root('a', {})).toBe('a');
    expect(root('a', { a: 'a' })).toBe('a');
  });

  it('each card is in it once', () => {
    const heirs: Readonly<Record<string, string>> = { a: 'b', b: 'a', c: 'b' };
    const into = (card: CardId) => Object.keys(heirs).filter((id) => heirs[id] === card) as unknown as readonly CardId[];
    expect(allIn('a' as CardId, into)).toEqual(['a', 'b', 'c']);
  });

  it('one who books online leads over one who does not, however little is on the card', () => {
    expect(leads(card(BERTA, { online: 'berta' }), card(ANNA, { given: 'Anna', family: 'Ozola' }))).toBe(true);
  });

  it('what is no merge says nothing', () => {
    expect(['', '{', '{}', '{"into":"?"}', undefined].map((text) => readMerge(text))).toEqual([null, null, null, null, null]);
  });
});
