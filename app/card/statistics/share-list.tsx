import { useId, useState } from 'react';
import type { Share } from '../../../model/statistics/shares.ts';
import { Button } from '../../ui/button.tsx';
import { useCard } from '../card-context.tsx';
import { Explained } from './explained.tsx';
import styles from './share-list.module.css';
import { useStatistics } from './statistics-context.ts';

const AT_ONCE = 8;

interface ShareListProps {
  readonly title: string;
  readonly shares: readonly Share[];
  readonly nameOf: (share: Share) => string;
  /** How a share comes about. `count`: of its visits. */
  readonly how: (of: { readonly count: number; readonly part: string }) => string;
}

/** What falls to whom, the largest part first. */
export function ShareList({ title, shares, nameOf, how }: ShareListProps) {
  const { t, words } = useStatistics();
  const { format } = useCard();
  const heading = useId();
  const [all, setAll] = useState(false);
  const most = shares[0]?.visits.length ?? 1;
  if (shares.length === 0) return null;
  return (
    <section className={styles.shares} aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      <ol className={styles.list}>
        {shares.slice(0, all ? undefined : AT_ONCE).map((share) => {
          const count = share.visits.length;
          const part = words.part(share.part);
          return (
            <li key={share.key}>
              <Explained
                className={styles.share}
                label={nameOf(share)}
                value={`${format.number(count)} · ${part}`}
                how={[how({ count, part })]}
                visits={share.visits}
              >
                <span className={styles.name}>{nameOf(share)}</span>
                <span className={styles.figures}>
                  <strong>{format.number(count)}</strong>
                  <span className={styles.part}>{part}</span>
                </span>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ width: `${(100 * count) / most}%` }} />
                </span>
              </Explained>
            </li>
          );
        })}
      </ol>
      {!all && shares.length > AT_ONCE && (
        <div>
          <Button look="quiet" onPress={() => setAll(true)}>
            {t('showAll', { count: shares.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
