import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { ClaimForm } from './claim-form.tsx';
import { Explained } from './explained.tsx';
import { InsecureNotice } from './insecure-notice.tsx';
import { JoinForm } from './join-form.tsx';
import { LanguageChoice } from './language-choice.tsx';
import type { LinkSecrets } from './one-time-link.ts';
import { SalonForm } from './salon-form.tsx';
import styles from './start-screen.module.css';
import type { StartStep } from './which-step.ts';

export interface StartScreenProps {
  readonly step: StartStep;
  readonly secrets: LinkSecrets;
  readonly onClaimed: () => void;
  /** True while the salon is being made: the screen stays until it is. */
  readonly onMaking: (making: boolean) => void;
  readonly onMade: () => void;
}

/** What stands before the clients on a device's first day. */
export function StartScreen(props: StartScreenProps) {
  const { t } = useTranslation('start');
  return (
    <div className={styles.start}>
      <aside className={styles.cover} aria-hidden="true">
        <div className={styles.cards}>
          <span />
          <span />
          <span />
        </div>
        <p className={styles.name}>Kartoteka</p>
        <p className={styles.promise}>{t('promise')}</p>
      </aside>
      <main className={styles.main}>
        <div className={styles.column}>
          <LanguageChoice />
          <div className={styles.step}>{stepContent(props, t('waiting'))}</div>
          {!window.isSecureContext && <InsecureNotice />}
        </div>
      </main>
    </div>
  );
}

function stepContent(props: StartScreenProps, waiting: string): ReactNode {
  switch (props.step) {
    case 'waiting':
      return <ProgressBar label={waiting} done={0} total={0} />;
    case 'claim':
      return <ClaimForm secret={props.secrets.claim ?? ''} onClaimed={props.onClaimed} />;
    case 'join':
      return <JoinForm secret={props.secrets.join} />;
    case 'refused':
    case 'revoked':
      return <JoinForm why={props.step} secret={props.secrets.join} />;
    case 'salon':
      return <SalonForm onMaking={props.onMaking} onMade={props.onMade} />;
    case 'unclaimed':
    case 'unreachable':
      return <Explained why={props.step} />;
  }
}
