import { expect, it } from 'vitest';
import { type Alert, alertsOf } from './alerts.ts';
import { blankCard } from './blank-card.ts';
import type { ClientCard, Visit, VisitStatus } from './card.ts';
import type { Entry } from './entries/fields.ts';
import type { CardId, EntryId } from './ids.ts';
import type { Salon } from './salon.ts';
import { BLANK_VISIT } from './visits/blank-visit.ts';

const TODAY = '2026-11-23';
const NOTHING = blankCard('card' as CardId);
const COLOUR = {
  id: 'colour' as EntryId,
  name: 'Colour',
  price: 6500,
  minutes: 90,
  active: true,
  patchTestDays: 180,
  group: '',
  intervalDays: 0,
  template: '',
};
const CUT = { ...COLOUR, id: 'cut' as EntryId, name: 'Cut', patchTestDays: 0 };
const PRIVACY = { id: 'privacy' as EntryId, name: 'Personal data', kind: 'privacy', active: true };
const HEALTH = { ...PRIVACY, id: 'health' as EntryId, name: 'Health data', kind: 'health' };
const LASHES = { ...COLOUR, id: 'lashes' as EntryId, name: 'Lashes', patchTestDays: 90 };
const SALON: Pick<Salon, 'services' | 'consentPurposes' | 'consentTexts' | 'language' | 'promotions'> = {
  services: [COLOUR, CUT, LASHES],
  consentPurposes: [],
  consentTexts: [],
  language: 'it',
  promotions: [
    {
      id: 'autumn' as EntryId,
      name: 'Autumn',
      code: '',
      from: '',
      until: '',
      kind: 'gift',
      amount: 0,
      occasion: '',
      categoryId: '',
      condition: '',
      once: true,
      active: true,
    },
  ],
};
const ASKS = { ...SALON, consentPurposes: [PRIVACY, HEALTH] };
const TEXT = { id: 'old' as EntryId, purposeId: PRIVACY.id, language: 'it', from: '2025-01-01', text: 'Old', active: true };
const NEWER = { ...ASKS, consentTexts: [TEXT, { ...TEXT, id: 'new' as EntryId, from: '2026-11-01', text: 'New' }] };

function card(changes: Partial<Omit<ClientCard, 'profile' | 'details'>> & { birthDate?: string; allergies?: string } = {}): ClientCard {
  const { birthDate = '', allergies = '', ...rest } = changes;
  return { ...NOTHING, ...rest, profile: { ...NOTHING.profile, birthDate }, details: { ...NOTHING.details, allergies } };
}

function visit(date: string, status: VisitStatus, service = COLOUR): Visit {
  const line = { id: 'line' as EntryId, serviceId: service.id, name: service.name, price: service.price, discount: 0 };
  return { ...BLANK_VISIT, id: date as EntryId, date, status, currency: 'EUR', services: [line] };
}

function patchTest(date: string, changes: Partial<Entry<'patchTests'>> = {}): Entry<'patchTests'> {
  return {
    id: `test ${date}` as EntryId,
    product: 'PPD',
    batch: '',
    date,
    result: 'clear',
    staffId: '',
    validUntil: '',
    note: '',
    serviceIds: '',
    ...changes,
  };
}

function consent(purposeId: EntryId, given: boolean, at: string): Entry<'consents'> {
  return {
    id: at as EntryId,
    purposeId,
    given,
    at,
    textId: '',
    how: 'paper',
    channels: '',
    signature: '',
    note: '',
    staffId: '',
    corrects: '',
  };
}

function account(amount: number, currency = 'EUR'): Entry<'account'> {
  return { id: `${amount} ${currency}` as EntryId, amount, currency, reason: '', visitId: '', staffId: '', at: '', corrects: '' };
}

function event(id: string, what: 'sold' | 'used', of: string): Entry<'subscriptions'> {
  const fields = {
    name: 'Ten massages',
    typeId: '',
    serviceId: '',
    visits: 1,
    price: 0,
    currency: 'EUR',
    validUntil: '',
    visitId: '',
  } as const;
  return { ...fields, id: id as EntryId, event: what, of: of as EntryId | '', staffId: '', at: '2026-11-01T10:00:00Z', corrects: '' };
}

function redemption(id: string, date: string): Entry<'promotions'> {
  const fields = { promotionId: 'autumn' as EntryId, name: 'Autumn', code: '', visitId: '' } as const;
  return { ...fields, id: id as EntryId, staffId: '', at: `${date}T10:00:00Z`, corrects: '' };
}

