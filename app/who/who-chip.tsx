import { UserRound } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '../../model/names/display-name.ts';
import { useSalon } from '../threads.tsx';
import { Avatar } from '../ui/avatar.tsx';
import styles from './who-chip.module.css';
import { WhoMenu } from './who-menu.tsx';
import { useWriter } from './writer.ts';

/** Who is at this device, by whom all that is done here is signed; touched, it is somebody else. Nothing where nobody works here yet. */
export function WhoChip() {
  const { t } = useTranslation('common');
  const [writer] = useWriter();
  const staff = useSalon()?.staff ?? [];
  const who = staff.find((one) => one.id === writer);
  if (!staff.some((one) => one.active)) return null;
  return (
    <WhoMenu>
      <Button className={styles.chip} aria-label={who ? t('who.here', { name: who.name }) : t('who.signs')}>
        {who ? (
          <Avatar letters={initialsOf(who.name)} seed={who.id} size="s" color={who.color} />
        ) : (
          <span className={styles.nobody}>
            <UserRound aria-hidden="true" />
          </span>
        )}
        <span className={who ? styles.name : styles.ask}>{who?.name ?? t('who.signs')}</span>
      </Button>
    </WhoMenu>
  );
}
