import { CalendarPlus, SearchX } from 'lucide-react';
import { type CSSProperties, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { asksNothing, type Filter, filtered, NO_FILTER } from './filtered.ts';
import { Filters } from './filters.tsx';
import styles from './history.module.css';
import { LastTime } from './last-time.tsx';
import type { VisitsOpen } from './new-visit.ts';
import { Tally } from './tally.tsx';
import { VisitEntry } from './visit-entry.tsx';
import { type ShownVisits, VisitTable } from './visit-table.tsx';

const AT_ONCE = 30;
/** So many are seen at a glance, with nothing to filter. */
const FEW = 3;
/** Of so many of the longest texts one is the widest. */
const CANDIDATES = 8;

/** The visits, newest first, as a timeline or a table; one at a time unfolds to be edited. */
export function History({ openId, setOpenId, begun, start, isByKeyboard }: VisitsOpen) {
  const { t } = useTranslation('visit');
  const { today } = useCard();
  const onCard = useOnCard((card) => card.visits);
  const all = useMemo(() => (begun && !onCard.some((one) => one.id === begun.id) ? [begun, ...onCard] : onCard), [onCard, begun]);
  const steady = useSteadyOrder(all, openId);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [isTable, setTable] = useHistoryView();
  // The visit at hand stays in sight, whether or not it fits.
  const visits = useMemo(() => {
    const fitting = filtered(steady, filter, today);
    return steady.filter((one) => one.id === openId || fitting.includes(one));
  }, [steady, filter, today, openId]);
  const add = (
    <Button
      look="primary"
      icon={<CalendarPlus aria-hidden="true" />}
      onPress={({ pointerType }) => start(pointerType === 'keyboard')}
      aria-keyshortcuts="V"
    >
      {t('new')}
    </Button>
  );
  if (all.length === 0) {
    return (
      <EmptyState title={t('empty')} actions={add}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  const shown = { visits, openId, begun, takesFocus: isByKeyboard, onOpen: setOpenId };
  return (
    <div className={styles.history}>
      <LastTime onVisit={setOpenId} isBrief />
      <div className={styles.top}>
        {all.length > FEW ? (
          <Filters visits={all} filter={filter} onFilter={setFilter} isTable={isTable} onTable={setTable}>
            {add}
          </Filters>
        ) : (
          add
        )}
        <Tally visits={asksNothing(filter) ? visits : filtered(steady, filter, today)} />
      </div>
      {visits.length === 0 ? (
        <EmptyState
          icon={<SearchX />}
          title={t('filters.none')}
          actions={<Button onPress={() => setFilter(NO_FILTER)}>{t('filters.clear')}</Button>}
        >
          {t('filters.noneText', { count: all.length })}
        </EmptyState>
      ) : isTable ? (
        <VisitTable {...shown} />
      ) : (
        <Timeline {...shown} />
      )}
    </div>
  );
}

function Timeline({ visits, openId, begun, takesFocus, onOpen }: ShownVisits) {
  const { t } = useTranslation('visit');
  const widest = useWidestDates(visits);
  // The first screens are painted at once; years of visits follow while nobody waits for them.
  const everything = useDeferredValue(true, false);
  return (
    <ol className={styles.list} aria-label={t('list')} style={widest}>
      {visits.slice(0, everything ? undefined : AT_ONCE).map((visit) => (
        <VisitEntry
          key={visit.id}
          visit={visit}
          isOpen={visit.id === openId}
          isBegun={visit === begun}
          takesFocus={visit === begun && takesFocus}
          onOpen={onOpen}
        />
      ))}
    </ol>
  );
}

const KEPT_AS = 'kartoteka.history';

/** Whether this device shows visits in a table. */
function useHistoryView(): readonly [boolean, (isTable: boolean) => void] {
  const [isTable, setTable] = useState(() => localStorage.getItem(KEPT_AS) === 'table');
  const keep = (now: boolean) => {
    localStorage.setItem(KEPT_AS, now ? 'table' : 'timeline');
    setTable(now);
  };
  return [isTable, keep];
}

/** The longest dates of the list, for the column of dates to be as wide as they are in whatever language. */
function useWidestDates(visits: readonly Visit[]): CSSProperties & Record<'--dates', string> {
  const { format } = useCard();
  return useMemo(() => {
    const dates = [...new Set(visits.map((visit) => format.date(visit.date)))].sort((a, b) => b.length - a.length);
    return { '--dates': JSON.stringify(dates.slice(0, CANDIDATES).join('\n')).replaceAll('\\n', '\\a ') };
  }, [visits, format]);
}

/** The visit being edited stays where it is while its date changes, and finds its place when it is folded. */
function useSteadyOrder(visits: readonly Visit[], openId: EntryId | null): readonly Visit[] {
  const [held, setHeld] = useState<{ readonly id: EntryId | null; readonly place: string }>({ id: null, place: '' });
  const open = visits.find((one) => one.id === openId);
  if (held.id !== (open?.id ?? null)) setHeld({ id: open?.id ?? null, place: open ? placeOf(open) : '' });
  return useMemo(() => {
    const at = (visit: Visit) => (visit.id === held.id ? held.place : placeOf(visit));
    return [...visits].sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : a.id < b.id ? 1 : -1));
  }, [visits, held]);
}

function placeOf(visit: Visit): string {
  return `${visit.date} ${visit.time}`;
}
