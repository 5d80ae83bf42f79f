import { expect, it } from 'vitest';
import type { ConsentPurpose, ConsentState } from '../../../model/consents/consents.ts';
import type { EntryId } from '../../../model/ids.ts';
import { agreedTo, answersOf, withChannels, withPurpose } from './agreed.ts';

const purpose = (kind: string): ConsentPurpose => ({ id: kind as EntryId, name: kind, kind, active: true });
const [PRIVACY, MARKETING] = [purpose('privacy'), purpose('marketing')];

it('nothing is ticked for a client who is asked several things; a lone one is agreed to by signing', () => {
  expect([...agreedTo([PRIVACY, MARKETING]).keys()]).toEqual([]);
  expect([...agreedTo([PRIVACY]).keys()]).toEqual(['privacy']);
});

it('a tick that is taken away is no consent', () => {
  const both = withPurpose(withPurpose(new Map(), PRIVACY, true), MARKETING, true);
  expect([...withPurpose(both, PRIVACY, false).keys()]).toEqual(['marketing']);
});

it('where the salon writes, some way of writing is agreed to, or nothing is', () => {
  const asked = withPurpose(new Map(), MARKETING, true);
  expect(asked.get(MARKETING.id)).toContain('sms');
  expect(withChannels(asked, MARKETING, ['email']).get(MARKETING.id)).toEqual(['email']);
  expect(withChannels(asked, MARKETING, []).has(MARKETING.id)).toBe(false);
});

it('what is read and left without a tick on a signed sheet is refused; a yes to an earlier text still holds', () => {
  const agreed = withPurpose(new Map(), PRIVACY, true);
  const said = (state: ConsentState) => answersOf([PRIVACY, MARKETING], agreed, () => state).map((one) => [one.purposeId, one.given]);
  const refused = [
    ['privacy', true],
    ['marketing', false],
  ];
  expect(said('never')).toEqual(refused);
  expect(said('refused')).toEqual(refused);
  expect(said('withdrawn')).toEqual(refused);
  expect(said('older')).toEqual([['privacy', true]]);
});
