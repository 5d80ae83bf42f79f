import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { SIDE_BY_SIDE, useMedia } from '../shell/use-media.ts';
import { useStatusOf } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { SectionContent } from './section-content.tsx';
import { FIRST_SECTION, isOpenTo, sectionNamed } from './sections.ts';
import { SettingsMenu } from './settings-menu.tsx';
import styles from './settings-screen.module.css';

interface SettingsScreenProps {
  /** As the address names it; none: the menu, and beside it the first. */
  readonly section: string | undefined;
  /** The list of keys is asked for. */
  readonly onKeys: () => void;
}

/** The settings: a menu and one section of it, side by side where there is room, otherwise one at a time. */
export function SettingsScreen({ section, onKeys }: SettingsScreenProps) {
  const { t } = useTranslation('settings');
  const sideBySide = useMedia(SIDE_BY_SIDE);
  const role = useStatusOf((status) => status?.device?.role ?? 'stylist');
  const shown = sectionNamed(section) ?? (sideBySide ? sectionNamed(FIRST_SECTION) : null);
  if (sideBySide)
    return (
      <div className={styles.split}>
        <div className={styles.side}>
          <h1 className={styles.title}>{t('title')}</h1>
          <SettingsMenu role={role} current={shown?.id ?? null} />
        </div>
        {shown && <Shown key={shown.id} section={shown} isOpen={isOpenTo(role, shown)} onKeys={onKeys} />}
      </div>
    );
  if (shown) return <Shown key={shown.id} section={shown} isOpen={isOpenTo(role, shown)} isAlone onKeys={onKeys} />;
  return (
    <div className={styles.settings}>
      <h1 className={styles.title}>{t('title')}</h1>
      <SettingsMenu role={role} current={null} />
    </div>
  );
}

interface ShownProps {
  readonly section: NonNullable<ReturnType<typeof sectionNamed>>;
  /** This device's role may see it. */
  readonly isOpen: boolean;
  /** There is no menu beside it: it leads back to it. */
  readonly isAlone?: boolean;
  readonly onKeys: () => void;
}

function Shown({ section, isOpen, isAlone = false, onKeys }: ShownProps) {
  const { t } = useTranslation('settings');
  const [, navigate] = useLocation();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The menu that had the keyboard is gone: it is where one came to.
    if (isAlone) top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'start' });
  }, [isAlone]);
  const back = () => {
    if (cameFromMenu(window.history.state)) window.history.back();
    else navigate('/settings', { replace: true });
  };
  const Title = isAlone ? 'h1' : 'h2';
  return (
    <div ref={top} className={styles.settings} tabIndex={-1}>
      {isAlone && (
        <div className={styles.back}>
          <Button look="quiet" icon={<ChevronLeft aria-hidden="true" />} onPress={back}>
            {t('title')}
          </Button>
        </div>
      )}
      <Title className={styles.title}>{t(`sections.${section.id}`)}</Title>
      {isOpen ? <SectionContent id={section.id} onKeys={onKeys} /> : <p>{t('settingsOwner')}</p>}
    </div>
  );
}

function cameFromMenu(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'fromMenu' in state && state.fromMenu === true;
}
