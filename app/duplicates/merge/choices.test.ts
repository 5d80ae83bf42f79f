import { describe, expect, it } from 'vitest';
import { blankCard } from '../../../model/blank-card.ts';
import type { ClientCard } from '../../../model/card.ts';
import type { CardId } from '../../../model/ids.ts';
import { choiceRows, choicesFor, chosenIn, onlineRule } from './choices.ts';

function card(id: string, changes: Partial<ClientCard['profile']>, address: Partial<ClientCard['address']> = {}): ClientCard {
  const blank = blankCard(id as CardId);
  return { ...blank, profile: { ...blank.profile, ...changes }, address: { ...blank.address, ...address } };
}

const oksana = card('a', { given: 'Oksana', family: 'Shevchenko', birthDate: '1990-05-12' }, { city: 'Riga' });
const cyrillic = card('b', { given: 'Оксана', family: 'Шевченко' }, { street: 'Brīvības 1', postcode: 'LV-1010', city: 'Rīga' });

describe('choosing between two cards', () => {
  it('asks of each field in which they differ, and of the address as one', () => {
    const rows = choiceRows(oksana, cyrillic);
    expect(rows.map(({ id }) => id)).toEqual(['profile.given', 'profile.family', 'profile.birthDate', 'address']);
    expect(rows.at(-1)).toMatchObject({ keys: ['address.city', 'address.street', 'address.postcode'], suggested: 'second' });
  });

  it('tells the store whose word holds by the card that stays', () => {
    const rows = choiceRows(oksana, cyrillic);
    const of = (row: (typeof rows)[number]) => chosenIn(row, { 'profile.given': 'second' }, null);
    const into = choicesFor(rows, of, 'first');
    const other = choicesFor(rows, of, 'second');
    expect(into).toMatchObject({ 'profile.given': 'from', 'profile.birthDate': 'into', 'address.city': 'from', 'address.street': 'from' });
    expect(other).toMatchObject({ 'profile.given': 'into', 'profile.birthDate': 'from', 'address.city': 'into' });
  });

  it('follows a main card that was chosen by hand, but takes what only the other one says', () => {
    const rows = choiceRows(oksana, cyrillic);
    const chosen = Object.fromEntries(rows.map((row) => [row.id, chosenIn(row, {}, 'second')]));
    expect(chosen).toEqual({ 'profile.given': 'second', 'profile.family': 'second', 'profile.birthDate': 'first', address: 'second' });
  });

  it('has the card that books online as the main one, and two of them apart', () => {
    const online = card('c', { given: 'Oksana', online: 'profile-1' });
    expect(onlineRule(oksana, online)).toBe('second');
    expect(onlineRule(online, card('d', { online: 'profile-2' }))).toBe('both');
    expect(onlineRule(oksana, cyrillic)).toBeNull();
    expect(choiceRows(oksana, online).some(({ id }) => id === 'profile.online')).toBe(false);
  });
});
