import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lackingForVisit } from '../../../model/alerts/patch-tests.ts';
import { type Visit, type VisitStatus, visitHappened, visitPaid } from '../../../model/card.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAlertWords } from '../alerts/alert-words.ts';
import { useCard, useOnCard } from '../card-context.tsx';

/**
 * Said where a visit is booked or about to be: that the client is on the blacklist, and, until it is paid, which test lacks for what is
 * to be done. What took place is no matter any more.
 */
export function BookingWarning({ visit }: { readonly visit: Visit }) {
  const { today } = useCard();
  const status = useOnCard((card) => card.visits.find((one) => one.id === visit.id)?.status);
  if (visit.date < today || (status && (visitPaid(status) || isOff(status)))) return null;
  return (
    <>
      {!(status && visitHappened(status)) && <OnBlacklist />}
      <LackingTests visit={visit} />
    </>
  );
}

function OnBlacklist() {
  const { t } = useTranslation('alerts');
  const entries = useOnCard((card) => card.blacklist);
  if (entries.length === 0) return null;
  return (
    <Notice tone="danger" title={t('blacklist.booking')} alert>
      {entries.map((one) => one.reason.trim() || t('noReason')).join('; ')}
    </Notice>
  );
}

function LackingTests({ visit }: { readonly visit: Visit }) {
  const { services, today } = useCard();
  const words = useAlertWords();
  const isPerson = useOnCard((card) => card.profile.kind === 'person');
  const patchTests = useOnCard((card) => card.patchTests);
  const lacking = useMemo(
    () => (isPerson ? lackingForVisit({ patchTests }, visit, services, today) : []),
    [isPerson, patchTests, visit, services, today],
  );
  return lacking.map((one) => {
    const { title, text } = words({ gravity: 'danger', kind: 'lackingTest', ...one, booking: null });
    return (
      <Notice key={`${one.lack} ${one.test?.id}`} tone="warn" title={title}>
        {text}
      </Notice>
    );
  });
}

function isOff(status: VisitStatus): boolean {
  return status === 'cancelled' || status === 'noShow' || status === 'rescheduled';
}
