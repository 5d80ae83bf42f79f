import { ArrowRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VISIT_STATUSES, type Visit, type VisitStatus, visitTotal } from '../../../model/card.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { BookingWarning } from '../blacklist/booking-warning.tsx';
import { useCard } from '../card-context.tsx';
import { Additions, Fields } from '../group.tsx';
import { VisitSubscriptions } from '../loyalty/visit-subscriptions.tsx';
import { TypedArea, TypedEntry } from '../typed-entry.tsx';
import { MoneyEntry } from './money-entry.tsx';
import { useVisitEdits } from './use-visit-edits.ts';
import { VisitDateEntry, VisitMinutesEntry, VisitTimeEntry } from './visit-day.tsx';
import styles from './visit-form.module.css';
import { VisitServices } from './visit-services.tsx';
import { VisitStaff } from './visit-staff.tsx';

/** A visit unfolded: everything of it, each field saved as it is typed. */
export function VisitForm({
  visit,
  takesFocus,
  onClose,
}: {
  readonly visit: Visit;
  /** What was done takes the caret: the day is known already. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['card', 'visit']);
  const { what, fields } = useVisitEdits(visit);
  const { id } = visit;
  return (
    <div className={styles.form}>
      <BookingWarning visit={visit} />
      <div className={styles.when}>
        <VisitDateEntry visit={visit} />
        <VisitTimeEntry visit={visit} />
        <VisitMinutesEntry visit={visit} />
        <StatusEntry visit={visit} />
      </div>
      <VisitStaff visit={visit} />
      <VisitServices visit={visit} takesFocus={takesFocus} />
      <VisitSubscriptions visit={visit} />
      <TypedArea
        label={t('visit:note')}
        placeholder={t('visit:notePlaceholder')}
        rows={3}
        stored={visit.note}
        field={{ key: `visit ${id} note`, label: what('visitNote'), toEdits: (note, card) => fields(card, { note }) }}
      />
      <Payment visit={visit} />
      <Foot visit={visit} onClose={onClose} />
    </div>
  );
}

/** What usually comes after a status; the button beside the list does it in one touch. */
const NEXT: Partial<Record<VisitStatus, 'confirmed' | 'arrived' | 'paid'>> = { booked: 'confirmed', confirmed: 'arrived', arrived: 'paid' };

function StatusEntry({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['card', 'visit']);
  const { isOnCard, status: statusEdits, choose } = useVisitEdits(visit);
  const set = (status: VisitStatus) => choose('visitStatus', (card) => statusEdits(card, status));
  // A visit that was only begun has no status yet: what it most likely is stands beside the list.
  const next = isOnCard ? NEXT[visit.status] : 'arrived';
  return (
    <div className={styles.status}>
      <Select
        label={t('visit:status')}
        inPlace
        placeholder={t('visit:statusNone')}
        value={isOnCard ? visit.status : null}
        options={VISIT_STATUSES.map((one) => ({ id: one, label: t(`visit:statuses.${one}`) }))}
        onChange={set}
      />
      {next && (
        <span className={styles.next}>
          <Button look="quiet" icon={<ArrowRight aria-hidden="true" />} onPress={() => set(next)}>
            {t(`visit:statuses.${next}`)}
          </Button>
        </span>
      )}
    </div>
  );
}

function Payment({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['card', 'visit']);
  const { currency } = useCard();
  const { what, fields } = useVisitEdits(visit);
  const [asked, setAsked] = useState(false);
  const { id } = visit;
  if (!asked && visit.tips === 0 && visit.payment === '') {
    return <Additions items={[{ id: 'payment', label: t('visit:addPayment'), onAdd: () => setAsked(true) }]} />;
  }
  return (
    <Fields>
      <MoneyEntry
        what={what('visitTips')}
        name={`visit ${id} tips`}
        label={t('visit:tips')}
        amount={visit.tips}
        currency={visit.currency || currency}
        toEdits={(tips, card) => fields(card, { tips })}
        autoFocus={asked}
      />
      <TypedEntry
        field={{
          key: `visit ${id} payment`,
          label: what('visitPayment'),
          toEdits: (payment, card) => fields(card, { payment: payment.trim() }),
        }}
        stored={visit.payment}
        label={t('visit:payment')}
        placeholder={t('visit:paymentPlaceholder')}
      />
    </Fields>
  );
}

function Foot({ visit, onClose }: { readonly visit: Visit; readonly onClose: () => void }) {
  const { t } = useTranslation(['card', 'visit']);
  const { session, currency, format } = useCard();
  const { isOnCard } = useVisitEdits(visit);
  const toasts = useToasts();
  const remove = () => {
    session.edit('visitRemoved', { type: 'setRemoved', collection: 'visits', id: visit.id, removed: true });
    onClose();
    toasts.showUndo(t('visit:removed'), () =>
      session.edit('visit', { type: 'setRemoved', collection: 'visits', id: visit.id, removed: false }),
    );
  };
  return (
    <div className={styles.foot}>
      {isOnCard && (
        <Button look="quiet" icon={<Trash2 aria-hidden="true" />} onPress={remove}>
          {t('visit:remove')}
        </Button>
      )}
      <span className={styles.total}>
        {t('visit:total')} <strong>{format.money(visitTotal(visit), visit.currency || currency)}</strong>
      </span>
      <Button onPress={onClose}>{t('visit:close')}</Button>
    </div>
  );
}
