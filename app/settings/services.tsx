import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import { newEntryId } from '../new-entry-id.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MoneyField } from '../ui/money-field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { SavedText } from './saved-text.tsx';
import styles from './settings-screen.module.css';
import { useSalonEdits } from './use-salon-edits.ts';

const USUAL_MINUTES = 60;

/** What the salon offers, with the usual price and length. */
export function Services({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const edit = useSalonEdits(salon);
  const [added, setAdded] = useState<EntryId | null>(null);
  const currency = salon.currency || 'EUR';
  const add = () => {
    const id = newEntryId();
    setAdded(id);
    edit({ type: 'addService', id, fields: { name: t('newService'), price: 0, minutes: USUAL_MINUTES, active: true } });
  };
  return (
    <>
      <div className={styles.rows}>
        {salon.services.length > 0 && (
          <div className={`${styles.service} ${styles.serviceNames}`} aria-hidden="true">
            <span>{t('serviceName')}</span>
            <span>{t('price')}</span>
            <span>{t('minutes')}</span>
          </div>
        )}
        <ul className={styles.rows}>
          {salon.services.map((one) => (
            <li key={one.id} className={styles.service}>
              <SavedText
                aria-label={t('serviceName')}
                value={one.name}
                maxLength={120}
                autoFocus={one.id === added}
                onSave={(name) => edit({ type: 'setService', id: one.id, changes: { name } }, t('changed'))}
              />
              <MoneyField
                aria-label={t('priceOf', { name: one.name })}
                inPlace
                value={one.price}
                currency={currency}
                onChange={(price) => edit({ type: 'setService', id: one.id, changes: { price } }, t('changed'))}
              />
              <NumberField
                aria-label={t('minutesOf', { name: one.name })}
                inPlace
                value={one.minutes}
                minValue={0}
                maxValue={1440}
                formatOptions={{ style: 'unit', unit: 'minute', unitDisplay: 'short' }}
                onChange={(minutes) =>
                  edit(
                    { type: 'setService', id: one.id, changes: { minutes: Number.isFinite(minutes) ? Math.round(minutes) : 0 } },
                    t('changed'),
                  )
                }
              />
              <IconButton
                label={t('removeNamed', { name: one.name })}
                onPress={() =>
                  edit(
                    { type: 'setSalonEntryRemoved', collection: 'services', id: one.id, removed: true },
                    t('removed', { name: one.name }),
                  )
                }
              >
                <Trash2 aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Button icon={<Plus aria-hidden="true" />} onPress={add}>
          {t('addService')}
        </Button>
      </div>
    </>
  );
}
