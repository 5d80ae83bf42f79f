import type { TFunction } from 'i18next';
import { isLanguage } from '../../../locales/index.ts';
import { testedFor } from '../../../model/alerts/patch-tests.ts';
import type { ClientCard } from '../../../model/card.ts';
import { formatBirthDate } from '../../../model/dates/format-date.ts';
import { readDeleted } from '../../../model/deleted.ts';
import { readClientRef } from '../../../model/details/client-ref.ts';
import { definitionOf, isDetailKey } from '../../../model/details/definitions.ts';
import type { MarkSet } from '../../../model/entries/marks.ts';
import { shownFormula } from '../../../model/formula/shown-formula.ts';
import type { FieldRef, FieldValue } from '../../../model/history.ts';
import type { CardId } from '../../../model/ids.ts';
import { readMerge } from '../../../model/merge/merge.ts';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import { readPhone } from '../../../model/phones/read-phone.ts';
import type { SalonEntry, StaffMember } from '../../../model/salon.ts';
import type { Format } from '../../ui/format.ts';
import { countryName } from '../profile/country-names.ts';
import { languageName } from '../profile/language-names.ts';
import type { What } from '../what.ts';
import { customName, listName, memberName, type NamingLists } from './list-names.ts';
import { photoText } from './photo-text.ts';

/** What words need to be found. */
export interface Wording {
  readonly t: TFunction<['card', 'visit', 'changes', 'loyalty', 'gallery']>;
  readonly format: Format;
  readonly language: string;
  /** The salon's, ISO 3166-1 alpha-2: how phones without a prefix are meant. */
  readonly country: string;
  /** ISO 4217, where a visit names none. */
  readonly currency: string;
  readonly card: ClientCard;
  readonly staff: readonly StaffMember[];
  /** What the salon asks consent for. */
  readonly purposes: readonly SalonEntry<'consentPurposes'>[];
  /** The salon's lists, for what on the card names one of their entries. */
  readonly salon?: NamingLists | null;
  /** «card of Oksana», of a card that was merged into the one on screen; '' for that one itself. */
  readonly ofCard?: (id: CardId | undefined) => string;
}

const WHATS: Readonly<Record<string, Readonly<Record<string, What>>>> = {
  profile: {
    kind: 'kind',
    given: 'given',
    family: 'family',
    middle: 'middle',
    addressAs: 'addressAs',
    nickname: 'nickname',
    company: 'company',
    sex: 'sex',
    birthDate: 'birthDate',
    language: 'language',
    photo: 'clientPhoto',
    online: 'online',
    merge: 'merge',
    deleted: 'deleted',
  },
  address: { street: 'street', postcode: 'postcode', city: 'city', country: 'country' },
  phones: { '': 'phone', typed: 'phone', label: 'phoneLabel', messages: 'messages' },
  emails: { '': 'email', address: 'email', label: 'emailLabel', messages: 'messages' },
  socials: { '': 'social', network: 'social', handle: 'social' },
  cards: { '': 'membershipCard', number: 'membershipCard', type: 'membershipCard', state: 'membershipCard' },
  comments: { '': 'comment', text: 'comment' },
  patchTests: {
    '': 'patchTest',
    product: 'patchTest',
    batch: 'patchTest',
    date: 'patchTest',
    result: 'patchTest',
    staffId: 'patchTest',
    validUntil: 'patchTest',
    note: 'patchTest',
    serviceIds: 'patchTest',
  },
  links: { '': 'link', name: 'link', kind: 'link' },
  blacklist: { '': 'blacklist', reason: 'blacklist' },
  consents: { '': 'consent', purposeId: 'consent', note: 'consent' },
  points: { '': 'points' },
  account: { '': 'account' },
  subscriptions: { '': 'subscription' },
  promotions: { '': 'promotion' },
  cardOperations: { '': 'cardOperation' },
  photos: {
    '': 'photo',
    kind: 'photoKind',
    caption: 'photoCaption',
    tags: 'photoTags',
    visitId: 'photoVisit',
    staffId: 'photoStaff',
    beforeId: 'photoBefore',
    mayPublish: 'photoMayPublish',
    turn: 'photoTurn',
    crop: 'photoCrop',
    marks: 'photoMarks',
  },
  visits: {
    '': 'visit',
    date: 'visitDate',
    time: 'visitTime',
    minutes: 'visitMinutes',
    status: 'visitStatus',
    room: 'visitRoom',
    note: 'visitNote',
    tips: 'visitTips',
    payment: 'visitPayment',
    template: 'visitTemplate',
    result: 'visitResult',
    nextTime: 'visitNextTime',
    finishedAt: 'visitFinished',
  },
  visitFormulas: { '': 'visitFormula', text: 'visitFormula' },
  visitAddenda: { '': 'visitAddendum', text: 'visitAddendum' },
  visitServices: { '': 'visitService', name: 'visitService', price: 'visitPrice', discount: 'visitDiscount' },
  visitStaff: { '': 'visitStaff' },
  note: { '': 'note' },
};

const MARK_WHATS = {
  preferredStaff: 'preferredStaff',
  preferredServices: 'preferredServices',
  preferredDays: 'preferredDays',
  preferredTimes: 'preferredTimes',
  categories: 'category',
  notSame: 'notSame',
} as const satisfies Readonly<Record<MarkSet, What>>;

/** What a field is called; null for one that people don't see (a phone's E.164 beside what was typed, a newer version's field). */
export function whatOf(field: FieldRef): What | null {
  if (field.in === 'marks') return MARK_WHATS[field.set];
  if (field.in === 'custom') return 'custom';
  if (field.in === 'details') return isDetailKey(field.field) ? field.field : null;
  return WHATS[field.in]?.['field' in field ? (field.field ?? '') : ''] ?? null;
}

