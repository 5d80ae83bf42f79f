import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../model/ids.ts';
import type { Subscription } from '../../../model/loyalty/subscriptions.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useCard } from '../card-context.tsx';
import styles from './dialog-form.module.css';
import { useRecord } from './record.ts';
import { UntilField } from './until-field.tsx';
import { Who } from './who.tsx';

/** More time for a subscription, or more visits; what was bought stays as it was sold. */
export function ProlongDialog({ subscription, onClose }: { readonly subscription: Subscription; readonly onClose: () => void }) {
  const { t } = useTranslation(['loyalty', 'common']);
  const { session } = useCard();
  const form = useId();
  const record = useRecord();
  const [validUntil, setValidUntil] = useState<IsoDate | '' | null>(subscription.validUntil);
  const [visits, setVisits] = useState(0);
  const isNews = validUntil !== null && (validUntil !== subscription.validUntil || visits !== 0);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isNews) return;
    const { id: of, sold } = subscription;
    const { name, typeId, serviceId, currency } = sold;
    const fields = {
      ...record(),
      event: 'prolonged',
      of,
      name,
      typeId,
      serviceId,
      visits,
      price: 0,
      currency,
      validUntil,
      visitId: '',
    } as const;
    session.edit('subscription', { type: 'addEntry', collection: 'subscriptions', id: newEntryId(), fields });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('loyalty:subscriptions.prolongTitle', { name: subscription.sold.name })}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={form} isDisabled={!isNews}>
            {t('common:done')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={save}>
        <UntilField until={validUntil ?? ''} onChange={setValidUntil} />
        <NumberField
          label={t('loyalty:subscriptions.more')}
          value={visits}
          onChange={(count) => setVisits(Number.isNaN(count) ? 0 : count)}
          minValue={0}
          step={1}
        />
        <Who />
      </form>
    </Dialog>
  );
}
