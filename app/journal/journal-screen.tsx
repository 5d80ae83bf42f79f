import { CalendarDays, CalendarPlus, ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { localeOf } from '../../locales/index.ts';
import { addDays } from '../../model/dates/days.ts';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import { clockOf } from '../../model/journal/clock.ts';
import { gridOf } from '../../model/journal/grid.ts';
import { moveTo, stretchTo } from '../../model/journal/move.ts';
import type { Warning } from '../../model/journal/warnings.ts';
import type { Salon } from '../../model/salon.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { useLanguage } from '../language.tsx';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { useLetters } from '../shell/use-letters.ts';
import { useSalon } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { useGiven, useWriter } from '../who/writer.ts';
import { BookingDialog, type BookingStart } from './booking-dialog.tsx';
import { dayInAddress, weekOf } from './days.ts';
import { Grid } from './grid.tsx';
import { clashingIds, columnsByDay, columnsByRoom, columnsByStaff, type GridColumn, isOff } from './grid-columns.ts';
import styles from './journal-screen.module.css';
import { MoveAnyway } from './move-anyway.tsx';
import { newWarnings } from './new-warnings.ts';
import { useHeld } from './use-held.ts';
import { useJournal } from './use-journal.ts';
import { useSalonNow } from './use-salon-now.ts';
import { useChangeVisit } from './use-visit-changes.ts';
import { VisitSheet } from './visit-sheet.tsx';
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

const EVERYBODY = 'everybody';

/** The salon's day, or week: who comes when, to whom, and where. */
export default function JournalScreen(props: JournalScreenProps) {
  const salon = useSalon();
  return salon ? <Journal {...props} salon={salon} /> : null;
}

function Journal({ day: inAddress, actions, salon }: JournalScreenProps & { readonly salon: Salon }) {
  const { t } = useTranslation('journal');
  const { language } = useLanguage();
  const now = useSalonNow();
  const [, navigate] = useLocation();
  const [writer] = useWriter();
  const given = useGiven();
  const [view, setView] = useHeld('kartoteka.journal.view', ['day', 'week'] as const);
  const [by, setBy] = useHeld('kartoteka.journal.by', ['staff', 'rooms'] as const);
  const [whose, setWhose] = useState<EntryId | ''>(() => writer || (salon.staff.find((one) => one.active)?.id ?? ''));
  const [withOff, setWithOff] = useState(false);
  const [open, setOpen] = useState<JournalVisit | null>(null);
  const [booking, setBooking] = useState<BookingStart | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const day = dayInAddress(inAddress, now.date);
  const week = weekOf(day);
  const [first, last] = view === 'week' ? [week[0] ?? day, week[6] ?? day] : [day, day];
  const journal = useJournal(first, last);
  const change = useChangeVisit();
  const who = useWhoOf();
  const go = useCallback(
    (to: IsoDate) => navigate(to === now.date ? '/journal' : `/journal/${to}`, { replace: true }),
    [navigate, now.date],
  );
  const names = useMemo(() => {
    const locale = localeOf(language);
    const brief = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'numeric', timeZone: 'UTC' });
    const long = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
    const span = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const at = (date: IsoDate) => new Date(`${date}T00:00:00Z`);
    return {
      column: (date: IsoDate) => brief.format(at(date)),
      day: (date: IsoDate) => long.format(at(date)),
      week: (from: IsoDate, to: IsoDate) => span.formatRange(at(from), at(to)),
    };
  }, [language]);

  // What is on screen is of the day before until the visits of this one are there, which is at once.
  const shownDay = journal && view === 'day' ? journal.from : day;
  const columns = useMemo((): readonly GridColumn[] => {
    if (!journal) return [];
    const shown = { salon, visits: journal.visits, withOff, words: { nobody: t('nobody'), noRoom: t('noRoom') } };
    if (view === 'week') return columnsByDay(weekOf(journal.from), whose, shown, names.column);
    return by === 'rooms' && salon.rooms.length > 0 ? columnsByRoom(journal.from, shown) : columnsByStaff(journal.from, shown);
  }, [journal, salon, withOff, view, by, whose, names, t]);
  const clashing = useMemo(() => (journal ? clashingIds(journal.visits, salon) : new Set<EntryId>()), [journal, salon]);
  const span = useMemo(() => spanOfDays(columns, salon, journal?.visits ?? []), [columns, salon, journal]);
  const off = journal?.visits.filter(isOff).length ?? 0;
  const title = view === 'week' ? names.week(first, last) : names.day(day);

  const book = (column: GridColumn, from: number, minutes: number | null) =>
    setBooking({
      date: column.place.date,
      time: clockOf(from),
      minutes,
      staffId: column.place.staffId ?? (view === 'week' ? whose : ''),
      room: column.place.room ?? '',
      client: null,
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
  useLetters({
    v: () => setBooking({ date: day, time: '', minutes: null, staffId: view === 'week' ? whose : '', room: '', client: null }),
  });
  const stretch = (visit: JournalVisit, minutes: number) =>
    unlessWarned(visit, t('stretched', { who: who(visit), minutes }), { minutes }, () =>
      change(visit, t('stretched', { who: who(visit), minutes }), (one) => stretchTo(one, minutes)),
    );
  const newest = open && (journal?.visits.find((one) => one.id === open.id && one.card === open.card) ?? open);
  return (
    <div className={styles.screen}>
      <header className={styles.top}>
        <div className={styles.days}>
          <IconButton
            label={t(view === 'week' ? 'weekBefore' : 'dayBefore')}
            onPress={() => go(addDays(day, view === 'week' ? -7 : -1) || day)}
          >
            <ChevronLeft aria-hidden="true" />
          </IconButton>
          <Button onPress={() => go(now.date)}>{t('today')}</Button>
          <IconButton
            label={t(view === 'week' ? 'weekAfter' : 'dayAfter')}
            onPress={() => go(addDays(day, view === 'week' ? 7 : 1) || day)}
          >
            <ChevronRight aria-hidden="true" />
          </IconButton>
          <h1 className={styles.title} aria-live="polite">
            {title}
          </h1>
          <span className={styles.calendar}>
            <IconButton label={t('chooseDay')} onPress={() => calendar.current?.showPicker()}>
              <CalendarDays aria-hidden="true" />
            </IconButton>
            <input
              ref={calendar}
              className={styles.native}
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              value={day}
              onChange={(event) => event.target.value && go(event.target.value)}
            />
          </span>
        </div>
        <div className={styles.choices}>
          <Select
            aria-label={t('view')}
            value={view}
            options={[
              { id: 'day', label: t('views.day') },
              { id: 'week', label: t('views.week') },
            ]}
            onChange={setView}
          />
          {view === 'day' && salon.rooms.some((one) => one.active) && (
            <Select
              aria-label={t('by')}
              value={by}
              options={[
                { id: 'staff', label: t('bys.staff') },
                { id: 'rooms', label: t('bys.rooms') },
              ]}
              onChange={setBy}
            />
          )}
          {view === 'week' && (
            <Select
              aria-label={t('staff')}
              value={whose || EVERYBODY}
              options={[
                { id: EVERYBODY, label: t('everybody') },
                ...salon.staff.filter((one) => one.active).map(({ id, name }) => ({ id: id as string, label: name })),
              ]}
              onChange={(id) => setWhose(id === EVERYBODY ? '' : (id as EntryId))}
            />
          )}
          {off > 0 && (
            <Switch isSelected={withOff} onChange={setWithOff}>
              {t('withOff', { count: off })}
            </Switch>
          )}
          <span className={styles.new}>
            <Button
              look="primary"
              aria-label={t('newBooking')}
              aria-keyshortcuts="V"
              icon={<CalendarPlus aria-hidden="true" />}
              onPress={() =>
                setBooking({ date: day, time: '', minutes: null, staffId: view === 'week' ? whose : '', room: '', client: null })
              }
            >
              {t('newBooking')}
            </Button>
          </span>
        </div>
      </header>
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
      {newest && <VisitSheet visit={newest} salon={salon} actions={actions} onClose={() => setOpen(null)} />}
      {asked && <MoveAnyway {...asked} salon={salon} onMove={() => void asked.go()} onClose={() => setAsked(null)} />}
      {booking && <BookingDialog start={booking} salon={salon} onClose={() => setBooking(null)} />}
    </div>
  );
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
