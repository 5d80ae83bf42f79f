import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard, VisitStatus } from '../../model/card.ts';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import { minutesOf } from '../../model/journal/clock.ts';
import { freeSlots, LIKES_NOTHING, type Liked } from '../../model/journal/free-slots.ts';
import { lengthOf } from '../../model/journal/span.ts';
import { walkInEdits } from '../../model/journal/walk-in.ts';
import { type DraftBooking, forbids, warningsFor } from '../../model/journal/warnings.ts';
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
import { nearOffers } from './near-offers.ts';
import { Offers } from './offers.tsx';
import { PickServices } from './pick-services.tsx';
import { useClientCard } from './use-client-card.ts';
import { useJournal } from './use-journal.ts';
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
}

const SHOWN_OFFERS = 6;
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
  const [ownMinutes, setOwnMinutes] = useState(start.minutes);
  const [isHere, setHere] = useState(false);
  const [isBooking, setBooking] = useState(false);
  const client = 'client' in whom ? whom.client : null;
  const card = useClientCard(client?.id ?? null);
  const journal = useJournal(when.date, when.date);
  const [id] = useState(newEntryId);
  const services = serviceIds.flatMap((one) => salon.services.find((service) => service.id === one) ?? []);
  const named = services.map(({ id: serviceId, name }) => ({ serviceId, name }));
  const minutes = ownMinutes ?? lengthOf({ minutes: 0, services: named }, salon.services);
  const staff = useMemo(() => (when.staffId ? [when.staffId] : []), [when.staffId]);
  const draft: DraftBooking = { id, date: when.date, time: when.time, minutes, staff, room: when.room, services: named };
  const warnings = warningsFor(draft, { client: card ?? client, salon, visits: journal?.visits ?? [], now });
  const isBlocked = forbids(warnings);
  const free = freeSlots(
    when.date,
    salon,
    journal?.visits ?? [],
    {
      minutes,
      staffIds: staffInOrder(salon, when.staffId),
      roomId: when.room as EntryId | '',
      notBefore: when.date === now.date ? now.minutes : 0,
    },
    likedBy(card),
    Number.POSITIVE_INFINITY,
  );
  const offers = nearOffers(free, when.staffId, minutesOf(when.time), SHOWN_OFFERS);
  const mayBeHere = when.date === now.date && isAbout(when.time, now.minutes);
  const book = useBook();
  const given = useGiven();
  const submit = async () => {
    if (isBlocked || isBooking) return;
    setBooking(true);
    const status: VisitStatus = mayBeHere && isHere ? 'arrived' : 'booked';
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
      title={t('newBooking')}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('notNow')}</Button>
          <Button look="primary" isDisabled={isBlocked || isBooking} aria-keyshortcuts="Control+Enter" onPress={() => void submit()}>
            {t(client || ('typed' in whom && whom.typed.trim()) ? 'book' : 'bookWalkIn')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <ClientField value={whom} onChange={setWhom} />
        <PickServices services={salon.services} first={ownFirst(client, card)} chosen={serviceIds} onChange={setServiceIds} />
        <WhenFields
          value={{ ...when, minutes }}
          today={now.date}
          salon={salon}
          onChange={({ minutes: length, ...changes }) => {
            if (length !== undefined) setOwnMinutes(length);
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
        <Offers
          title={t('freeTimes')}
          offers={offers.filter((one) => one.time !== when.time || one.staffId !== when.staffId)}
          salon={salon}
          withDate={false}
          onChoose={({ time, staffId }) => setWhen((was) => ({ ...was, time, staffId }))}
        />
      </div>
    </Dialog>
  );
}

/** Puts the visit on the client's card, on that of a new client, or on one of somebody nobody knows yet. False: it could not be stored. */
function useBook() {
  const { t } = useTranslation('journal');
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
        t('booked'),
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

function likedBy(card: ClientCard | null): Liked {
  return card ? { staff: card.marks.preferredStaff, days: card.marks.preferredDays, times: [] } : LIKES_NOTHING;
}

/** Whoever was chosen first, then the others. */
function staffInOrder({ staff }: Salon, chosen: EntryId | ''): readonly EntryId[] {
  const active = staff.filter((one) => one.active).map(({ id }) => id);
  return chosen === '' ? active : [chosen, ...active.filter((one) => one !== chosen)];
}

function isAbout(time: string, minutes: number): boolean {
  const from = minutesOf(time);
  return from !== null && Math.abs(from - minutes) <= ABOUT_NOW;
}