function told(alert: Alert): string {
  const words = (): readonly (string | number | null)[] => {
    switch (alert.kind) {
      case 'detail':
        return [alert.detail, alert.text];
      case 'badTest':
        return [alert.test.result, alert.test.product];
      case 'lackingTest':
        return [alert.lack, alert.services.map((one) => one.name).join('+'), alert.booking?.date ?? '', alert.until];
      case 'debt':
        return [alert.amount, alert.currency];
      case 'unpaid':
        return alert.visits.map((one) => one.date);
      case 'overdrawn':
        return [alert.subscription.sold.name, alert.subscription.left];
      case 'redeemedAgain':
        return alert.redemptions.map((one) => one.id);
      case 'consent':
        return alert.lacking.flatMap((one) => [one.purpose.id, one.state, ...one.written]);
      case 'olderConsent':
        return alert.older.map((one) => `${one.purpose.id} ${one.text.id}`);
      case 'blacklist':
        return alert.entries.map((one) => one.reason);
      default:
        return [alert.inDays, alert.years];
    }
  };
  return [alert.gravity, alert.kind, ...words()].filter((word) => word !== '' && word !== null).join(' ');
}

const SAID = { staffId: '', at: '' } as const;
const colourBefore = visit('2026-09-01', 'paid');
const colourAhead = visit('2026-11-25', 'booked');

