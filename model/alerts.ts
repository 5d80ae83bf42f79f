import { badTests, type LackingTest, lackingTests, type PatchTest } from './alerts/patch-tests.ts';
import { writtenOfHealth, writtenWarnings } from './alerts/written.ts';
import { type ClientCard, type Visit, visitHappened } from './card.ts';
import { agreedToOlder, type ConsentPurpose, notAgreed, type OlderConsent, type StandingConsent } from './consents/consents.ts';
import { type NextYearly, nextYearly } from './dates/yearly.ts';
import type { AlertingDetail, DetailKey } from './details/definitions.ts';
import { accountOf } from './entries/balances.ts';
import type { Entry } from './entries/fields.ts';
import type { IsoDate, MinorUnits } from './ids.ts';
import { ownDaysOf } from './loyalty/occasions.ts';
import { redeemedAgain } from './loyalty/promotions.ts';
import { type Subscription, subscriptionsOf } from './loyalty/subscriptions.ts';
import type { Salon } from './salon.ts';
import { isOwed } from './statistics/money.ts';

/** `hint`: nothing is wrong, and something can be done at leisure. */
export type Gravity = 'danger' | 'warning' | 'hint' | 'pleasant';

/** What must be known before anything is done with a client, why, and where on the card it comes from. */
export type Alert = { readonly gravity: Gravity } & AlertReason;

type AlertReason =
  | { readonly kind: 'blacklist'; readonly entries: readonly Entry<'blacklist'>[] }
  /** As written on the card. */
  | { readonly kind: 'detail'; readonly detail: AlertingDetail; readonly text: string }
  | { readonly kind: 'badTest'; readonly test: PatchTest }
  | ({ readonly kind: 'lackingTest' } & LackingTest)
  /** The client owes: the personal account is below zero. `amount` is what is owed, above zero. */
  | { readonly kind: 'debt'; readonly amount: MinorUnits; readonly currency: string }
  /** Visits of earlier days that took place and were not paid, the latest first: on the day itself the client still sits in the chair. */
  | { readonly kind: 'unpaid'; readonly visits: readonly [Visit, ...Visit[]] }
  /** More visits of a subscription were used than bought, as two devices do that are offline. */
  | { readonly kind: 'overdrawn'; readonly subscription: Subscription }
  /** A promotion that a client has once was redeemed again. */
  | { readonly kind: 'redeemedAgain'; readonly redemptions: readonly Entry<'promotions'>[] }
  | { readonly kind: 'consent'; readonly lacking: readonly LackingConsent[] }
  /** Of what the client should have agreed to: that was to an earlier text. Of other purposes the card's consents tell alone. */
  | { readonly kind: 'olderConsent'; readonly older: readonly OlderConsent[] }
  | ({ readonly kind: 'birthday' } & NextYearly)
  /** Of the first visit. */
  | ({ readonly kind: 'anniversary'; readonly visit: Visit } & NextYearly);

/** A purpose that the client has not agreed to, and should have. */
export interface LackingConsent extends StandingConsent {
  readonly purpose: ConsentPurpose;
  /** Of health: what is written all the same. */
  readonly written: readonly (DetailKey | 'patchTest')[];
}

type AlertSalon = Pick<Salon, 'services' | 'consentPurposes' | 'consentTexts' | 'language' | 'promotions'>;
type AlertCard = Pick<
  ClientCard,
  'profile' | 'details' | 'marks' | 'visits' | 'blacklist' | 'patchTests' | 'account' | 'consents' | 'subscriptions' | 'promotions'
>;

/** How many days before it a birthday is told. */
const SOON = 7;
const ORDER: readonly Gravity[] = ['danger', 'warning', 'hint', 'pleasant'];

/** The must-know alerts of a card on a day, the gravest first. `salon`: null until its lists are here; what hangs on them waits. */
export function alertsOf(card: AlertCard, salon: AlertSalon | null, today: IsoDate): readonly Alert[] {
  const alerts = [
    ...blacklistAlert(card),
    ...badTests(card).map((test): Alert => ({ gravity: test.result === 'reaction' ? 'danger' : 'warning', kind: 'badTest', test })),
    ...writtenWarnings(card).map((one): Alert => ({ gravity: 'danger', kind: 'detail', ...one })),
    ...lackingTestAlerts(card, salon, today),
    ...debtAlerts(card, today),
    ...heldAlerts(card, salon, today),
    ...consentAlerts(card, salon, today),
    ...dayAlerts(card, today),
  ];
  return ORDER.flatMap((gravity) => alerts.filter((one) => one.gravity === gravity));
}

