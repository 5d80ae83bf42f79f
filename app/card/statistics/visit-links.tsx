import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { Button } from '../../ui/button.tsx';
import { useCard } from '../card-context.tsx';
import styles from './visit-links.module.css';

const AT_ONCE = 20;

interface VisitLinksProps {
  readonly visits: readonly Visit[];
  readonly adds: ((visit: Visit) => string) | undefined;
  readonly onOpen: (id: EntryId) => void;
}

/** The visits that a figure comes from; each opens in the history. */
export function VisitLinks({ visits, adds, onOpen }: VisitLinksProps) {
  const { t } = useTranslation(['statistics', 'visit']);
  const { format } = useCard();
  const [all, setAll] = useState(false);
  if (visits.length === 0) return <p className={styles.none}>{t('statistics:noVisits')}</p>;
  return (
    <>
      <ul className={styles.visits} aria-label={t('statistics:comesFrom')}>
        {visits.slice(0, all ? undefined : AT_ONCE).map((visit) => (
          <li key={visit.id}>
            <button type="button" className={styles.visit} onClick={() => onOpen(visit.id)}>
              <span className={styles.date}>{visit.date ? format.date(visit.date) : t('statistics:noDate')}</span>
              <span className={styles.services}>{servicesOf(visit) || t('visit:noService')}</span>
              {adds && <span className={styles.adds}>{adds(visit)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {!all && visits.length > AT_ONCE && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t('statistics:showAll', { count: visits.length })}
        </Button>
      )}
    </>
  );
}

function servicesOf(visit: Visit): string {
  return visit.services
    .map(({ name }) => name)
    .filter(Boolean)
    .join(', ');
}
