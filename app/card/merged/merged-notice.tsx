import { Merge } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinedCard } from '../../../workers/contracts/store.ts';
import { useMayMerge } from '../../duplicates/use-may-merge.ts';
import { Button } from '../../ui/button.tsx';
import { useStaffName } from '../../who/staff-name.ts';
import { useCard, useJoined } from '../card-context.tsx';
import { useJoinedName } from './joined-name.ts';
import styles from './merged.module.css';
import { TakeApart } from './take-apart.tsx';

/** From which cards this one was put together, when and by whom, and the way to take each out again. */
export function MergedNotice() {
  const { t } = useTranslation('duplicates');
  const { format } = useCard();
  const joined = useJoined();
  const nameOf = useJoinedName();
  const staffName = useStaffName();
  const [taking, setTaking] = useState<JoinedCard | null>(null);
  const mayMerge = useMayMerge();
  if (joined.length === 0) return null;
  const only = joined.length === 1 ? joined[0] : undefined;
  const title = only ? t('card.one', { name: nameOf(only) }) : t('card.many', { count: joined.length });
  const when = ({ at, by }: JoinedCard) => [at && format.moment(at), staffName(by)].filter(Boolean).join(', ');
  return (
    <section className={styles.notice} aria-label={title}>
      <Merge aria-hidden="true" />
      <div className={styles.words}>
        {!only && <p className={styles.title}>{title}</p>}
        <ul className={styles.cards}>
          {joined.map((card) => (
            <li key={card.id} className={styles.card}>
              <span className={styles.of}>
                <bdi>{only ? title : nameOf(card)}</bdi>
                <span className={styles.when}>{when(card)}</span>
              </span>
              {mayMerge && (
                <Button look="quiet" onPress={() => setTaking(card)} aria-label={t('card.takeApartNamed', { name: nameOf(card) })}>
                  {t('card.takeApart')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {taking && <TakeApart card={taking} onClose={() => setTaking(null)} />}
    </section>
  );
}
