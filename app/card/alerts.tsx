import { ChevronRight, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { type Alert, alertsOf } from '../../model/alerts.ts';
import styles from './alerts.module.css';
import { useOnCard } from './card-context.tsx';

/** What must be known before anything is done with the client; each leads to where it is written. */
export function Alerts({ onOpen }: { readonly onOpen: (alert: Alert) => void }) {
  const { t } = useTranslation('card');
  const profile = useOnCard((card) => card.profile);
  const details = useOnCard((card) => card.details);
  const alerts = alertsOf({ profile, details });
  if (alerts.length === 0) return null;
  return (
    <ul className={styles.alerts} aria-label={t('mustKnow')}>
      {alerts.map((alert) => (
        <li key={alert.detail}>
          <Button className={styles.alert ?? ''} onPress={() => onOpen(alert)}>
            <TriangleAlert aria-hidden="true" />
            <span className={styles.words}>
              <strong>{t(`what.${alert.detail}`)}:</strong> {alert.text}
            </span>
            <ChevronRight aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
