import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as A from '@automerge/automerge/slim';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { ClientCard } from '../card.ts';
import { type ClientDocument, newClientDocument } from '../documents/client-document.ts';
import { editClient } from '../documents/edit-client.ts';
import { readClient } from '../documents/read-client.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import { pointsOf } from '../entries/balances.ts';
import type { CardId, EntryId } from '../ids.ts';
import { summarize } from '../summary.ts';
import { BLANK_VISIT } from '../visits/blank-visit.ts';
import { leads, mergeRecord } from './differences.ts';
import { joinCards } from './join-cards.ts';
import { joinSummaries } from './join-summaries.ts';
import { type Lead, printMerge } from './merge.ts';
import { gathered, type Parts } from './parts.ts';
import { routeEdits } from './route-edits.ts';

const WASM = join(import.meta.dirname, '../../node_modules/@automerge/automerge/dist/automerge.wasm');
beforeAll(() => A.initializeWasm(new Uint8Array(readFileSync(WASM))));

const CARDS = ['AnnaAnnaAnnaAnnaAnna', 'BertaBertaBertaBerta', 'CCCCCCCCCCCCCCCCCCCC'] as unknown as readonly [CardId, CardId, CardId];
const FIELDS = ['given', 'family', 'nickname'] as const;

/** A device with its own copy of the salon's three cards, one client each or one and the same. */
class Device {
  readonly docs = new Map<CardId, A.Doc<ClientDocument>>();

  constructor(
    readonly name: number,
    births: ReadonlyMap<CardId, A.Doc<ClientDocument>>,
  ) {
    for (const [id, doc] of births) this.docs.set(id, A.clone(doc, { actor: `${name}${CARDS.indexOf(id)}`.padStart(32, 'a') }));
  }

  cards(): readonly ClientCard[] {
    return [...this.docs].map(([id, doc]) => readClient(id, [...A.getHeads(doc)] as never, doc));
  }

  /** The cards as people see them here: one for all that were merged. */
  seen(): readonly Parts<ClientCard>[] {
    const candidates = this.cards().map((card) => ({ id: card.id, of: card, merge: card.profile.merge }));
    const all = candidates.map((one) => gathered([one, ...candidates.filter((other) => other !== one)]));
    return CARDS.flatMap((id) => all.filter(([head]) => head.id === id).slice(0, 1));
  }

  of(card: CardId): Parts<ClientCard> {
    return this.seen().find((parts) => parts.some(({ id }) => id === card)) as Parts<ClientCard>;
  }

  edit(card: CardId, edits: readonly ClientEdit[]): void {
    for (const [id, own] of routeEdits(this.of(card), edits)) this.change(id, own);
  }

  merge(from: CardId, into: CardId, choices: Readonly<Record<string, Lead>>, at: string): void {
    const [a, b] = [this.of(into), this.of(from)];
    if (a[0].id === b[0].id) return;
    const record = mergeRecord(joinCards(a).card, joinCards(b).card, choices, { into: a[0].id, at, by: '' });
    this.change(b[0].id, [{ type: 'setProfile', changes: { merge: printMerge(record) } }]);
  }

  unmerge(card: CardId): void {
    this.change(card, [{ type: 'setProfile', changes: { merge: '' } }]);
  }

  hear(other: Device, card: CardId): void {
    const [doc, from] = [this.docs.get(card), other.docs.get(card)];
    if (doc && from) this.docs.set(card, A.applyChanges(doc, A.getAllChanges(from))[0]);
  }

  private change(id: CardId, edits: readonly ClientEdit[]): void {
    const doc = this.docs.get(id);
    if (doc)
      this.docs.set(
        id,
        A.change(doc, (draft) => {
          for (const edit of edits) editClient(draft, edit);
        }),
      );
  }
}

const someCard = fc.constantFrom(...CARDS);
const lead = fc.constantFrom<Lead>('into', 'from', 'both');
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), card: someCard }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('name' as const), card: someCard, field: fc.constantFrom(...FIELDS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('note' as const), card: someCard }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), card: someCard, into: someCard, lead }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unmerge' as const), card: someCard }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hear' as const), card: someCard, from: fc.nat(2) }) },
);
const steps = fc.array(fc.tuple(fc.nat(2), step), { minLength: 4, maxLength: 14 });

/** A card that says something already, so that there is something to differ in. */
function named(id: CardId): A.Doc<ClientDocument> {
  const changes = Object.fromEntries(FIELDS.map((field) => [field, `${field} ${id.charAt(0)}`]));
  return A.change(newClientDocument(), (draft) => editClient(draft, { type: 'setProfile', changes }));
}

