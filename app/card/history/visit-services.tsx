import { useTranslation } from 'react-i18next';
import type { ClientCard, Visit, VisitService, VisitServiceFields } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { EntryId } from '../../../model/ids.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { useCard } from '../card-context.tsx';
import { EntryList, EntryRow } from '../entry-row.tsx';
import { Additions } from '../group.tsx';
import { useNewEntry } from '../new-entry.ts';
import { DiscountOffer } from './discount-offer.tsx';
import { MoneyEntry } from './money-entry.tsx';
import { useVisitEdits } from './use-visit-edits.ts';
import { visitServiceEdits } from './visit-edits.ts';

/** What was done and for how much: from the salon's list, or typed. */
export function VisitServices({ visit, takesFocus }: { readonly visit: Visit; readonly takesFocus: boolean }) {
  const { t } = useTranslation(['card', 'visit']);
  const fresh = useNewEntry(visit.services, visit.services.length === 0);
  const rows: readonly VisitService[] = fresh.id
    ? [...visit.services, { id: fresh.id, serviceId: '', name: '', price: 0, discount: 0 }]
    : visit.services;
  return (
    <div>
      <EntryList>
        {rows.map((one) => (
          <ServiceRow
            key={one.id}
            visit={visit}
            service={one}
            takesFocus={one.id === fresh.id && (takesFocus || fresh.asked)}
            onDrop={fresh.drop}
          />
        ))}
      </EntryList>
      {!fresh.id && <Additions items={[{ id: 'service', label: t('visit:addService'), onAdd: fresh.start }]} />}
    </div>
  );
}

interface ServiceRowProps {
  readonly visit: Visit;
  readonly service: VisitService;
  readonly takesFocus: boolean;
  readonly onDrop: () => void;
}

function ServiceRow({ visit, service, takesFocus, onDrop }: ServiceRowProps) {
  const { t } = useTranslation(['card', 'visit']);
  const { session, currency } = useCard();
  const { id } = service;
  const isOnCard = visit.services.some((one) => one.id === id);
  const money = { currency: visit.currency || currency };
  const remove = () =>
    isOnCard ? session.edit('visitServiceRemoved', { type: 'setVisitServiceRemoved', visitId: visit.id, id, removed: true }) : onDrop();
  const { what } = useVisitEdits(visit);
  const edits = (card: ClientCard, changes: Partial<VisitServiceFields>) => visitServiceEdits(card, visit, service, changes);
  return (
    <EntryRow name={service.name || t('visit:service')} onRemove={remove} notice={<DiscountOffer visit={visit} service={service} />}>
      <ServiceName visit={visit} service={service} edits={edits} takesFocus={takesFocus} />
      <MoneyEntry
        {...money}
        what={what('visitPrice')}
        name={`service ${id} price`}
        label={t('visit:price')}
        amount={service.price}
        toEdits={(price, card) => edits(card, { price })}
      />
      <MoneyEntry
        {...money}
        what={what('visitDiscount')}
        name={`service ${id} discount`}
        label={t('visit:discount')}
        amount={service.discount}
        toEdits={(discount, card) => edits(card, { discount })}
        doubt={service.discount > service.price ? t('visit:doubt.discount') : undefined}
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
  const { t } = useTranslation(['card', 'visit']);
  const { services } = useCard();
  const { choose: save } = useVisitEdits(visit);
  const offered = services.filter((one) => one.active || one.id === service.serviceId);
  const choose = (id: EntryId) => {
    const chosen = offered.find((one) => one.id === id);
    if (!chosen) return;
    const price = service.price === 0 || service.serviceId ? { price: chosen.price } : {};
    const length: ClientEdit[] =
      visit.minutes === 0 && chosen.minutes > 0 ? [{ type: 'setVisit', id: visit.id, changes: { minutes: chosen.minutes } }] : [];
    save('visitService', (card) => [...edits(card, { serviceId: chosen.id, name: chosen.name, ...price }), ...length]);
  };
  const type = (text: string) => {
    const name = text.trim();
    const known = offered.find((one) => one.name.toLocaleLowerCase() === name.toLocaleLowerCase());
    if (known) choose(known.id);
    else save('visitService', (card) => edits(card, { serviceId: '', name }));
  };
  return (
    <ComboBox<EntryId>
      label={t('visit:service')}
      placeholder={t('visit:servicePlaceholder')}
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
