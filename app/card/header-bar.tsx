import { memo, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Alert } from '../../model/alerts.ts';
import { initials } from '../../model/names/display-name.ts';
import { readClientPhoto } from '../../model/photos/client-photo.ts';
import { ClientAvatar } from '../photos/client-photo/client-avatar.tsx';
import { PressableChip } from '../ui/pressable-chip.tsx';
import { ALERT_ICONS, alertKey } from './alerts/alert-icons.ts';
import { useAlertWords } from './alerts/alert-words.ts';
import { useAlerts } from './alerts/use-alerts.ts';
import { BlacklistDialog } from './blacklist/blacklist-dialog.tsx';
import { useOnCard } from './card-context.tsx';
import styles from './header-bar.module.css';
import { nameOf } from './name-of.ts';

interface HeaderBarProps {
  /** Where an alert comes from is wanted. */
  readonly onOpen: (alert: Alert) => void;
  readonly onTop: () => void;
}

/**
 * What stays in sight of the header while a section of the card is read: who this is, and what must be known. The header itself has
 * scrolled away above, for those who read with their ears or go by keys: they find it there, and are not told it twice.
 */
export const HeaderBar = memo(function HeaderBar({ onOpen, onTop }: HeaderBarProps) {
  const profile = useOnCard((card) => card.profile);
  const id = useOnCard((card) => card.id);
  const name = useOnCard(nameOf);
  const alerts = useAlerts().filter(({ gravity }) => gravity === 'danger' || gravity === 'warning');
  const [isBlacklistOpen, setBlacklistOpen] = useState(false);
  const bar = useHeightOnCard();
  return (
    <div className={styles.place}>
      <div ref={bar} className={styles.bar} aria-hidden="true">
        <Button className={styles.who ?? ''} excludeFromTabOrder onPress={onTop}>
          <ClientAvatar photo={readClientPhoto(profile.photo)?.thumbnail ?? null} letters={initials(profile)} seed={id} />
          <span className={styles.name}>{name}</span>
        </Button>
        {alerts.length > 0 && (
          <div className={styles.alerts}>
            {alerts.map((alert) => (
              <AlertChip
                key={alertKey(alert)}
                alert={alert}
                onPress={() => (alert.kind === 'blacklist' ? setBlacklistOpen(true) : onOpen(alert))}
              />
            ))}
          </div>
        )}
      </div>
      <BlacklistDialog isOpen={isBlacklistOpen} onClose={() => setBlacklistOpen(false)} />
    </div>
  );
});

function AlertChip({ alert, onPress }: { readonly alert: Alert; readonly onPress: () => void }) {
  const words = useAlertWords();
  const { title, text } = words(alert);
  const Icon = ALERT_ICONS[alert.kind];
  // What was written of the client's health is told; of the rest the word is enough to remind.
  const isTold = text !== '' && (alert.kind === 'detail' || alert.kind === 'badTest');
  return (
    <PressableChip
      tone={alert.gravity === 'danger' ? 'danger' : 'warn'}
      icon={<Icon aria-hidden="true" />}
      title={text}
      excludeFromTabOrder
      onPress={onPress}
    >
      {isTold ? `${title}: ${text}` : title}
    </PressableChip>
  );
}

/** Tells the card how high the bar is: the tabs stand under it. */
function useHeightOnCard() {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    const card = element?.closest('article');
    if (!element || !card) return;
    const tell = () => card.style.setProperty('--bar', `${element.offsetHeight}px`);
    tell();
    const watching = new ResizeObserver(tell);
    watching.observe(element);
    return () => {
      watching.disconnect();
      card.style.removeProperty('--bar');
    };
  }, []);
  return bar;
}
