import { describe, expect, it } from 'vitest';
import type { ConsentText } from '../../../model/consents/consents.ts';
import type { EntryId } from '../../../model/ids.ts';
import { holdsFrom, versionsOf } from './versions.ts';

const TODAY = '2026-11-23';
const PRIVACY = 'privacy' as EntryId;
const text = (id: string, language: string, from: string, active = true, purposeId: EntryId = PRIVACY): ConsentText => ({
  id: id as EntryId,
  purposeId,
  language,
  from,
  text: `Text ${id}`,
  active,
});
const ids = (texts: readonly ConsentText[]) => texts.map(({ id }) => id).join(' ');
const told = (texts: readonly ConsentText[]) =>
  versionsOf(texts, PRIVACY, 'lv', TODAY).map(
    ({ language, drafts, coming, current, earlier }) =>
      `${language}: draft ${ids(drafts)}, coming ${ids(coming)}, current ${current?.id ?? ''}, earlier ${ids(earlier)}`,
  );

describe('the versions of a consent’s text', () => {
  it.each<[string, readonly ConsentText[], readonly string[]]>([
    ['nothing was written', [], []],
    ['only a draft: nobody is asked by it', [text('a', 'lv', '', false)], ['lv: draft a, coming , current , earlier ']],
    [
      'a newer one takes the place of the older, which stays to be read',
      [text('a', 'lv', '2024-01-01'), text('b', 'lv', '2025-01-01'), text('c', 'lv', '2026-11-23')],
      ['lv: draft , coming , current c, earlier b a'],
    ],
    [
      'one for a later day changes nothing yet',
      [text('a', 'lv', '2024-01-01'), text('b', 'lv', '2027-01-01')],
      ['lv: draft , coming b, current a, earlier '],
    ],
    [
      'two put in force on one day: the later written one',
      [text('b', 'lv', TODAY), text('a', 'lv', TODAY)],
      ['lv: draft , coming , current b, earlier a'],
    ],
    [
      'each language for itself, the salon’s own first; other purposes’ are left out',
      [text('a', 'ru', '2024-01-01'), text('b', 'lv', '2024-01-01'), text('c', 'lv', '2024-01-01', true, 'photos' as EntryId)],
      ['lv: draft , coming , current b, earlier ', 'ru: draft , coming , current a, earlier '],
    ],
  ])('%s', (_, texts, expected) => expect(told(texts)).toEqual(expected));

  it.each([
    ['', TODAY],
    ['2026-01-01', TODAY],
    [TODAY, TODAY],
    ['2027-01-01', '2027-01-01'],
  ])('put in force for %j, it holds from %s', (wished, from) => expect(holdsFrom(wished, TODAY)).toBe(from));
});
