import { expect, it } from 'vitest';
import type { ClientCard, Comment, Visit } from './card.ts';
import { textsOf } from './card-texts.ts';
import { readClient } from './documents/read-client.ts';
import type { CardId, EntryId } from './ids.ts';
import { BLANK_VISIT } from './visits/blank-visit.ts';

const EMPTY = readClient('card' as CardId, [], {});

function visit(date: string, note: string): Visit {
  return { ...BLANK_VISIT, id: date as EntryId, date, status: 'paid', note, currency: 'EUR' };
}

function comment(at: string, text: string): Comment {
  return { id: at as EntryId, text, staffId: '', at };
}

function card(parts: Partial<ClientCard>): ClientCard {
  return { ...EMPTY, ...parts };
}

it('the note, comments and visits of a card can be searched, the latest first; empty ones take no room', () => {
  const texts = textsOf(
    card({
      note: ' Allergic to nickel \n',
      comments: [comment('2025-03-02T09:00:00.000Z', 'prefers mornings')],
      visits: [visit('2025-04-01', '7/43 6% 1:1,5'), visit('2025-02-01', ''), visit('2024-12-01', '8/0')],
    }),
  );
  expect(texts).toEqual([
    { part: 'note', date: '', text: 'Allergic to nickel' },
    { part: 'visit', id: '2025-04-01', date: '2025-04-01', text: '7/43 6% 1:1,5' },
    { part: 'comment', id: '2025-03-02T09:00:00.000Z', date: '2025-03-02', text: 'prefers mornings' },
    { part: 'visit', id: '2024-12-01', date: '2024-12-01', text: '8/0' },
  ]);
});

it('allergies and wishes can be searched like notes; codes and the like cannot', () => {
  const details = { ...EMPTY.details, wishes: 'mint tea ', allergies: 'nickel', source: 'Instagram', codiceFiscale: 'RSSMRA85T10A562S' };
  expect(textsOf(card({ details, comments: [comment('2025-03-02T09:00:00.000Z', 'prefers mornings')] }))).toEqual([
    { part: 'allergies', date: '', text: 'nickel' },
    { part: 'wishes', date: '', text: 'mint tea' },
    { part: 'comment', id: '2025-03-02T09:00:00.000Z', date: '2025-03-02', text: 'prefers mornings' },
  ]);
});

it('a visit’s formula, result, plans and corrections can be searched with its note', () => {
  const one = {
    ...visit('2025-04-01', 'warm light'),
    formulas: [{ id: 'bowl' as EntryId, text: '60 g 7/43' }],
    result: 'too warm',
    nextTime: 'add 7/1',
    addenda: [{ id: 'more' as EntryId, text: 'it was 7/44', staffId: '' as const, at: '' }],
  };
  expect(textsOf(card({ visits: [one] })).map(({ text }) => text)).toEqual(['60 g 7/43\nwarm light\ntoo warm\nadd 7/1\nit was 7/44']);
});

it('of a card longer than a device keeps for searching, the latest is found', () => {
  const visits = Array.from({ length: 100 }, (_, n) => visit(`20${String(99 - n).padStart(2, '0')}-01-01`, 'x'.repeat(300)));
  const texts = textsOf(card({ note: 'n'.repeat(20_000), visits }));
  expect(texts[0]?.text).toHaveLength(3_000);
  expect(texts[1]?.date).toBe('2099-01-01');
  expect(texts.reduce((sum, { text }) => sum + text.length, 0)).toBe(8_000);
});
