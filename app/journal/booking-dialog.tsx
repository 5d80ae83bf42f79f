import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard, VisitStatus } from '../../model/card.ts';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import { minutesOf } from '../../model/journal/clock.ts';
import type { Offer } from '../../model/journal/free-slots.ts';
import { lengthOf } from '../../model/journal/span.ts';
import { usualStaff } from '../../model/journal/usual-staff.ts';
import { walkInEdits } from '../../model/journal/walk-in.ts';
import { type DraftBooking, forbids, warningsFor } from '../../model/journal/warnings.ts';
import { servicesOf, whoDoes } from '../../model/journal/who-does.ts';
import type { Salon } from '../../model/salon.ts';
import type { CardSummary } from '../../model/summary.ts';
import { addVisitEdit } from '../../model/visits/add-visit.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import { firstStep } from '../../model/visits/give-status.ts';
import { editsFromQuery } from '../list/from-query.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useProblemText } from '../problem.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Switch } from '../ui/switch.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useGiven } from '../who/writer.ts';
import styles from './booking-dialog.module.css';
import { ClientField, type ForWhom } from './client-field.tsx';
import { MaybeKnown } from './maybe-known.tsx';
import { Offers } from './offers.tsx';
import { PickServices } from './pick-services.tsx';
import { useClientCard } from './use-client-card.ts';
import { useOffers } from './use-offers.ts';
import { useSalonNow } from './use-salon-now.ts';
import { Warnings } from './warnings.tsx';
import { type When, WhenFields } from './when-fields.tsx';

/** What is known of a booking before it is begun. */
export interface BookingStart {
  readonly date: IsoDate;
  readonly time: string;
  /** Null: as long as its services take. */
  readonly minutes: number | null;
  readonly staffId: EntryId | '';
  readonly room: string;
  readonly client: CardSummary | null;
  /** A walk-in: the client stands there now, and is written down as arrived. */
  readonly isHere?: boolean;
}

/** So near (min) to now somebody may be standing there already. */
const ABOUT_NOW = 30;

