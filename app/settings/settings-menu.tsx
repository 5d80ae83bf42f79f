import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { may } from '../../model/permissions.ts';
import type { Role } from '../../model/wire/messages.ts';
import { isOpenTo, SECTION_GROUPS, type SectionId } from './sections.ts';
import styles from './settings-menu.module.css';

interface SettingsMenuProps {
  readonly role: Role;
  /** The section beside the menu; null where the menu stands alone. */
  readonly current: SectionId | null;
}

/** The sections of the settings, those that this device's role may see. */
export function SettingsMenu({ role, current }: SettingsMenuProps) {
  const { t } = useTranslation('settings');
  return (
    <nav className={styles.menu} aria-label={t('title')}>
      {SECTION_GROUPS.map((group) => {
        const open = group.filter((section) => isOpenTo(role, section));
        if (open.length === 0) return null;
        return (
          <ul key={group[0]?.id} className={styles.group}>
            {open.map(({ id, Icon }) => (
              <li key={id}>
                <Link
                  href={`/settings/${id}`}
                  state={{ fromMenu: current === null }}
                  className={styles.item}
                  aria-current={id === current ? 'page' : undefined}
                >
                  <Icon aria-hidden="true" />
                  <span>{t(`sections.${id}`)}</span>
                  {current === null && <ChevronRight aria-hidden="true" className={styles.further} />}
                </Link>
              </li>
            ))}
          </ul>
        );
      })}
      {!may(role, 'settings') && <p className={styles.note}>{t('settingsOwner')}</p>}
    </nav>
  );
}
