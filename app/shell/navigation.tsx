import { CalendarDays, ConciergeBell, FileUp, Settings, Users } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { may } from '../../model/permissions.ts';
import { LockButton } from '../lock/index.ts';
import { useStatusOf } from '../threads.tsx';
import styles from './navigation.module.css';

const PLACES = [
  { path: '/desk', key: 'desk', Icon: ConciergeBell },
  { path: '/journal', key: 'journal', Icon: CalendarDays },
  { path: '/', key: 'clients', Icon: Users },
  { path: '/import', key: 'import', Icon: FileUp },
  { path: '/settings', key: 'settings', Icon: Settings },
] as const;

/** Screens of the section of clients. */
const OF_CLIENTS = ['/', '/table', '/duplicates'];

/** What the section is called (in `common`) that an address leads to. */
export function placeKey(address: string): (typeof PLACES)[number]['key'] {
  return PLACES.find(({ path }) => path !== '/' && address.startsWith(path))?.key ?? 'clients';
}

/** The sections: a rail at the side, or a bar at the bottom of a phone. `onGo` is told when one is chosen, also the one that is open. */
export const Navigation = memo(function Navigation({ onGo }: { readonly onGo: () => void }) {
  const { t } = useTranslation('common');
  const [location] = useLocation();
  // Until it is known whose device this is, all are there: nothing moves under the finger.
  const mayImport = useStatusOf((status) => !status?.device || may(status.device.role, 'import'));
  const here = (path: string) =>
    path === '/' ? OF_CLIENTS.includes(location) || location.startsWith('/client/') : location.startsWith(path);
  return (
    <nav className={styles.nav} aria-label={t('navigation')}>
      <span className={styles.mark} aria-hidden="true">
        <span className={styles.sheet} />
      </span>
      {PLACES.filter(({ key }) => key !== 'import' || mayImport).map(({ path, key, Icon }) => (
        <Link key={path} href={path} className={styles.item} aria-current={here(path) ? 'page' : undefined} onClick={onGo}>
          <Icon aria-hidden="true" />
          <span>{t(key)}</span>
        </Link>
      ))}
      <LockButton className={styles.item} />
    </nav>
  );
});