it.each<[string, ClientCard, typeof SALON | null, readonly string[]]>([
  ['a blank card alerts nobody', card(), SALON, []],
  ['an allergy stands as it is written', card({ allergies: ' PPD ' }), SALON, ['danger detail allergies PPD']],
  ['"no" is no allergy', card({ allergies: 'нет' }), SALON, []],
  [
    'two devices that put a client on the blacklist are both heard',
    card({
      blacklist: [
        { id: 'a' as EntryId, reason: 'rude', ...SAID },
        { id: 'b' as EntryId, reason: 'never pays', ...SAID },
      ],
    }),
    SALON,
    ['danger blacklist rude never pays'],
  ],
  ['colour booked without a patch test', card({ visits: [colourAhead] }), SALON, ['danger lackingTest missing Colour 2026-11-25']],
  [
    'who sits in the chair for it without one',
    card({ visits: [visit(TODAY, 'arrived')] }),
    SALON,
    ['danger lackingTest missing Colour 2026-11-23'],
  ],
  ['a cut needs none', card({ visits: [visit('2026-11-25', 'booked', CUT)] }), SALON, []],
  ['a booking that was cancelled needs none', card({ visits: [visit('2026-11-25', 'cancelled')] }), SALON, []],
  ['who had colour before may want it again', card({ visits: [colourBefore] }), SALON, ['warning lackingTest missing Colour']],
  [
    'who likes colour may want it',
    card({ marks: { ...NOTHING.marks, preferredServices: ['colour'] } }),
    SALON,
    ['warning lackingTest missing Colour'],
  ],
  ['a test within the service’s days counts', card({ visits: [colourAhead], patchTests: [patchTest('2026-11-20')] }), SALON, []],
  [
    'a test on its last day counts',
    card({ visits: [visit(TODAY, 'booked')], patchTests: [patchTest('2026-01-01', { validUntil: TODAY })] }),
    SALON,
    [],
  ],
  [
    'one that ended yesterday does not',
    card({ visits: [visit(TODAY, 'confirmed')], patchTests: [patchTest('2026-01-01', { validUntil: '2026-11-22' })] }),
    SALON,
    ['danger lackingTest expired Colour 2026-11-23 2026-11-22'],
  ],
  [
    'one that ends before the booking is told with its day',
    card({ visits: [colourAhead], patchTests: [patchTest('2026-01-01', { validUntil: '2026-11-24' })] }),
    SALON,
    ['danger lackingTest ends Colour 2026-11-25 2026-11-24'],
  ],
  [
    'one without a result can’t be relied on',
    card({ visits: [colourAhead], patchTests: [patchTest('2026-11-22', { result: '' })] }),
    SALON,
    ['danger lackingTest unread Colour 2026-11-25'],
  ],
  [
    'a test made for something else does not count',
    card({ visits: [colourAhead], patchTests: [patchTest('2026-11-20', { serviceIds: 'lashes' })] }),
    SALON,
    ['danger lackingTest missing Colour 2026-11-25'],
  ],
  [
    'one made for several counts for each of them',
    card({
      visits: [colourAhead, visit('2026-11-26', 'booked', LASHES)],
      patchTests: [patchTest('2026-11-20', { serviceIds: 'colour lashes' })],
    }),
    SALON,
    [],
  ],
  [
    'what lacks for different reasons is told apart, the next booking first',
    card({
      visits: [colourAhead, visit('2026-11-24', 'booked', LASHES)],
      patchTests: [patchTest('2026-01-01', { serviceIds: 'colour' })],
    }),
    SALON,
    ['danger lackingTest missing Lashes 2026-11-24', 'danger lackingTest expired Colour 2026-11-25 2026-06-30'],
  ],
  [
    'what lacks for the same reason is one alert',
    card({ visits: [colourAhead, visit('2026-11-24', 'booked', LASHES)] }),
    SALON,
    ['danger lackingTest missing Colour+Lashes 2026-11-24'],
  ],
  [
    'a reaction stays known after a clear test of something else, and after the years',
    card({ patchTests: [patchTest('2020-01-01', { result: 'reaction' }), patchTest('2026-11-20', { product: 'Henna' })] }),
    SALON,
    ['danger badTest reaction PPD'],
  ],
  [
    'a doubt is over when the same product is tested again',
    card({ patchTests: [patchTest('2026-11-01', { result: 'doubtful' }), patchTest('2026-11-20')] }),
    SALON,
    [],
  ],
  [
    'a doubt stands until then',
    card({ patchTests: [patchTest('2026-11-01', { result: 'doubtful' })] }),
    SALON,
    ['warning badTest doubtful PPD'],
  ],
  [
    'debts are told by currency and never added together; what is held is no debt',
    card({ account: [account(-500), account(-700, 'USD'), account(100, 'GBP')] }),
    SALON,
    ['warning debt 700 USD', 'warning debt 500 EUR'],
  ],
  [
    'visits of earlier days that were not paid; today’s is not over',
    card({ visits: [visit('2026-11-01', 'arrived', CUT), visit('2026-11-10', 'arrived', CUT), visit(TODAY, 'arrived', CUT)] }),
    SALON,
    ['warning unpaid 2026-11-10 2026-11-01'],
  ],
  [
    'two consents that are missing are one alert',
    card({ allergies: 'PPD' }),
    ASKS,
    ['danger detail allergies PPD', 'warning consent privacy never health never allergies'],
  ],
  [
    'a subscription of which more was used than bought',
    card({ subscriptions: [event('sale', 'sold', ''), event('a', 'used', 'sale'), event('b', 'used', 'sale')] }),
    SALON,
    ['warning overdrawn Ten massages -1'],
  ],
  ['one that was used up is no news', card({ subscriptions: [event('sale', 'sold', ''), event('a', 'used', 'sale')] }), SALON, []],
  [
    'a promotion that was redeemed on two devices',
    card({ promotions: [redemption('a', '2026-11-02'), redemption('b', '2026-11-01')] }),
    SALON,
    ['warning redeemedAgain a'],
  ],
  ['no consent to the use of personal data', card(), ASKS, ['warning consent privacy never']],
  ['a consent that was given is not asked for', card({ consents: [consent(PRIVACY.id, true, '2026-01-01')] }), ASKS, []],
  [
    'one that was withdrawn is',
    card({ consents: [consent(PRIVACY.id, true, '2026-01-01'), consent(PRIVACY.id, false, '2026-02-01')] }),
    ASKS,
    ['warning consent privacy withdrawn'],
  ],
  [
    'health data that is written wants its own',
    card({ allergies: 'PPD', consents: [consent(PRIVACY.id, true, '2026-01-01')] }),
    ASKS,
    ['danger detail allergies PPD', 'warning consent health never allergies'],
  ],
  [
    'a yes to an earlier text holds, and that there is a newer one is told softly',
    card({ birthDate: '1990-11-23', consents: [{ ...consent(PRIVACY.id, true, '2026-01-01'), textId: 'old' as EntryId }] }),
    NEWER,
    ['hint olderConsent privacy new', 'pleasant birthday 0 36'],
  ],
  [
    'a newer text on health is no matter where nothing of it is written',
    card({
      consents: [consent(PRIVACY.id, true, '2026-01-01'), { ...consent(HEALTH.id, true, '2026-01-02'), textId: 'old' as EntryId }],
    }),
    { ...NEWER, consentTexts: NEWER.consentTexts.map((one) => ({ ...one, purposeId: HEALTH.id })) },
    [],
  ],
  ['what is asked of a purpose no more is not missing', card(), { ...ASKS, consentPurposes: [{ ...PRIVACY, active: false }] }, []],
  ['a birthday today', card({ birthDate: '1990-11-23' }), SALON, ['pleasant birthday 0 36']],
  ['in seven days', card({ birthDate: '--11-30' }), SALON, ['pleasant birthday 7']],
  ['not in eight', card({ birthDate: '1990-12-01' }), SALON, []],
  ['not yesterday’s', card({ birthDate: '1990-11-22' }), SALON, []],
  ['a year alone has no day', card({ birthDate: '1990' }), SALON, []],
  ['a year since the first visit', card({ visits: [visit('2025-11-25', 'paid', CUT)] }), SALON, ['pleasant anniversary 2 1']],
  ['the day of the first visit is no anniversary', card({ visits: [visit(TODAY, 'paid', CUT)] }), SALON, []],
  [
    'the gravest come first',
    card({
      allergies: 'PPD',
      birthDate: '1990-11-23',
      account: [account(-500)],
      blacklist: [{ id: 'a' as EntryId, reason: 'rude', ...SAID }],
    }),
    SALON,
    ['danger blacklist rude', 'danger detail allergies PPD', 'warning debt 500 EUR', 'pleasant birthday 0 36'],
  ],
  [
    'before the salon’s lists are here, the card alerts by itself',
    card({ allergies: 'PPD', visits: [colourAhead] }),
    null,
    ['danger detail allergies PPD'],
  ],
])('%s', (_, of, salon, expected) => {
  expect(alertsOf(of, salon, TODAY).map(told)).toEqual(expected);
});
