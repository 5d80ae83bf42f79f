import { ChevronDown, X } from 'lucide-react';
import { useState } from 'react';
import { Button as Line } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { type ClientCard, serviceCost, type Visit, type VisitService, type VisitServiceFields } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { EntryId } from '../../../model/ids.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCard } from '../card-context.tsx';
import { EntryList, EntryRow } from '../entry-row.tsx';
import { Additions } from '../group.tsx';
import { useNewEntry } from '../new-entry.ts';
import { DiscountOffer } from './discount-offer.tsx';
import { MoneyEntry } from './money-entry.tsx';
import { ServiceChips } from './service-chips.tsx';
import { useVisitEdits } from './use-visit-edits.ts';
import { visitServiceEdits, withLength, withoutServiceEdits } from './visit-edits.ts';
import styles from './visit-services.module.css';

/** What was done and for how much: a touch for what the salon does, or typed. Prices unfold where they are to be changed. */
export function VisitServices({ visit, takesFocus }: { readonly visit: Visit; readonly takesFocus: boolean }) {
  const { t } = useTranslation('visit');
  const { services } = useCard();
  // By keyboard, or where the salon has no list yet, the first one is typed.
  const isTyped = takesFocus || !services.some((one) => one.active);
  const fresh = useNewEntry(visit.services, visit.services.length === 0 && isTyped);
  const [isAdding, setAdding] = useState(visit.services.length === 0 && !isTyped);
  const [unfolded, setUnfolded] = useState<EntryId | null>(fresh.id);
  const rows: readonly VisitService[] = fresh.id
    ? [...visit.services, { id: fresh.id, serviceId: '', name: '', price: 0, discount: 0 }]
    : visit.services;
  const type = () => {
    setAdding(false);
    fresh.start();
  };
  return (
    <div className={styles.services}>
      {rows.length > 0 && (
        <EntryList>
          {rows.map((one) =>
            one.id === fresh.id || one.id === unfolded ? (
              <ServiceRow
                key={one.id}
                visit={visit}
                service={one}
                takesFocus={one.id === fresh.id && (takesFocus || fresh.asked)}
                onBegun={() => setUnfolded(one.id)}
                onDrop={fresh.drop}
              />
            ) : (
              <ServiceLine key={one.id} visit={visit} service={one} onUnfold={() => setUnfolded(one.id)} />
            ),
          )}
        </EntryList>
      )}
      {isAdding ? (
        <ServiceChips visit={visit} onOther={type} />
      ) : (
        !fresh.id && <Additions items={[{ id: 'service', label: t('addService'), onAdd: () => (isTyped ? type() : setAdding(true)) }]} />
      )}
    </div>
  );
}

/** A service in a line: what, for how much; a touch unfolds it. */
function ServiceLine({
  visit,
  service,
  onUnfold,
}: {
  readonly visit: Visit;
  readonly service: VisitService;
  readonly onUnfold: () => void;
}) {
  const { t } = useTranslation(['visit', 'card']);
  const { format, currency } = useCard();
  const remove = useRemoving(visit, service);
  const money = (amount: number) => format.money(amount, visit.currency || currency);
  const { name, discount } = service;
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <Line className={styles.told ?? ''} aria-expanded={false} onPress={onUnfold}>
          <span className={styles.name}>{name || t('visit:noService')}</span>
          {discount > 0 && <span className={styles.discount}>−{money(discount)}</span>}
          <span className={styles.price}>{money(serviceCost(service))}</span>
          <ChevronDown aria-hidden="true" />
        </Line>
        <IconButton label={t('card:removeEntry', { what: name || t('visit:service') })} onPress={remove}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <DiscountOffer visit={visit} service={service} />
    </li>
  );
}

function useRemoving(visit: Visit, { id }: VisitService): () => void {
  const { session, services } = useCard();
  return () => {
    session.flush();
    if (session.shown) session.edit('visitServiceRemoved', ...withoutServiceEdits(session.shown, visit, id, services));
  };
}

interface ServiceRowProps {
  readonly visit: Visit;
  readonly service: VisitService;
  readonly takesFocus: boolean;
  /** It came onto the card with the first thing said of it. */
  readonly onBegun: () => void;
  readonly onDrop: () => void;
}

function ServiceRow({ visit, service, takesFocus, onBegun, onDrop }: ServiceRowProps) {
  const { t } = useTranslation('visit');
  const { currency } = useCard();
  const { id } = service;
  const isOnCard = visit.services.some((one) => one.id === id);
  const money = { currency: visit.currency || currency };
  const remove = useRemoving(visit, service);
  const { what } = useVisitEdits(visit);
  const edits = (card: ClientCard, changes: Partial<VisitServiceFields>) => {
    onBegun();
    return visitServiceEdits(card, visit, service, changes);
  };
  return (
    <EntryRow
      name={service.name || t('service')}
      onRemove={isOnCard ? remove : onDrop}
      notice={<DiscountOffer visit={visit} service={service} />}
    >
      <ServiceName visit={visit} service={service} edits={edits} takesFocus={takesFocus} />
      <MoneyEntry
        {...money}
        what={what('visitPrice')}
        name={`service ${id} price`}
        label={t('price')}
        amount={service.price}
        toEdits={(price, card) => edits(card, { price })}
      />
      <MoneyEntry
        {...money}
        what={what('visitDiscount')}
        name={`service ${id} discount`}
        label={t('discount')}
        amount={service.discount}
        percentOf={service.price}
        toEdits={(discount, card) => edits(card, { discount })}
        doubt={service.discount > service.price ? t('doubt.discount') : undefined}
      />
    </EntryRow>
  );
}

interface ServiceNameProps {
  readonly visit: Visit;
  readonly service: VisitService;
  readonly edits: (card: ClientCard, changes: Partial<VisitServiceFields>) => readonly ClientEdit[];
  readonly takesFocus: boolean;
}

/** Choosing a service fills its usual price and length where none was given. */
function ServiceName({ visit, service, edits, takesFocus }: ServiceNameProps) {
  const { t } = useTranslation('visit');
  const { services } = useCard();
  const { choose: save } = useVisitEdits(visit);
  const offered = services.filter((one) => one.active || one.id === service.serviceId);
  const choose = (id: EntryId) => {
    const chosen = offered.find((one) => one.id === id);
    if (!chosen) return;
    const price = service.price === 0 || service.serviceId ? { price: chosen.price } : {};
    const changes = { serviceId: chosen.id, name: chosen.name, ...price };
    const others = visit.services.filter((one) => one.id !== service.id);
    save('visitService', (card) => withLength(card, visit, [...others, { ...service, ...changes }], services, edits(card, changes)));
  };
  const type = (text: string) => {
    const name = text.trim();
    const known = offered.find((one) => one.name.toLocaleLowerCase() === name.toLocaleLowerCase());
    if (known) choose(known.id);
    else save('visitService', (card) => edits(card, { serviceId: '', name }));
  };
  return (
    <ComboBox<EntryId>
      label={t('service')}
      placeholder={t('servicePlaceholder')}
      inPlace
      options={offered.map((one) => ({ id: one.id, label: one.name }))}
      value={service.serviceId || null}
      text={service.name}
      onChange={choose}
      onText={type}
      autoFocus={takesFocus}
    />
  );
}
