import type { FieldRef } from '../../../model/history.ts';
import { isDayPart } from '../../../model/journal/day-parts.ts';
import type { Salon } from '../../../model/salon.ts';
import { weekdayName } from '../../ui/weekday-name.ts';
import { staffName, type Wording } from './field-words.ts';

/** Lists of the salon whose entries a card names. */
export type NamingLists = Pick<Salon, 'services' | 'categories' | 'customFields'> & Partial<Pick<Salon, 'rooms' | 'formulaTemplates'>>;

/** Whom or what a mark of the card is about: one of the staff, a service, a day, a category; also one that is no longer listed. */
export function memberName({ set, member }: Extract<FieldRef, { in: 'marks' }>, wording: Wording): string {
  const { t, salon, language } = wording;
  switch (set) {
    case 'preferredStaff':
      return staffName(member, wording);
    case 'preferredServices':
      return salon?.services.find((one) => one.id === member)?.name ?? t('what.visitService');
    case 'categories':
      return salon?.categories.find((one) => one.id === member)?.name ?? t('what.category');
    case 'preferredDays':
      return weekdayName(Number(member), language);
    case 'notSame':
      // What the other card is called is not known here.
      return t('what.notSame');
    case 'preferredTimes':
      return isDayPart(member) ? t(`dayParts.${member}`) : member;
  }
}

/** What a field of the salon is called; what it once was, nobody knows any more. */
export function customName(id: string, { t, salon }: Wording): string {
  return salon?.customFields.find((one) => one.id === id)?.name || t('what.custom');
}

/** What a room or a template is called; text as imported, or one that is no longer listed, stays as it is. */
export function listName(field: 'visits.room' | 'visits.template', value: string, { t, salon }: Wording): string {
  if (field === 'visits.room') return salon?.rooms?.find((one) => one.id === value)?.name ?? value;
  const own = salon?.formulaTemplates?.find((one) => one.id === value)?.name;
  return own ?? String(t(`formula:crafts.${value}` as never, { defaultValue: value }));
}