/** A salon after these steps, with all that was ever written down in it. */
function played(script: readonly (readonly [number, typeof step extends fc.Arbitrary<infer S> ? S : never])[]) {
  const births = new Map(CARDS.map((id) => [id, named(id)]));
  const devices = [0, 1, 2].map((name) => new Device(name, births));
  const written: string[] = [];
  for (const [at, [who, what]] of script.entries()) {
    const device = devices[who] as Device;
    const id = `01K${String(at).padStart(23, '0')}` as EntryId;
    const word = `w${at}`;
    if (what.do === 'add') {
      const visit = { ...BLANK_VISIT, id, date: `2026-03-${String(at + 1).padStart(2, '0')}`, status: 'paid' as const, note: word };
      const { id: _id, staff: _s, services: _v, formulas: _f, addenda: _a, changes: _c, rivals: _r, covered: _k, ...fields } = visit;
      device.edit(what.card, [
        { type: 'addVisit', id, fields, staff: [], services: [] },
        { type: 'addEntry', collection: 'points', id, fields: { staffId: '', at: '', corrects: '', amount: 1, reason: word, visitId: id } },
        {
          type: 'addEntry',
          collection: 'phones',
          id,
          fields: { typed: `+3712900${1000 + at}`, e164: '', label: 'mobile', messages: false },
        },
      ]);
      written.push(word);
    } else if (what.do === 'name') {
      device.edit(what.card, [{ type: 'setProfile', changes: { [what.field]: word } }]);
      // What somebody writes stands there at once, whatever was merged and changed before.
      const { card, apart } = joinCards(device.of(what.card));
      expect(card.profile[what.field]).toBe(word);
      expect(apart.filter(({ field }) => field.field === what.field)).toEqual([]);
    } else if (what.do === 'note') {
      const own = device.cards().find((card) => card.id === what.card) as ClientCard;
      device.edit(what.card, [{ type: 'editNote', text: `${own.note} ${word}`, of: what.card }]);
      written.push(word);
    } else if (what.do === 'merge') {
      const choices = Object.fromEntries(FIELDS.map((field) => [`profile.${field}`, what.lead]));
      device.merge(what.card, what.into, choices, `2026-05-01T10:00:${String(at).padStart(2, '0')}.000Z`);
    } else if (what.do === 'unmerge') device.unmerge(what.card);
    else device.hear(devices[what.from] as Device, what.card);
  }
  return { devices, written };
}

/** The last of them hears the others, in whatever order the cards come, and tells them all. */
function everythingHeard(devices: readonly Device[], order: readonly CardId[]): void {
  const [desk, ...others] = devices.toReversed();
  if (!desk) return;
  for (const card of order) for (const other of others) desk.hear(other, card);
  for (const card of order.toReversed()) for (const other of others) other.hear(desk, card);
}

it('whatever three devices do to three cards apart from each other, all see the same in the end, and nothing is lost', () => {
  fc.assert(
    fc.property(steps, fc.shuffledSubarray([...CARDS], { minLength: 3 }), (script, order) => {
      const { devices, written } = played(script);
      everythingHeard(devices, order);
      const [first, ...others] = devices.map((device) => device.seen().map((parts) => joinCards(parts)));
      for (const other of others) expect(other).toEqual(first);
      const cards = (first ?? []).map(({ card }) => card);
      const texts = cards.flatMap((card) => [
        ...card.visits.map((visit) => visit.note),
        ...[card.note, ...(card.notesBeside ?? []).map(({ note }) => note)].flatMap((note) => note.split(/\s+/)),
      ]);
      expect(texts.filter(Boolean).sort()).toEqual([...written].sort());
      const visits = cards.reduce((sum, card) => sum + card.visits.length, 0);
      expect(cards.reduce((sum, card) => sum + pointsOf(card), 0)).toBe(visits);
      expect(cards.reduce((sum, card) => sum + card.phones.length, 0)).toBe(visits);
      // Each visit with what was paid for it.
      for (const card of cards) expect(card.points.map((one) => one.visitId).sort()).toEqual(card.visits.map(({ id }) => id).sort());
    }),
    { numRuns: 40 },
  );
});

it('the row of a merged card is what its joined card comes to', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const { devices } = played(script);
      everythingHeard(devices, CARDS);
      for (const parts of devices[0]?.seen() ?? []) {
        const [head, ...rest] = parts.map((part) => ({ ...part, of: summarize(part.of) }));
        const row = joinSummaries([head as Parts<ReturnType<typeof summarize>>[0], ...rest]);
        const { more, ...whole } = summarize(joinCards(parts).card);
        const { merge: _merge, ...said } = more;
        const { merge: _own, ...told } = row.more;
        expect({ ...row, more: told }).toEqual({ ...whole, more: said });
      }
    }),
    { numRuns: 15 },
  );
});

it('a merge that is taken back leaves each card as it was, with what came to it since', () => {
  fc.assert(
    fc.property(steps, fc.boolean(), (script, isTurned) => {
      const { devices } = played(script);
      everythingHeard(devices, CARDS);
      const [desk] = devices;
      if (!desk) return;
      for (const card of CARDS) desk.unmerge(card);
      const before = desk.seen().map((parts) => joinCards(parts).card);
      const [a, b] = isTurned ? [CARDS[1], CARDS[0]] : [CARDS[0], CARDS[1]];
      desk.merge(a, b, {}, '2026-06-01T00:00:00.000Z');
      desk.unmerge(a);
      const told = (cards: readonly ClientCard[]) => cards.map((card) => ({ ...card, heads: [] }));
      expect(told(desk.seen().map((parts) => joinCards(parts).card))).toEqual(told(before));
    }),
    { numRuns: 10 },
  );
});

it('the card that should stand for both is the same, whichever of them was asked first', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const [one, other] = played(script).devices[0]?.cards() ?? [];
      if (one && other) expect(leads(one, other)).toBe(!leads(other, one));
    }),
    { numRuns: 10 },
  );
});