/** The visit that a field belongs to, in words; '' for one of the profile. */
export function visitOf(field: FieldRef, { t, format, card }: Wording): string {
  const id = field.in === 'visits' ? field.id : 'visitId' in field ? field.visitId : null;
  const visit = id && card.visits.find((one) => one.id === id);
  return visit ? t('changes:visitOf', { date: format.date(visit.date) }) : '';
}

/** A value as the card itself would write it. */
export function valueText(field: FieldRef, value: FieldValue, wording: Wording): string {
  const { t } = wording;
  if (field.in === 'visitStaff') return `${staffName(field.id, wording)}: ${t(value === true ? 'changes:added' : 'changes:removed')}`;
  if (field.in === 'marks') return `${memberName(field, wording)}: ${t(value === true ? 'changes:added' : 'changes:removed')}`;
  if (field.in === 'custom') return `${customName(field.field, wording)}: ${plainText(field, value, wording)}`;
  if ('field' in field && field.field === null) return t(value === true ? 'changes:added' : 'changes:removed');
  return plainText(field, value, wording);
}

/** A value without what it is of: a field of the salon's own by what it says alone. */
export function plainText(field: FieldRef, value: FieldValue, wording: Wording): string {
  const { t, format } = wording;
  // A figure that is 0 was not given, but where the salon asks for one.
  if (value === '' || value === null || (value === 0 && field.in !== 'custom')) return t('changes:nothing');
  if (typeof value === 'boolean') return t(value ? 'changes:yes' : 'changes:no');
  if (typeof value === 'number') return isMoney(field) ? format.money(value, currencyOf(field, wording)) : format.number(value);
  return textOf(field, value, wording);
}

/** Who a member of the staff is, also one who is no longer listed. */
export function staffName(id: string, { t, staff }: Wording): string {
  return staff.find((one) => one.id === id)?.name ?? t('visit:unknownStaff');
}

function textOf(field: FieldRef, value: string, wording: Wording): string {
  const { t, format, language, country, salon } = wording;
  if (field.in === 'details' && isClient(field.field)) return readClientRef(value).name || t('unnamed');
  // A year alone is no day to be written out.
  if (field.in === 'details') return isDate(field.field) && value.length > 4 ? format.date(value) : value;
  const name = `${field.in}.${'field' in field ? field.field : ''}`;
  const word = (key: string) => String(t(key as never, { defaultValue: value }));
  switch (name) {
    case 'profile.kind':
      return word(`card:kinds.${value}`);
    case 'profile.sex':
      return word(`card:sexes.${value}`);
    case 'profile.language':
      return languageName(value, language);
    case 'profile.photo':
      return t('changes:added');
    case 'profile.merge':
      return doneText(readMerge(value), wording);
    case 'profile.deleted':
      return doneText(readDeleted(value), wording);
    case 'profile.birthDate':
      return value.startsWith('--') ? formatBirthDate(value, language, 'short') : format.date(value);
    case 'address.country':
      return countryName(value, language);
    case 'phones.typed':
      return formatPhone(readPhone(value, country).e164 || value);
    case 'phones.label':
      return word(`card:phoneLabels.${value}`);
    case 'emails.label':
      return word(`card:emailLabels.${value}`);
    case 'cards.type':
      return word(`card:cardTypes.${value}`);
    case 'cards.state':
      return word(`card:cardStates.${value}`);
    case 'visits.status':
      return word(`visit:statuses.${value}`);
    case 'visits.room':
    case 'visits.template':
      return listName(name, value, wording);
    case 'visitFormulas.text':
      return isLanguage(language) ? shownFormula(value, language) : value;
    case 'visits.finishedAt':
      return format.moment(value);
    case 'links.kind':
      return word(`profile:links.kinds.${value}`);
    case 'patchTests.result':
      return word(`alerts:patchTests.results.${value}`);
    case 'patchTests.staffId':
      return staffName(value, wording);
    case 'patchTests.serviceIds':
      return testedFor({ serviceIds: value })
        .map((id) => salon?.services.find((one) => one.id === id)?.name ?? t('what.visitService'))
        .join(', ');
    case 'photos.kind':
    case 'photos.visitId':
    case 'photos.beforeId':
    case 'photos.crop':
    case 'photos.marks':
      return photoText(field, value, wording);
    case 'photos.staffId':
      return staffName(value, wording);
    case 'consents.purposeId':
      return wording.purposes.find((one) => one.id === value)?.name ?? t('what.consent');
    case 'patchTests.date':
    case 'patchTests.validUntil':
    case 'visits.date':
      return format.date(value);
    default:
      return value;
  }
}

/** When something was done with the whole card, and by whom. */
function doneText(done: { readonly at: string; readonly by: string } | null, wording: Wording): string {
  const { t, format } = wording;
  const parts = [done?.at ? format.moment(done.at) : '', done?.by ? staffName(done.by, wording) : ''].filter(Boolean);
  return parts.join(', ') || t('changes:yes');
}

function isClient(detail: string): boolean {
  return isDetailKey(detail) && definitionOf(detail).kind === 'client';
}

function isDate(detail: string): boolean {
  return isDetailKey(detail) && definitionOf(detail).kind === 'date';
}

function isMoney(field: FieldRef): boolean {
  return 'field' in field && (field.field === 'tips' || field.field === 'price' || field.field === 'discount');
}

function currencyOf(field: FieldRef, { card, currency }: Wording): string {
  const id = field.in === 'visits' ? field.id : 'visitId' in field ? field.visitId : null;
  return card.visits.find((one) => one.id === id)?.currency || currency;
}
