import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import { clockOf } from '../../model/journal/clock.ts';
import { gridOf } from '../../model/journal/grid.ts';
import { moveTo, stretchTo } from '../../model/journal/move.ts';
import type { Warning } from '../../model/journal/warnings.ts';
import type { Salon } from '../../model/salon.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { useLetters } from '../shell/use-letters.ts';
import { useSalon } from '../threads.tsx';
import { Notice } from '../ui/notice.tsx';
import { useGiven, useWriter } from '../who/writer.ts';
import { BookingDialog, type BookingStart } from './booking-dialog.tsx';
import { dayInAddress, weekOf } from './days.ts';
import { Grid } from './grid.tsx';
import { clashingIds, columnsByDay, columnsByRoom, columnsByStaff, type GridColumn, isOff, type Shown } from './grid-columns.ts';
import { ALL_ROOMS, ALL_STAFF, JournalHeader, type Whose } from './journal-header.tsx';
import styles from './journal-screen.module.css';
import { keepPlace, keptPlace } from './kept-place.ts';
import { MoveAnyway } from './move-anyway.tsx';
import { newWarnings } from './new-warnings.ts';
import { useDayNames } from './use-day-names.ts';
import { useHeld } from './use-held.ts';
import { useJournalState } from './use-journal.ts';
import { useSalonNow } from './use-salon-now.ts';
import { useChangeVisit } from './use-visit-changes.ts';
import { VisitSheet } from './visit-sheet.tsx';
import { weekRows } from './week-rows.ts';
import { WeekTable } from './week-table.tsx';
import { useWhoOf } from './who.ts';

export interface JournalScreenProps {
  /** The day in the address (ISO date), or undefined for today. */
  readonly day: string | undefined;
  readonly actions: ScreenActions;
}

/** A booking that is about to be put where something speaks against it. */
interface Asked {
  readonly title: string;
  readonly warnings: readonly Warning<JournalVisit>[];
  readonly go: () => Promise<boolean>;
}

/** The salon's day, or week: who comes when, to whom, and where. */
export default function JournalScreen(props: JournalScreenProps) {
  const salon = useSalon();
  return salon ? <Journal {...props} salon={salon} /> : null;
}

