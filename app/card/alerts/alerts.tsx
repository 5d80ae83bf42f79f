import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../../model/alerts.ts';
import { useMedia } from '../../shell/use-media.ts';
import { BlacklistDialog } from '../blacklist/blacklist-dialog.tsx';
import { ALERT_ICONS, alertKey } from './alert-icons.ts';
import { useAlertWords } from './alert-words.ts';
import styles from './alerts.module.css';
import { useAlerts } from './use-alerts.ts';

const PHONE = '(max-width: 699px)';
/** So many are told in full, and whatever can hurt; the others as far as a short line goes, until they are touched. */
const IN_FULL = 3;
const IN_FULL_ON_PHONE = 2;

/** What must be known before anything is done with the client, the gravest first; each leads to where it comes from. */
export function Alerts({ onOpen }: { readonly onOpen: (alert: Alert) => void }) {
  const { t } = useTranslation('card');
  const alerts = useAlerts();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [isBlacklistOpen, setBlacklistOpen] = useState(false);
  const inFull = useMedia(PHONE) ? IN_FULL_ON_PHONE : IN_FULL;
  const go = (alert: Alert) => (alert.kind === 'blacklist' ? setBlacklistOpen(true) : onOpen(alert));
  return (
    <>
      {alerts.length > 0 && (
        <ul className={styles.alerts} aria-label={t('mustKnow')} data-alerts="">
          {alerts.map((alert, index) => {
            const key = alertKey(alert);
            // What can hurt the client stands whole however many there are.
            const isFull = alert.gravity === 'danger' || (index < inFull && alert.gravity === 'warning') || opened.has(key);
            return (
              <AlertLine
                key={key}
                alert={alert}
                isFull={isFull}
                onPress={() => (isFull ? go(alert) : setOpened(new Set([...opened, key])))}
              />
            );
          })}
        </ul>
      )}
      <BlacklistDialog isOpen={isBlacklistOpen} onClose={() => setBlacklistOpen(false)} />
    </>
  );
}

interface AlertLineProps {
  readonly alert: Alert;
  readonly isFull: boolean;
  readonly onPress: () => void;
}

function AlertLine({ alert, isFull, onPress }: AlertLineProps) {
  const words = useAlertWords();
  const { title, text } = words(alert);
  const Icon = ALERT_ICONS[alert.kind];
  return (
    <li className={isFull ? styles.full : styles.brief}>
      <Button className={`${styles.alert} ${styles[alert.gravity]}`} {...(!isFull && { 'aria-expanded': false })} onPress={onPress}>
        <Icon aria-hidden="true" />
        <span className={styles.words}>
          <strong>{text ? `${title}:` : title}</strong> {text}
        </span>
        {isFull ? <ChevronRight aria-hidden="true" /> : <ChevronDown className={styles.more ?? ''} aria-hidden="true" />}
      </Button>
    </li>
  );
}
