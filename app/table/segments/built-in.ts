import type { PurposeKind, Salon } from '../../../model/salon.ts';

export const BUILT_IN_SEGMENTS = [
  'potential',
  'new',
  'regular',
  'notReturned',
  'due',
  'booked',
  'birthdays',
  'women',
  'men',
  'young',
  'middle',
  'older',
  'spenders',
  'noConsent',
  'blacklisted',
] as const;
export type BuiltInSegment = (typeof BUILT_IN_SEGMENTS)[number];

/** Who became due longer ago than this (days) has gone elsewhere: they are among those who have not returned. */
const DUE_LATELY = 60;
/** Per cent of all clients who spend most. */
const TOP = 10;
/** Without one of these nobody is written to. */
const FOR_MESSAGES: readonly PurposeKind[] = ['messages', 'marketing'];

type SegmentSalon = Pick<Salon, 'consentPurposes' | 'currency'>;

/** The rule of a segment that every salon has, as salon programs have them; '' where this salon can't ask it. */
export function builtInRule(segment: BuiltInSegment, salon: SegmentSalon): string {
  const conditions = conditionsOf(segment, salon);
  return conditions.length === 0 ? '' : JSON.stringify({ all: conditions });
}

function conditionsOf(segment: BuiltInSegment, salon: SegmentSalon): readonly (readonly (string | number)[])[] {
  switch (segment) {
    case 'potential':
    case 'new':
    case 'regular':
    case 'notReturned':
      return [['status', 'is', segment]];
    case 'due':
      return [
        ['due', 'within', DUE_LATELY],
        ['booked', 'no'],
        ['blacklisted', 'no'],
      ];
    case 'booked':
    case 'blacklisted':
      return [[segment, 'yes']];
    case 'birthdays':
      return [['birthday', 'thisMonth']];
    case 'women':
      return [['sex', 'is', 'female']];
    case 'men':
      return [['sex', 'is', 'male']];
    case 'young':
      return [['age', 'most', 29]];
    case 'middle':
      return [['age', 'between', 30, 50]];
    case 'older':
      return [['age', 'least', 51]];
    case 'spenders':
      return [['spent', 'top', TOP, salon.currency || 'EUR']];
    case 'noConsent': {
      const purposes = messagePurposes(salon);
      return purposes.length === 0 ? [] : [['consent', 'not', ...purposes]];
    }
  }
}

/** The purposes without which a client is not written to, by their ids. */
export function messagePurposes({ consentPurposes }: Pick<Salon, 'consentPurposes'>): readonly string[] {
  return consentPurposes.filter(({ active, kind }) => active && FOR_MESSAGES.some((one) => one === kind)).map(({ id }) => id);
}
