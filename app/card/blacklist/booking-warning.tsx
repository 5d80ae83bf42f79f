import { useTranslation } from 'react-i18next';
import { type Visit, visitHappened } from '../../../model/card.ts';
import { Notice } from '../../ui/notice.tsx';
import { useCard, useOnCard } from '../card-context.tsx';

/** Said where a visit of a client on the blacklist is about to be booked; what took place is no matter any more. */
export function BookingWarning({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('alerts');
  const { today } = useCard();
  const entries = useOnCard((card) => card.blacklist);
  const stored = useOnCard((card) => card.visits.find((one) => one.id === visit.id));
  if (entries.length === 0 || visit.date < today || (stored && (visitHappened(stored.status) || isOff(stored)))) return null;
  return (
    <Notice tone="danger" title={t('blacklist.booking')} alert>
      {entries.map((one) => one.reason.trim() || t('noReason')).join('; ')}
    </Notice>
  );
}

function isOff({ status }: Visit): boolean {
  return status === 'cancelled' || status === 'noShow' || status === 'rescheduled';
}
