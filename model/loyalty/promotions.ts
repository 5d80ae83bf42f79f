import type { ClientCard } from '../card.ts';
import type { Entry } from '../entries/fields.ts';
import { inForce } from '../entries/in-force.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { PromotionOccasion, SalonEntry } from '../salon.ts';
import { inOrder } from './ledger.ts';
import { type Occurrence, type OwnDays, occasionNear } from './occasions.ts';

type Promotion = SalonEntry<'promotions'>;
type Redemption = Entry<'promotions'>;

/** What of a client decides which promotions they can have. */
export interface PromotionClient extends OwnDays {
  /** All categories of the client, by hand and by rule. */
  readonly categories: readonly string[];
  /** The record, corrections and all. */
  readonly redemptions: readonly Redemption[];
}

/**
 * Why a client can't have a promotion today. `over`: the salon gives it no more; `notForClient`: it is for a category they are not
 * of; `notNow`: their birthday or anniversary is not near, or not known.
 */
export type Refusal = 'over' | 'notYet' | 'ended' | 'notForClient' | 'notNow' | 'used';

export type PromotionStanding =
  | { readonly isOpen: true; readonly occurrence: Occurrence | null }
  /** `day`: when it begins, ended or was used; '' where there is none. */
  | { readonly isOpen: false; readonly why: Refusal; readonly day: IsoDate | '' };

/** Whether a client can have a promotion on this day. */
export function standingOf(promotion: Promotion, client: PromotionClient, today: IsoDate): PromotionStanding {
  const { active, from, until, categoryId } = promotion;
  const occasion = occasionOf(promotion);
  const refused = (why: Refusal, day: IsoDate | '' = '') => ({ isOpen: false, why, day }) as const;
  if (!active) return refused('over');
  if (until !== '' && until < today) return refused('ended', until);
  if (from !== '' && from > today) return refused('notYet', from);
  if (categoryId !== '' && !client.categories.includes(categoryId)) return refused('notForClient');
  const occurrence = occasion === '' ? null : occasionNear(occasion, client, today);
  if (occasion !== '' && !occurrence) return refused('notNow');
  const time = timeOf(promotion, client, today);
  const before = inOrder(inForce(client.redemptions)).findLast(
    (one) => one.promotionId === promotion.id && timeOf(promotion, client, dayOf(one)) === time,
  );
  return promotion.once && before ? refused('used', dayOf(before)) : { isOpen: true, occurrence };
}

/** What the client can have today: personal bonuses first, then what ends soonest. */
export function openPromotions(promotions: readonly Promotion[], client: PromotionClient, today: IsoDate) {
  return promotions
    .flatMap((promotion) => {
      const standing = standingOf(promotion, client, today);
      return standing.isOpen ? [{ promotion, occurrence: standing.occurrence, until: lastDay(promotion.until, standing.occurrence) }] : [];
    })
    .sort((a, b) => Number(b.occurrence !== null) - Number(a.occurrence !== null) || compareDays(a.until, b.until));
}

/** Which refusal tells most where several promotions have the typed code. */
const TELLING: readonly Refusal[] = ['used', 'notNow', 'notForClient', 'notYet', 'ended', 'over'];

/** The promotion that a typed code stands for, one that can be had before one that can't; null where the salon has none such. */
export function promotionByCode(promotions: readonly Promotion[], typed: string, client: PromotionClient, today: IsoDate) {
  const code = codeKey(typed);
  const rank = (standing: PromotionStanding) => (standing.isOpen ? -1 : TELLING.indexOf(standing.why));
  const [found] = promotions
    .filter((one) => code !== '' && codeKey(one.code) === code)
    .map((promotion) => ({ promotion, standing: standingOf(promotion, client, today) }))
    .sort((a, b) => rank(a.standing) - rank(b.standing));
  return found ?? null;
}

/** As it is compared: however it is spelled with capitals, spaces and dashes. */
function codeKey(code: string): string {
  return code
    .normalize('NFKC')
    .replace(/[\s\p{Pd}_.]/gu, '')
    .toUpperCase();
}

/**
 * Redemptions in force that came after the one a client could have, as two devices that are offline may make them, by their ids.
 * Which is the second goes by when they were written, and is the same on every device.
 */
export function redeemedAgain(promotions: readonly Promotion[], client: PromotionClient): ReadonlySet<EntryId> {
  const had = new Set<string>();
  const again = new Set<EntryId>();
  for (const one of inOrder(inForce(client.redemptions))) {
    const promotion = promotions.find(({ id }) => id === one.promotionId);
    if (!promotion?.once) continue;
    const time = `${promotion.id} ${timeOf(promotion, client, dayOf(one))}`;
    if (had.has(time)) again.add(one.id);
    had.add(time);
  }
  return again;
}

/** The points that came with a redemption: written in the same moment under the promotion's name, and still in force. */
export function pointsWith({ points }: Pick<ClientCard, 'points'>, redemption: Redemption): Entry<'points'> | null {
  return inForce(points).find((one) => one.at === redemption.at && one.reason === redemption.name) ?? null;
}

function occasionOf({ occasion }: Promotion): PromotionOccasion {
  return occasion === 'birthday' || occasion === 'anniversary' ? occasion : '';
}

/** What a client has once: the whole promotion, or that of one year's birthday. */
function timeOf(promotion: Promotion, client: OwnDays, day: IsoDate): string {
  const occasion = occasionOf(promotion);
  return occasion === '' ? '' : (occasionNear(occasion, client, day)?.date ?? day).slice(0, 4);
}

function dayOf({ at }: Redemption): IsoDate {
  return at.slice(0, 10);
}

function lastDay(until: IsoDate | '', occurrence: Occurrence | null): IsoDate | '' {
  if (!occurrence) return until;
  return until !== '' && until < occurrence.until ? until : occurrence.until;
}

function compareDays(a: IsoDate | '', b: IsoDate | ''): number {
  return (a || '9999') < (b || '9999') ? -1 : a === b ? 0 : 1;
}
