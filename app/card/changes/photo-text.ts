import type { FieldRef } from '../../../model/history.ts';
import { readMarks } from '../../../model/photos/marks.ts';
import type { Wording } from './field-words.ts';

/** What was chosen or drawn on a photo, in words. */
export function photoText(field: FieldRef, value: string, { t, format, card }: Wording): string {
  switch ('field' in field ? field.field : '') {
    case 'kind':
      return value === 'inspiration' || value === 'result' ? t(`gallery:kinds.${value}`) : value;
    case 'visitId': {
      const visit = card.visits.find((one) => one.id === value);
      return visit ? format.date(visit.date) : t('card:what.visit');
    }
    case 'beforeId': {
      const before = card.photos.find((one) => one.id === value);
      return (
        before?.caption ||
        t('gallery:told.photoOf', { date: before && !Number.isNaN(Date.parse(before.at)) ? format.moment(before.at) : '…' })
      );
    }
    case 'crop':
      return t('gallery:told.part');
    case 'marks':
      return t('gallery:told.drawn', { count: readMarks(value).length });
    default:
      return value;
  }
}
