import { BadgeCheck, CalendarPlus, CreditCard, Footprints, Wallet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../locales/index.ts';
import { clockOf } from '../../model/journal/clock.ts';
import type { Salon } from '../../model/salon.ts';
import type { CardSummary } from '../../model/summary.ts';
import { isOpenVisit } from '../../model/visits/next-statuses.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { PayVisit } from '../card/loyalty/pay-visit.tsx';
import { BookingDialog, type BookingStart, useSalonNow, useWhoOf, VisitSheet } from '../journal/index.ts';
import { useLanguage } from '../language.tsx';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { useLetters } from '../shell/use-letters.ts';
import { useSalon, useStatusOf } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Switch } from '../ui/switch.tsx';
import { useWriter } from '../who/writer.ts';
import { DepositDialog } from './deposit-dialog.tsx';
import styles from './desk-screen.module.css';
import { IssueDialog } from './issue-dialog.tsx';
import { Birthdays, DueClients, Missed } from './side-lists.tsx';
import { TodayList } from './today-list.tsx';
import { useDesk } from './use-desk.ts';
import { useLackingTests } from './use-lacking-tests.ts';

const NOBODY_YET: readonly JournalVisit[] = [];

/** The front desk's day at a glance: who comes, who is due, who has a birthday, and what is done most, in one touch. */
export default function DeskScreen({ actions }: { readonly actions: ScreenActions }) {
  const salon = useSalon();
  return salon ? <Desk salon={salon} actions={actions} /> : null;
}

type Open =
  | { readonly what: 'booking'; readonly start: BookingStart }
  | { readonly what: 'deposit' | 'issue' }
  | { readonly what: 'visit' | 'pay'; readonly id: string };

function Desk({ salon, actions }: { readonly salon: Salon; readonly actions: ScreenActions }) {
  const { t } = useTranslation(['desk', 'journal']);
  const { language } = useLanguage();
  const now = useSalonNow();
  const [wantsAll, setWantsAll] = useState(false);
  const desk = useDesk(now.date, salon, wantsAll);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const [writer] = useWriter();
  const isStylists = useStatusOf((status) => status?.device?.role === 'stylist');
  const [onlyMine, setOnlyMine] = useState(isStylists);
  // On a stylist's own device it is they who serve, as a rule; at the front desk it is somebody else.
  const begin = (start: Partial<BookingStart>) =>
    setOpen({
      what: 'booking',
      start: { date: now.date, time: '', minutes: null, staffId: isStylists ? writer : '', room: '', client: null, ...start },
    });
  const book = (client: CardSummary | null) => begin({ client });
  // Who walks in is here now, and with whoever writes them down.
  const quickVisit = () => begin({ time: clockOf(now.minutes - (now.minutes % 5)), staffId: writer, isHere: true });
  useLetters({ v: quickVisit });
  const all = desk?.today.visits ?? NOBODY_YET;
  const lacking = useLackingTests(all, salon, now.date);
  const mine = all.filter((one) => writer !== '' && one.staff.includes(writer));
  const visits = onlyMine && mine.length > 0 ? mine : all;
  const still = visits.filter((one) => isOpenVisit(one.status) && one.status !== 'arrived').length;
  const opened = open && 'id' in open ? [...all, ...(desk?.missed ?? [])].find((one) => one.id === open.id) : undefined;
  const whoOf = useWhoOf();
  const long = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <div className={styles.desk}>
      <header className={styles.top}>
        <h1 className={styles.title}>{long.format(new Date(`${now.date}T00:00:00Z`))}</h1>
        <p className={styles.tally}>{t('desk:tally', { count: still })}</p>
      </header>
      <div className={styles.actions}>
        <Button look="primary" icon={<CalendarPlus aria-hidden="true" />} onPress={() => book(null)}>
          {t('journal:newBooking')}
        </Button>
        <Button icon={<Footprints aria-hidden="true" />} onPress={quickVisit} aria-keyshortcuts="V">
          {t('desk:quickVisit')}
        </Button>
        <Button icon={<CreditCard aria-hidden="true" />} onPress={() => setOpen({ what: 'issue' })}>
          {t('desk:issueCard')}
        </Button>
        <Button icon={<Wallet aria-hidden="true" />} onPress={() => setOpen({ what: 'deposit' })}>
          {t('desk:deposit')}
        </Button>
      </div>
      {desk && desk.today.unread > 0 && <Notice oneLine>{t('journal:unread', { count: desk.today.unread })}</Notice>}
      <div className={styles.columns}>
        <section className={styles.part} aria-labelledby="desk-today">
          <div className={styles.headline}>
            <h2 id="desk-today" className={styles.heading}>
              <BadgeCheck aria-hidden="true" />
              {t('desk:today')}
            </h2>
            {mine.length > 0 && mine.length < all.length && (
              <Switch isSelected={onlyMine} onChange={setOnlyMine}>
                {t('desk:mine')}
              </Switch>
            )}
          </div>
          {desk && (
            <TodayList
              visits={visits}
              salon={salon}
              minutes={now.minutes}
              lacking={lacking}
              onOpen={(one) => setOpen({ what: 'visit', id: one.id })}
              onPay={(one) => setOpen({ what: 'pay', id: one.id })}
              onBook={() => book(null)}
            />
          )}
        </section>
        {desk && (
          <div className={styles.side}>
            <DueClients onAll={() => setWantsAll(true)} due={desk.due} salon={salon} today={now.date} onBook={book} actions={actions} />
            <Birthdays onAll={() => setWantsAll(true)} birthdays={desk.birthdays} actions={actions} />
            <Missed missed={desk.missed} today={now.date} onOpen={(one) => setOpen({ what: 'visit', id: one.id })} onBook={book} />
          </div>
        )}
      </div>
      {open?.what === 'booking' && <BookingDialog start={open.start} salon={salon} onClose={close} />}
      {open?.what === 'deposit' && <DepositDialog salon={salon} onClose={close} />}
      {open?.what === 'issue' && <IssueDialog actions={actions} onClose={close} />}
      {opened && open?.what === 'pay' && <PayVisit of={opened} who={whoOf(opened)} onClose={close} />}
      {opened && open?.what === 'visit' && <VisitSheet visit={opened} salon={salon} actions={actions} onClose={close} />}
    </div>
  );
}
