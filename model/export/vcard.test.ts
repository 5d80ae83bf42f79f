import { expect, it } from 'vitest';
import { blankCard } from '../blank-card.ts';
import type { CardId } from '../ids.ts';
import { summarize } from '../summary.ts';
import { vCardOf } from './vcard.ts';

const blank = blankCard('2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId);
const client = (profile: Partial<typeof blank.profile>, note = '') => ({
  summary: summarize({ ...blank, profile: { ...blank.profile, ...profile } }),
  categories: [],
  note,
  socials: [],
});

it('no line of a contact is longer than address books take, and no letter is cut in two', () => {
  const card = vCardOf(
    client({ given: 'Їжачок', family: 'Ґедзь; «Щ»' }, 'Пишіть у вайбер, будь ласка; не дзвоніть до 10:00. '.repeat(8)),
    null,
  );
  const lines = card.split('\r\n');
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  expect(card.replaceAll('\r\n ', '')).toContain('N:Ґедзь\\; «Щ»;Їжачок;;;\r\n');
  expect(card).not.toContain('\uFFFD');
});

it.each([
  ['1990-05-12', 'BDAY:19900512'],
  ['--02-29', 'BDAY:--0229'],
])('a birthday %s is told as %s', (birthDate, line) => expect(vCardOf(client({ birthDate }), null).split('\r\n')).toContain(line));

it('a photo is in the contact itself', () => {
  const card = vCardOf(client({ given: 'Anna' }), { type: 'image/webp', base64: 'A'.repeat(200) });
  expect(card.replaceAll('\r\n ', '')).toContain(`PHOTO:data:image/webp;base64,${'A'.repeat(200)}\r\n`);
});
