import { useTranslation } from 'react-i18next';
import { type Visit, type VisitStatus, visitHappened } from '../../../model/card.ts';
import styles from './history.module.css';

const KINDS = ['happened', 'booked', 'cancelled', 'noShow', 'rescheduled'] as const;
type Kind = (typeof KINDS)[number];

/** How many of the entries were visits, and what the others are: only those that took place count among the client's visits. */
export function Tally({ visits }: { readonly visits: readonly Visit[] }) {
  const { t } = useTranslation('visit');
  const counts = KINDS.map((kind) => ({ kind, count: visits.filter(({ status }) => kindOf(status) === kind).length }));
  if (visits.every(({ status }) => visitHappened(status))) return null;
  const parts = counts.filter(({ count }) => count > 0).map(({ kind, count }) => t(`tally.${kind}`, { count }));
  return <p className={styles.tally}>{t('tally.total', { total: visits.length, parts: parts.join(', ') })}</p>;
}

function kindOf(status: VisitStatus): Kind {
  if (visitHappened(status)) return 'happened';
  return status === 'cancelled' || status === 'noShow' || status === 'rescheduled' ? status : 'booked';
}