/** The fields of a card that alert, by their names. */
export function warningsOf(card: Pick<ClientCard, 'profile' | 'details'>): readonly AlertingDetail[] {
  return writtenWarnings(card).map((one) => one.detail);
}

function blacklistAlert({ blacklist }: AlertCard): readonly Alert[] {
  return blacklist.length > 0 ? [{ gravity: 'danger', kind: 'blacklist', entries: blacklist }] : [];
}

function lackingTestAlerts(card: AlertCard, salon: AlertSalon | null, today: IsoDate): readonly Alert[] {
  const lacking = salon && card.profile.kind === 'person' ? lackingTests(card, salon.services, today) : [];
  return lacking.map((one): Alert => ({ gravity: one.booking ? 'danger' : 'warning', kind: 'lackingTest', ...one }));
}

function debtAlerts(card: AlertCard, today: IsoDate): readonly Alert[] {
  const debts = accountOf(card).filter(({ amount }) => amount < 0);
  const [latest, ...earlier] = card.visits.filter((one) => isOwed(one, today)).sort((a, b) => (a.date < b.date ? 1 : -1));
  return [
    ...debts.map(({ amount, currency }): Alert => ({ gravity: 'warning', kind: 'debt', amount: -amount, currency })),
    ...(latest ? [{ gravity: 'warning', kind: 'unpaid', visits: [latest, ...earlier] } as const] : []),
  ];
}

function heldAlerts(card: AlertCard, salon: AlertSalon | null, today: IsoDate): readonly Alert[] {
  const overdrawn = subscriptionsOf(card, today).filter(({ standing }) => standing === 'overdrawn');
  const client = { ...ownDaysOf(card), categories: [], redemptions: card.promotions };
  const again = redeemedAgain(salon?.promotions ?? [], client);
  const redemptions = card.promotions.filter(({ id }) => again.has(id));
  return [
    ...overdrawn.map((subscription): Alert => ({ gravity: 'warning', kind: 'overdrawn', subscription })),
    ...(redemptions.length > 0 ? [{ gravity: 'warning', kind: 'redeemedAgain', redemptions } as const] : []),
  ];
}

function consentAlerts(card: AlertCard, salon: AlertSalon | null, today: IsoDate): readonly Alert[] {
  if (!salon || card.profile.kind !== 'person') return [];
  const written = writtenOfHealth(card);
  const lacking = [
    ...notAgreed(card, salon, 'privacy', today).map((one) => ({ ...one, written: [] })),
    ...(written.length > 0 ? notAgreed(card, salon, 'health', today).map((one) => ({ ...one, written })) : []),
  ];
  const older = agreedToOlder(card, salon, today, written.length > 0 ? ['privacy', 'health'] : ['privacy']);
  return [
    ...(lacking.length > 0 ? [{ gravity: 'warning', kind: 'consent', lacking } as const] : []),
    ...(older.length > 0 ? [{ gravity: 'hint', kind: 'olderConsent', older } as const] : []),
  ];
}

function dayAlerts(card: AlertCard, today: IsoDate): readonly Alert[] {
  const birthday = card.profile.kind === 'person' ? nextYearly(card.profile.birthDate, today) : null;
  const [first] = card.visits.filter((one) => visitHappened(one.status) && one.date).sort((a, b) => (a.date < b.date ? -1 : 1));
  const anniversary = first && first.date < today ? nextYearly(first.date, today) : null;
  return [
    ...(birthday && birthday.inDays <= SOON ? [{ gravity: 'pleasant', kind: 'birthday', ...birthday } as const] : []),
    ...(first && anniversary?.years && anniversary.inDays <= SOON
      ? [{ gravity: 'pleasant', kind: 'anniversary', visit: first, ...anniversary } as const]
      : []),
  ];
}