/** Books a visit: for whom, what, with whom and when; what speaks against it is said before. */
export function BookingDialog({
  start,
  salon,
  onClose,
}: {
  readonly start: BookingStart;
  readonly salon: Salon;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('journal');
  const now = useSalonNow();
  const [whom, setWhom] = useState<ForWhom>(start.client ? { client: start.client } : { typed: '' });
  const [serviceIds, setServiceIds] = useState<readonly EntryId[]>([]);
  const [when, setWhen] = useState<Omit<When, 'minutes'>>(start);
  const [isStaffSaid, setStaffSaid] = useState(start.staffId !== '');
  const [ownMinutes, setOwnMinutes] = useState(start.minutes);
  const [isHere, setHere] = useState(start.isHere ?? false);
  const [isBooking, setBooking] = useState(false);
  const client = 'client' in whom ? whom.client : null;
  const card = useClientCard(client?.id ?? null);
  const [id] = useState(newEntryId);
  const services = serviceIds.flatMap((one) => salon.services.find((service) => service.id === one) ?? []);
  const named = services.map(({ id: serviceId, name }) => ({ serviceId, name }));
  const minutes = ownMinutes ?? lengthOf({ minutes: 0, services: named }, salon.services);
  const active = salon.staff.filter((one) => one.active).map((one) => one.id);
  const doing = whoDoes(active, serviceIds, salon);
  // With whom was not said: with whom this client likes to be.
  const own = card && !isStaffSaid ? usualStaff(card).find((one) => doing.includes(one)) : '';
  const staffId = when.staffId || own || '';
  const staff = staffId ? [staffId] : [];
  const member = salon.staff.find((one) => one.id === staffId);
  const { sameDay, otherDays, visits } = useOffers({ ...when, minutes, staffId }, salon, { serviceIds, client, card }, now);
  const draft: DraftBooking = {
    id,
    date: when.date,
    time: when.time,
    minutes,
    staff,
    room: when.room,
    services: named,
    card: client?.id,
    client,
  };
  const warnings = warningsFor(draft, { client: card ?? client, salon, visits, now });
  const isBlocked = forbids(warnings);
  const typed = 'typed' in whom ? whom.typed.trim() : '';
  const isEmpty = !client && typed === '' && services.length === 0 && salon.services.some((one) => one.active);
  const choose = ({ date, time, staffId: free }: Offer) => {
    setStaffSaid(true);
    setWhen((was) => ({ ...was, date, time, staffId: free }));
  };
  const mayBeHere = when.date === now.date && isAbout(when.time, now.minutes);
  const isArrived = mayBeHere && isHere;
  const book = useBook();
  const given = useGiven();
  const submit = async () => {
    if (isBlocked || isBooking || isEmpty) return;
    setBooking(true);
    const status: VisitStatus = isArrived ? 'arrived' : 'booked';
    const lines = services.map((one) => ({ id: newEntryId(), serviceId: one.id, name: one.name, price: one.price, discount: 0 }));
    const { date, time, room } = when;
    const visit = {
      ...BLANK_VISIT,
      id,
      date,
      time,
      minutes: ownMinutes ?? 0,
      staff,
      room,
      status,
      changes: [firstStep(status, given())],
      services: lines,
      currency: salon.currency,
    };
    if (await book(visit, whom, salon.country)) onClose();
    else setBooking(false);
  };
  const bookByKeys = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void submit();
  });
  useEffect(() => {
    // Before the button or field that has the keyboard takes the Enter for itself.
    const listen = (event: KeyboardEvent) => bookByKeys(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(start.isHere ? 'walkInTitle' : 'newBooking')}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('notNow')}</Button>
          <Button
            look="primary"
            isDisabled={isBlocked || isBooking || isEmpty}
            aria-keyshortcuts="Control+Enter"
            onPress={() => void submit()}
          >
            {t(isArrived ? 'recordHere' : client || typed || isEmpty ? 'book' : 'bookWalkIn')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <ClientField value={whom} onChange={setWhom} />
        {typed && <MaybeKnown typed={typed} country={salon.country} onKnown={(known) => setWhom({ client: known })} />}
        <PickServices
          services={salon.services}
          first={ownFirst(client, card)}
          theirs={member ? servicesOf(member, salon.services) : []}
          chosen={serviceIds}
          onChange={setServiceIds}
        />
        <WhenFields
          value={{ ...when, staffId, minutes }}
          today={now.date}
          salon={salon}
          doing={doing}
          onChange={({ minutes: length, ...changes }) => {
            if (length !== undefined) setOwnMinutes(length);
            if (changes.staffId !== undefined) setStaffSaid(true);
            setWhen((was) => ({ ...was, ...changes }));
          }}
        />
        {mayBeHere && (
          <Switch isSelected={isHere} onChange={setHere}>
            {t('isHere')}
          </Switch>
        )}
        {when.time === '' && <Notice>{t('noTimeHint')}</Notice>}
        <Warnings warnings={warnings} salon={salon} />
        {!isArrived && (
          <>
            <Offers
              title={t('freeTimes')}
              offers={sameDay?.filter((one) => one.time !== when.time || one.staffId !== staffId) ?? []}
              salon={salon}
              withDate={false}
              onChoose={choose}
            />
            {sameDay?.length === 0 && <Notice>{t('noFreeToday')}</Notice>}
            <Offers title={t(sameDay?.length === 0 ? 'freeOnDays' : 'liked')} offers={otherDays} salon={salon} withDate onChoose={choose} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Puts the visit on the client's card, on that of a new client, or on one of somebody nobody knows yet. False: it could not be stored. */
function useBook() {
  const { t } = useTranslation(['journal', 'visit']);
  const { store } = useThreads();
  const toasts = useToasts();
  const problemText = useProblemText();
  return async (visit: Parameters<typeof addVisitEdit>[0], whom: ForWhom, country: string): Promise<boolean> => {
    const failed = (outcome: { readonly ok: true } | { readonly ok: false; readonly problem: Parameters<typeof problemText>[0] }) => {
      if (!outcome.ok) toasts.show({ text: problemText(outcome.problem), tone: 'danger' });
      return !outcome.ok;
    };
    const undo = (card: CardSummary['id']) =>
      toasts.showUndo(
        t(visit.status === 'arrived' ? 'visit:statuses.arrived' : 'booked'),
        () => void store.editCard(card, [{ type: 'setRemoved', collection: 'visits', id: visit.id, removed: true }]).then(failed),
      );
    if ('client' in whom) {
      if (failed(await store.editCard(whom.client.id, [addVisitEdit(visit)]))) return false;
      undo(whom.client.id);
      return true;
    }
    const typed = whom.typed.trim();
    const made = await store.createClient(
      typed ? [...editsFromQuery(typed, country, newEntryId), addVisitEdit(visit)] : walkInEdits(visit),
    );
    if (failed(made) || !made.ok) return false;
    undo(made.value);
    return true;
  };
}

/** The client's own services, those had last first. */
function ownFirst(client: CardSummary | null, card: ClientCard | null): readonly EntryId[] {
  const preferred = (card?.marks.preferredServices ?? []) as readonly EntryId[];
  return [...new Set([...(client?.rhythms ?? []).map((one) => one.serviceId), ...preferred])];
}

function isAbout(time: string, minutes: number): boolean {
  const from = minutesOf(time);
  return from !== null && Math.abs(from - minutes) <= ABOUT_NOW;
}
