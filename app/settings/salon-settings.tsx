import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES, localeOf } from '../../locales/index.ts';
import type { Salon } from '../../model/salon.ts';
import { useLanguage } from '../language.tsx';
import { Select } from '../ui/select.tsx';
import { deviceZone } from '../ui/zone.ts';
import { AccentChoice } from './accent-choice.tsx';
import { SavedText } from './list/saved-text.tsx';
import { countryOptions, currencyOptions } from './places.ts';
import styles from './settings-screen.module.css';
import { useSalonEdits } from './use-salon-edits.ts';
import { DEVICE_ZONE, zoneName, zoneOptions } from './zones.ts';

/** The salon's name, where it is and by which clock it goes, the same on every device. */
export function SalonSettings({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const { language } = useLanguage();
  const edit = useSalonEdits(salon);
  const countries = useMemo(() => countryOptions(localeOf(language)), [language]);
  const currencies = useMemo(() => currencyOptions(localeOf(language)), [language]);
  const zones = useMemo(
    () => [{ id: DEVICE_ZONE, label: t('zoneOfDevice', { zone: zoneName(deviceZone()) }) }, ...zoneOptions(salon.zone)],
    [t, salon.zone],
  );
  return (
    <>
      <SavedText
        label={t('salonName')}
        value={salon.name}
        maxLength={120}
        onSave={(name) => edit({ type: 'setSalon', changes: { name } }, t('changed'))}
      />
      <div className={styles.pair}>
        <Select
          label={t('country')}
          inPlace
          options={countries}
          value={salon.country}
          onChange={(country) => edit({ type: 'setSalon', changes: { country } }, t('changed'))}
        />
        <Select
          label={t('currency')}
          inPlace
          options={currencies}
          value={salon.currency}
          onChange={(currency) => edit({ type: 'setSalon', changes: { currency } }, t('changed'))}
        />
        <Select
          label={t('salonLanguage')}
          description={t('salonLanguageNote')}
          inPlace
          options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
          value={LANGUAGES.find((one) => one === salon.language) ?? null}
          onChange={(id) => edit({ type: 'setSalon', changes: { language: id } }, t('changed'))}
        />
        <Select
          label={t('zone')}
          description={t('zoneNote')}
          inPlace
          options={zones}
          value={salon.zone || DEVICE_ZONE}
          onChange={(zone) => edit({ type: 'setSalon', changes: { zone: zone === DEVICE_ZONE ? '' : zone } }, t('changed'))}
        />
      </div>
      <AccentChoice value={salon.accent} onChange={(accent) => edit({ type: 'setSalon', changes: { accent } }, t('changed'))} />
    </>
  );
}
