import { expect, it } from 'vitest';
import type { EntryId } from '../ids.ts';
import { agreedToOlder, type Consent, type ConsentText, latestWords, stateOf } from './consents.ts';
import { textFor } from './text-for.ts';

const TODAY = '2026-11-23';
const PRIVACY = 'privacy' as EntryId;
const OTHER = 'photos' as EntryId;

const text = (id: string, language: string, from: string, changes: Partial<ConsentText> = {}): ConsentText => ({
  id: id as EntryId,
  purposeId: PRIVACY,
  language,
  from,
  text: `The text ${id}`,
  active: true,
  ...changes,
});
const word = (
  id: string,
  given: boolean,
  at: string,
  changes: { textId?: string; corrects?: string; purposeId?: EntryId } = {},
): Consent => ({
  id: id as EntryId,
  purposeId: changes.purposeId ?? PRIVACY,
  given,
  at,
  textId: (changes.textId ?? '') as EntryId | '',
  corrects: (changes.corrects ?? '') as EntryId | '',
  how: 'signed',
  channels: '',
  signature: '',
  note: '',
  staffId: '',
});
const OLD = text('it-1', 'it', '2024-01-01');
const NEW = text('it-2', 'it', '2026-01-01');
const TO_COME = text('it-3', 'it', '2027-01-01');
const LATVIAN = text('lv-1', 'lv', '2026-06-01');

it.each<[string, readonly ConsentText[], readonly Consent[], string]>([
  ['who was never asked', [OLD], [], 'never'],
  ['who said yes', [OLD], [word('a', true, '2026-01-02', { textId: 'it-1' })], 'given a'],
  ['who was asked about something else only', [OLD], [word('a', true, '2026-01-02', { purposeId: OTHER })], 'never'],
  ['who said no', [OLD], [word('a', false, '2026-01-02')], 'refused a'],
  ['who took it back', [OLD], [word('a', true, '2026-01-02'), word('b', false, '2026-02-02')], 'withdrawn b'],
  ['who gave it again', [OLD], [word('a', true, '2026-01-02'), word('b', false, '2026-02-02'), word('c', true, '2026-03-02')], 'given c'],
  [
    'given here and withdrawn there, apart: the later moment counts, whichever arrives first',
    [OLD],
    [word('z', true, '2026-02-02T10:00:00.000Z'), word('a', false, '2026-02-02T10:00:01.000Z')],
    'withdrawn a',
  ],
  [
    'withdrawn here and given there, apart',
    [OLD],
    [word('a', true, '2026-02-02T10:00:01.000Z'), word('z', false, '2026-02-02T10:00:00.000Z')],
    'given a',
  ],
  [
    'a consent on paper that is entered after it was withdrawn stays withdrawn',
    [OLD],
    [word('z', true, '2026-01-01'), word('a', false, '2026-02-01')],
    'withdrawn a',
  ],
  ['entered by mistake, and corrected', [OLD], [word('a', true, '2026-01-02'), word('b', true, '2026-01-03', { corrects: 'a' })], 'never'],
  [
    'a withdrawal by mistake, corrected: it stands as given',
    [OLD],
    [word('a', true, '2026-01-02'), word('b', false, '2026-02-02'), word('c', false, '2026-02-03', { corrects: 'b' })],
    'given a',
  ],
  [
    'a correction that was corrected',
    [OLD],
    [word('a', true, '2026-01-02'), word('b', true, '2026-01-03', { corrects: 'a' }), word('c', true, '2026-01-04', { corrects: 'b' })],
    'given a',
  ],
  ['a newer text than the one agreed to', [OLD, NEW], [word('a', true, '2025-01-02', { textId: 'it-1' })], 'older a'],
  ['a text that is not in force yet changes nothing', [NEW, TO_COME], [word('a', true, '2026-01-02', { textId: 'it-2' })], 'given a'],
  ['a translation that came later changes nothing', [OLD, LATVIAN], [word('a', true, '2025-01-02', { textId: 'it-1' })], 'given a'],
  ['without a text nobody knows which', [OLD, NEW], [word('a', true, '2025-01-02')], 'given a'],
  ['to a text that is no longer in the list', [NEW], [word('a', true, '2025-01-02', { textId: 'it-0' })], 'given a'],
])('%s', (_, consentTexts, consents, expected) => {
  const { state, word: standing } = stateOf({ consents }, { consentPurposes: [], consentTexts, language: 'it' }, PRIVACY, TODAY);
  expect([state, standing?.id].filter(Boolean).join(' ')).toBe(expected);
});

it('words of the same moment are told apart the same way on every device', () => {
  const both = [word('a', true, '2026-01-02'), word('b', false, '2026-01-02')];
  const [one, other] = [both, both.toReversed()].map((consents) => latestWords({ consents }).get(PRIVACY)?.id);
  expect([one, other]).toEqual(['b', 'b']);
});

it.each([
  ['in the client’s language', [OLD, NEW, LATVIAN], 'lv', 'lv-1'],
  ['the one in force, not the one to come', [OLD, NEW, TO_COME], 'it', 'it-2'],
  ['of a language with a region', [OLD, LATVIAN], 'lv-LV', 'lv-1'],
  ['else in the salon’s', [OLD, LATVIAN], 'uk', 'it-1'],
  ['else in English', [LATVIAN, text('en-1', 'en', '')], 'uk', 'en-1'],
  ['else in whatever there is', [LATVIAN], 'uk', 'lv-1'],
  ['not one that the salon has put away', [text('lv-0', 'lv', '', { active: false }), OLD], 'lv', 'it-1'],
  ['nor an empty one', [text('lv-0', 'lv', '', { text: ' ' }), OLD], 'lv', 'it-1'],
  ['nor another purpose’s', [text('x', 'lv', '', { purposeId: OTHER })], 'lv', undefined],
])('the text to read is %s', (_, consentTexts, language, expected) => {
  expect(textFor({ consentPurposes: [], consentTexts, language: 'it' }, PRIVACY, language, TODAY)?.id).toBe(expected);
});

const ASKED = { id: PRIVACY, name: 'Personal data', kind: 'privacy', active: true };
const WAS_OLD = [word('a', true, '2024-02-02', { textId: 'it-1' })];

it.each<[string, readonly ConsentText[], readonly Consent[], boolean, readonly string[]]>([
  ['a newer text is told to be signed', [OLD, NEW, TO_COME], WAS_OLD, true, ['it-2']],
  ['one that is not in force yet is not', [OLD, TO_COME], WAS_OLD, true, []],
  ['nor one in a language that the client does not read', [OLD, LATVIAN], WAS_OLD, true, []],
  ['nor to who has agreed to it', [OLD, NEW], [...WAS_OLD, word('b', true, '2026-02-02', { textId: 'it-2' })], true, []],
  ['nor to who has withdrawn', [OLD, NEW], [...WAS_OLD, word('b', false, '2026-02-02', { textId: 'it-1' })], true, []],
  ['nor of a purpose that is asked no more', [OLD, NEW], WAS_OLD, false, []],
])('%s', (_, consentTexts, consents, active, expected) => {
  const salon = { consentPurposes: [{ ...ASKED, active }], consentTexts, language: 'it' };
  expect(agreedToOlder({ consents }, salon, TODAY).map((one) => one.text.id)).toEqual(expected);
  expect(agreedToOlder({ consents }, salon, TODAY, ['health'])).toEqual([]);
});
