import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Visit, visitTotal } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { Button } from '../../ui/button.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { BookingWarning } from '../blacklist/booking-warning.tsx';
import { useCard } from '../card-context.tsx';
import { Additions, Fields } from '../group.tsx';
import { VisitSubscriptions } from '../loyalty/visit-subscriptions.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import { MoneyEntry } from './money-entry.tsx';
import { RivalsNotice } from './rivals-notice.tsx';
import { StatusLine } from './status-line.tsx';
import { TechnicalNote } from './technical-note.tsx';
import { useCtrlEnter } from './use-ctrl-enter.ts';
import { useVisitEdits } from './use-visit-edits.ts';
import styles from './visit-form.module.css';
import { VisitServices } from './visit-services.tsx';
import { VisitStaff } from './visit-staff.tsx';
import { VisitWhen } from './visit-when.tsx';

export interface VisitFormProps {
  readonly visit: Visit;
  /** What was done takes the caret: the day is known already. */
  readonly takesFocus: boolean;
  readonly onVisit: (id: EntryId) => void;
  readonly onClose: () => void;
}

/** A visit unfolded: everything of it, each field saved as it is typed. What is seldom wanted unfolds further. */
export function VisitForm({ visit, takesFocus, onVisit, onClose }: VisitFormProps) {
  const { session } = useCard();
  const form = useRef<HTMLDivElement>(null);
  useCtrlEnter(form, () => {
    session.flush();
    onClose();
  });
  return (
    <div ref={form} className={styles.form}>
      <RivalsNotice visit={visit} />
      <BookingWarning visit={visit} />
      <div>
        <StatusLine visit={visit} onVisit={onVisit} />
        <VisitWhen visit={visit} />
      </div>
      <VisitServices visit={visit} takesFocus={takesFocus} />
      <VisitStaff visit={visit} />
      <VisitSubscriptions visit={visit} />
      <TechnicalNote visit={visit} />
      <Payment visit={visit} />
      <Foot visit={visit} onClose={onClose} />
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