function Journal({ day: inAddress, actions, salon }: JournalScreenProps & { readonly salon: Salon }) {
  const { t } = useTranslation('journal');
  const now = useSalonNow();
  const [, navigate] = useLocation();
  const [writer] = useWriter();
  const given = useGiven();
  const [view, setView] = useHeld('kartoteka.journal.view', ['day', 'week'] as const);
  const [by, setBy] = useHeld('kartoteka.journal.by', ['staff', 'rooms'] as const);
  const [chosen, setWhose] = useState<Whose>(() => keptPlace()?.whose || writer || ALL_STAFF);
  const [withOff, setWithOff] = useState(() => keptPlace()?.withOff ?? false);
  const [open, setOpen] = useState<JournalVisit | null>(null);
  const [booking, setBooking] = useState<BookingStart | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const day = dayInAddress(inAddress, now.date);
  const week = weekOf(day);
  const [first, last] = view === 'week' ? [week[0] ?? day, week[6] ?? day] : [day, day];
  const { journal, isFailing } = useJournalState(first, last);
  const change = useChangeVisit();
  const who = useWhoOf();
  const names = useDayNames();
  const go = useCallback(
    (to: IsoDate) => navigate(to === now.date ? '/journal' : `/journal/${to}`, { replace: true }),
    [navigate, now.date],
  );
  const whose = knownWhose(chosen, salon);
  // Another day is another step of the history, though one that takes the place of the last.
  useEffect(() => {
    if (day) keepPlace({ whose: whose === (writer || ALL_STAFF) ? '' : whose, withOff });
  }, [whose, writer, withOff, day]);

  // What is on screen is of the day before until the visits of this one are there, which is at once.
  const shownDay = journal && view === 'day' ? journal.from : day;
  const shown = useMemo(
    (): Shown | null => journal && { salon, visits: journal.visits, withOff, words: { nobody: t('nobody'), noRoom: t('noRoom') } },
    [journal, salon, withOff, t],
  );
  const isTable = view === 'week' && (whose === ALL_STAFF ? salon.staff.some((one) => one.active) : whose === ALL_ROOMS);
  const columns = useMemo((): readonly GridColumn[] => {
    if (!journal || !shown || isTable) return [];
    if (view === 'week') return columnsByDay(weekOf(journal.from), placeOf(whose, salon), shown, names.column);
    return by === 'rooms' && salon.rooms.length > 0 ? columnsByRoom(journal.from, shown) : columnsByStaff(journal.from, shown);
  }, [journal, shown, isTable, salon, view, by, whose, names]);
  const rows = useMemo(
    () => (journal && shown && isTable ? weekRows(weekOf(journal.from), whose === ALL_ROOMS ? 'rooms' : 'staff', shown, salon) : []),
    [journal, shown, isTable, whose, salon],
  );
  const clashing = useMemo(() => (journal ? clashingIds(journal.visits, salon) : new Set<EntryId>()), [journal, salon]);
  const span = useMemo(() => spanOfDays(columns, salon, journal?.visits ?? []), [columns, salon, journal]);
  const off = journal?.visits.filter(isOff).length ?? 0;
  const title = view === 'week' ? names.week(first, last) : names.day(day);

  const begin = (start: Partial<BookingStart>) => {
    const place = view === 'week' ? placeOf(whose, salon) : NOWHERE;
    setBooking({ date: day, time: '', minutes: null, ...place, client: null, ...start });
  };
  const book = ({ place }: GridColumn, from: number, minutes: number | null) =>
    begin({
      date: place.date,
      time: clockOf(from),
      minutes,
      ...(place.staffId !== null && { staffId: place.staffId }),
      ...(place.room !== null && { room: place.room }),
    });
  const unlessWarned = (visit: JournalVisit, title: string, place: Parameters<typeof newWarnings>[1], go: () => Promise<boolean>) => {
    const warnings = newWarnings(visit, place, { salon, visits: journal?.visits ?? [], now });
    if (warnings.length > 0) setAsked({ title, warnings, go });
    else void go();
  };
  const move = (visit: JournalVisit, from: GridColumn, to: GridColumn, minutes: number) => {
    const time = clockOf(minutes);
    const { date, staffId, room } = to.place;
    const wasStaff = from.place.staffId;
    const staff = staffId !== null && wasStaff !== null ? { from: wasStaff, to: staffId } : null;
    const inRoom = room !== null && from.place.room !== room ? { room } : {};
    const others = visit.staff.filter((id) => id !== staff?.from && id !== staff?.to);
    const hands = staff ? { staff: staff.to ? [...others, staff.to] : others } : {};
    unlessWarned(visit, t('moveTo', { who: who(visit), time }), { date, time, ...inRoom, ...hands }, () =>
      change(visit, t('moved', { who: who(visit), time }), (one) =>
        moveTo(one, { date, time, ...inRoom, ...(staff && { staff }) }, given()),
      ),
    );
  };
  useLetters({ v: () => begin({}) });
  const stretch = (visit: JournalVisit, minutes: number) =>
    unlessWarned(visit, t('stretchTo', { who: who(visit), minutes }), { minutes }, () =>
      change(visit, t('stretched', { who: who(visit), minutes }), (one) => stretchTo(one, minutes)),
    );
  const fromHere: ScreenActions = {
    ...actions,
    open: (id, at) => {
      if (open) keepPlace({ visit: open.id });
      actions.open(id, at);
    },
  };
  const newest = open && (journal?.visits.find((one) => one.id === open.id && one.card === open.card) ?? open);
  return (
    <div className={styles.screen}>
      <JournalHeader
        view={view}
        onView={setView}
        by={by}
        onBy={setBy}
        whose={whose}
        onWhose={setWhose}
        off={off}
        withOff={withOff}
        onWithOff={setWithOff}
        day={day}
        first={first}
        last={last}
        today={now.date}
        salon={salon}
        onDay={go}
        onNew={() => begin({})}
      />
      {isFailing && (
        <Notice oneLine tone="danger" alert>
          {t('unreadable')}
        </Notice>
      )}
      {journal && journal.unread > 0 && <Notice oneLine>{t('unread', { count: journal.unread })}</Notice>}
      {!salon.staff.some((one) => one.active) && (
        <Notice oneLine actions={<Link href="/settings/team">{t('toStaff')}</Link>}>
          {t('noStaff')}
        </Notice>
      )}
      {columns.length > 0 && (
        <Grid
          columns={columns}
          span={span}
          now={nowIn(shownDay, first, last, now, view)}
          clashing={clashing}
          services={salon.services}
          label={title}
          scrollKey={`${view} ${journal?.from}`}
          onOpen={setOpen}
          onBook={book}
          onMove={move}
          onStretch={stretch}
        />
      )}
      {journal && rows.length > 0 && (
        <WeekTable
          rows={rows}
          dates={weekOf(journal.from)}
          today={now.date}
          clashing={clashing}
          label={title}
          scrollKey={`${whose} ${journal.from}`}
          dayName={names.column}
          onOpen={setOpen}
          onBook={({ date, staffId, room }) => begin({ date, staffId, room })}
          onDay={(date) => {
            setView('day');
            go(date);
          }}
          onRow={(key) => setWhose(knownWhose(key, salon))}
        />
      )}
      {newest && <VisitSheet visit={newest} salon={salon} actions={fromHere} onClose={() => setOpen(null)} />}
      {asked && <MoveAnyway {...asked} salon={salon} onMove={() => void asked.go()} onClose={() => setAsked(null)} />}
      {booking && <BookingDialog start={booking} salon={salon} onClose={() => setBooking(null)} />}
    </div>
  );
}

const NOWHERE = { staffId: '', room: '' } as const;

/** What was chosen, as long as the salon has it. */
function knownWhose(chosen: Whose, { staff, rooms }: Salon): Whose {
  return chosen === ALL_ROOMS || [...staff, ...rooms].some((one) => one.active && one.id === chosen) ? chosen : ALL_STAFF;
}

/** The one whose week it is. */
function placeOf(whose: Whose, { staff, rooms }: Salon): { readonly staffId: EntryId | ''; readonly room: EntryId | '' } {
  return {
    staffId: staff.find(({ id }) => id === whose)?.id ?? '',
    room: rooms.find(({ id }) => id === whose)?.id ?? '',
  };
}

function spanOfDays(
  columns: readonly GridColumn[],
  salon: Salon,
  visits: readonly JournalVisit[],
): { readonly from: number; readonly to: number } {
  const dates = [...new Set(columns.map((one) => one.place.date))];
  const staff = salon.staff.filter((one) => one.active).map(({ id }) => id);
  const spans = dates.map((date) => gridOf(date, salon, staff, visits));
  return { from: Math.min(...spans.map((one) => one.from)), to: Math.max(...spans.map((one) => one.to)) };
}

function nowIn(
  shownDay: IsoDate,
  first: IsoDate,
  last: IsoDate,
  now: { readonly date: IsoDate; readonly minutes: number },
  view: 'day' | 'week',
): { readonly columns: string; readonly minutes: number } | null {
  if (view === 'day') return shownDay === now.date ? { columns: 'all', minutes: now.minutes } : null;
  return first <= now.date && now.date <= last ? { columns: now.date, minutes: now.minutes } : null;
}
