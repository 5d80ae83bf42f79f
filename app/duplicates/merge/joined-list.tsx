import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import { phoneShown } from '../../list/shown-phone.ts';
import { useSalon } from '../../threads.tsx';
import { useFormat } from '../../ui/format.ts';
import styles from './joined-list.module.css';
import { joinedParts } from './joined-parts.ts';

/** What of two cards comes together by itself, and how much each brings. */
export function JoinedList({ first, second }: { readonly first: ClientCard; readonly second: ClientCard }) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const categories = useSalon()?.categories ?? [];
  const parts = joinedParts(first, second);
  const sum = (a: number, b: number, told: (amount: number) => string) =>
    a !== 0 && b !== 0 ? t('merging.sum', { a: told(a), b: told(b) }) : told(a + b);
  const named = parts.categories.flatMap((id) => categories.find((one) => one.id === id)?.name ?? []);
  const lines = [
    ...parts.counted.map((one) => ({ what: one.part, text: sum(one.first, one.second, format.number) })),
    ...parts.account.map((one) => ({
      what: 'account' as const,
      text: sum(one.first, one.second, (amount) => format.money(amount, one.currency)),
    })),
    { what: 'phones' as const, text: parts.phones.map(phoneShown).join(', ') },
    { what: 'emails' as const, text: parts.emails.join(', ') },
    { what: 'categories' as const, text: named.join(', ') },
    { what: 'note' as const, text: parts.hasTwoNotes ? t('parts.noteEach') : '' },
    { what: 'blacklist' as const, text: parts.isBlacklisted ? t('parts.blacklistStays') : '' },
  ].filter(({ text }) => text !== '');
  return (
    <section className={styles.joined} aria-labelledby="merge-joined">
      <h3 id="merge-joined" className={styles.title}>
        {t('merging.joined')}
      </h3>
      <p className={styles.hint}>{t('merging.joinedHint')}</p>
      <dl className={styles.parts}>
        {lines.map(({ what, text }) => (
          <div key={`${what} ${text}`} className={styles.part}>
            <dt>{t(`parts.${what}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
