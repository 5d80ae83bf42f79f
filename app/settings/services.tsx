import { Plus, Trash2 } from 'lucide-react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../locales/index.ts';
import type { Salon, SalonService, SalonServiceFields } from '../../model/salon.ts';
import { useLanguage } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MoneyField } from '../ui/money-field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { SavedText } from './saved-text.tsx';
import styles from './settings-screen.module.css';
import { type BegunRow, useNewRow } from './use-new-row.ts';
import { useSalonEdits } from './use-salon-edits.ts';

const BLANK: SalonServiceFields = { name: '', price: 0, minutes: 60, active: true, patchTestDays: 0 };

/** What the salon offers, with the usual price and length. */
export function Services({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const edit = useSalonEdits(salon);
  const fresh = useNewRow<SalonServiceFields>(salon.services, {
    save: (id, fields) =>
      edit([
        { type: 'addSalonEntry', collection: 'services', id, fields },
        { type: 'setSalonEntry', collection: 'services', id, changes: fields },
      ]),
    remove: (id) => edit({ type: 'setSalonEntryRemoved', collection: 'services', id, removed: true }),
  });
  const rows = fresh.shown ? [...salon.services, fresh.shown] : salon.services;
  return (
    <>
      <div className={styles.rows}>
        {rows.length > 0 && (
          <div className={`${styles.service} ${styles.serviceNames}`} aria-hidden="true">
            <span>{t('serviceName')}</span>
            <span>{t('price')}</span>
            <span>{t('minutes')}</span>
          </div>
        )}
        <ul className={styles.rows}>
          {rows.map((one) => (
            <ServiceRow key={one.id} salon={salon} service={one} begun={fresh.of(one.id)} />
          ))}
        </ul>
      </div>
      <div>
        <Button icon={<Plus aria-hidden="true" />} onPress={() => fresh.start(BLANK)}>
          {t('addService')}
        </Button>
      </div>
    </>
  );
}

interface ServiceRowProps {
  readonly salon: Salon;
  readonly service: SalonService;
  readonly begun: BegunRow<SalonServiceFields> | null;
}

function ServiceRow({ salon, service, begun }: ServiceRowProps) {
  const { t } = useTranslation('settings');
  const { language } = useLanguage();
  const edit = useSalonEdits(salon);
  const { id } = service;
  const name = service.name || t('serviceName');
  const set = (changes: Partial<SalonServiceFields>) =>
    begun ? begun.set(changes) : edit({ type: 'setSalonEntry', collection: 'services', id, changes }, t('changed'));
  const remove = () =>
    begun ? begun.drop() : edit({ type: 'setSalonEntryRemoved', collection: 'services', id, removed: true }, t('removed', { name }));
  return (
    <li className={styles.service} onBlur={begun?.onBlur}>
      <SavedText
        aria-label={t('serviceName')}
        placeholder={t('serviceName')}
        value={service.name}
        maxLength={120}
        autoFocus={begun !== null}
        begun={begun}
        {...(begun?.needsName && { doubt: t('needsName') })}
        onSave={(text) => set({ name: text })}
      />
      <MoneyField
        aria-label={t('priceOf', { name })}
        inPlace
        value={service.price}
        currency={salon.currency || 'EUR'}
        onChange={(price) => set({ price })}
      />
      {/* Of all English, only America's writes "min" without an s. */}
      <I18nProvider locale={language === 'en' ? 'en-US' : localeOf(language)}>
        <NumberField
          aria-label={t('minutesOf', { name })}
          inPlace
          value={service.minutes}
          minValue={0}
          maxValue={1440}
          formatOptions={{ style: 'unit', unit: 'minute', unitDisplay: 'short' }}
          onChange={(minutes) => set({ minutes: Number.isFinite(minutes) ? Math.round(minutes) : 0 })}
        />
      </I18nProvider>
      <IconButton label={t('removeNamed', { name })} onPress={remove}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </li>
  );
}
