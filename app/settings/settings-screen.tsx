import { Keyboard } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES } from '../../locales/index.ts';
import { may } from '../../model/permissions.ts';
import { useLanguage } from '../language.tsx';
import { useSalon, useStatusOf } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Select } from '../ui/select.tsx';
import { About } from './about.tsx';
import { CardFields } from './card-fields.tsx';
import { DeviceLockSettings } from './device-lock.tsx';
import { Devices } from './devices.tsx';
import { Erasures } from './erasures.tsx';
import { SalonSettings } from './salon-settings.tsx';
import { Services } from './services.tsx';
import styles from './settings-screen.module.css';
import { Staff } from './staff.tsx';

/** The settings: of this device, of the whole salon, and the devices that share it. */
export function SettingsScreen({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation(['settings', 'common', 'lock']);
  const { language, setLanguage } = useLanguage();
  const salon = useSalon();
  const mayChange = useStatusOf((status) => may(status?.device?.role ?? 'stylist', 'settings'));
  const mayErase = useStatusOf((status) => may(status?.device?.role ?? 'stylist', 'erase'));
  return (
    <div className={styles.settings}>
      <h1 className={styles.title}>{t('title')}</h1>
      <Section title={t('thisDevice')}>
        <div className={styles.pair}>
          <Select
            label={t('common:language')}
            options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
            value={language}
            onChange={setLanguage}
          />
          <div className={styles.end}>
            <Button icon={<Keyboard aria-hidden="true" />} onPress={onKeys}>
              {t('common:keys')}
            </Button>
          </div>
        </div>
      </Section>
      <Section title={t('lock:title')} note={t('lock:note')}>
        <DeviceLockSettings />
      </Section>
      <Section title={t('devices')} note={t('devicesNote')}>
        <Devices />
      </Section>
      {salon && !mayChange && (
        <Section title={t('salon')}>
          <p>{t('settingsOwner')}</p>
        </Section>
      )}
      {salon && mayChange && (
        <>
          <Section title={t('salon')} note={t('salonNote')}>
            <SalonSettings salon={salon} />
          </Section>
          <Section title={t('staff')} note={t('staffNote')}>
            <Staff salon={salon} />
          </Section>
          <Section title={t('services')} note={t('servicesNote')}>
            <Services salon={salon} />
          </Section>
          <Section title={t('cardFields')} note={t('cardFieldsNote')}>
            <CardFields salon={salon} />
          </Section>
        </>
      )}
      {!salon && (
        <Section title={t('salon')}>
          <ProgressBar label={t('common:loading')} done={0} total={0} />
        </Section>
      )}
      {mayErase && (
        <Section title={t('erasures')} note={t('erasuresNote')}>
          <Erasures />
        </Section>
      )}
      <Section title={t('about')}>
        <About />
      </Section>
    </div>
  );
}

function Section({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.about}>
        <h2 id={id}>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
