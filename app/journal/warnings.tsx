import { useTranslation } from 'react-i18next';
import { clockOf } from '../../model/journal/clock.ts';
import { spanOf } from '../../model/journal/span.ts';
import type { Warning } from '../../model/journal/warnings.ts';
import type { Salon } from '../../model/salon.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './warnings.module.css';
import { useWhoOf } from './who.ts';

/** What speaks against a booking, before it is made. */
export function Warnings({ warnings, salon }: { readonly warnings: readonly Warning<JournalVisit>[]; readonly salon: Salon }) {
  const { t } = useTranslation(['journal', 'alerts']);
  const who = useWhoOf();
  const staffName = (id: string) => salon.staff.find((one) => one.id === id)?.name ?? t('salon');
  const tell = (one: Warning<JournalVisit>): { readonly title: string; readonly text: string; readonly tone: 'danger' | 'warn' } => {
    switch (one.code) {
      case 'blacklisted':
        return {
          tone: 'danger',
          title: t('warn.blacklisted'),
          text: one.entries
            .map(({ reason }) => reason.trim())
            .filter(Boolean)
            .join('; '),
        };
      case 'lackingTest':
        return {
          tone: 'warn',
          title: t(`alerts:titles.${one.lack}`),
          text: t('alerts:needed', { services: one.services.map(({ name }) => name).join(', ') }),
        };
      case 'health':
        return { tone: 'warn', title: t('warn.health'), text: '' };
      case 'closed': {
        const hours = one.hours.intervals.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`).join(', ');
        const title = hours ? t('warn.outside', { who: staffName(one.staffId), hours }) : t('warn.off', { who: staffName(one.staffId) });
        return { tone: 'warn', title, text: one.hours.reason };
      }
      case 'clash': {
        const span = spanOf(one.with, salon.services);
        const when = span ? `${clockOf(span.from)}–${clockOf(span.to)}` : '';
        // For who is booked it is their own time: with whom tells more than their name.
        const elsewhere = one.with.staff.map(staffName).join(', ');
        if (one.client) return { tone: 'warn', title: t('warn.sameClient', { when }), text: elsewhere };
        const where = one.room ? (salon.rooms.find(({ id }) => id === one.room)?.name ?? one.room) : one.staff.map(staffName).join(', ');
        return { tone: 'warn', title: t('warn.clash', { who: where, when }), text: who(one.with) };
      }
      case 'notTheirs': {
        const services = one.services.map(({ name }) => name).join(', ');
        return { tone: 'warn', title: t('warn.notTheirs', { who: one.staff.map(staffName).join(', '), services }), text: '' };
      }
      case 'past':
        return { tone: 'warn', title: t('warn.past'), text: '' };
    }
  };
  const all = warnings.map(tell);
  const grave = all.filter(({ tone }) => tone === 'danger');
  const [first, ...more] = all.filter(({ tone }) => tone === 'warn');
  return (
    <>
      {grave.map(({ title, text }) => (
        <Notice key={title} tone="danger" title={title} alert>
          {text}
        </Notice>
      ))}
      {first && more.length === 0 && (
        <Notice tone="warn" title={first.title}>
          {first.text}
        </Notice>
      )}
      {first && more.length > 0 && (
        <Notice tone="warn">
          <ul className={styles.lines}>
            {[first, ...more].map(({ title, text }) => (
              <li key={`${title} ${text}`}>
                <strong>{title}</strong>
                {text && ` · ${text}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
