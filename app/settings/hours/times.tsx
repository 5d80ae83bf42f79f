import { Coffee, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clockOf, minutesOf } from '../../../model/journal/clock.ts';
import type { Times } from '../../../model/journal/set-hours.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './hours.module.css';
import { TimeEntry } from './time-entry.tsx';

interface TimesOfDayProps {
  /** What day it is, for those who don't see in which row the fields are. */
  readonly day: string;
  readonly times: readonly Times[];
  readonly onChange: (times: readonly Times[]) => void;
}

/** How long a break is that was just made, and from when on it is offered (min). */
const [BREAK, NOON] = [60, 13 * 60];
const LEAST = 15;

/** From when to when, as often as there are breaks between. */
export function TimesOfDay({ day, times, onChange }: TimesOfDayProps) {
  const { t } = useTranslation('settings');
  const put = (index: number, changes: Partial<Times>) =>
    onChange(times.map((one, place) => (place === index ? { ...one, ...changes } : one)));
  const broken = withBreak(times);
  // Which of the day's times it is, is all there is to know them by: they are what is edited.
  const places = times.map((one, index) => ({ place: `${index + 1}`, one, index }));
  return (
    <div className={styles.times}>
      {places.map(({ place, one, index }) => (
        <div key={place} className={styles.fromTo}>
          <TimeEntry
            aria-label={t('hours.fromOf', { day })}
            value={one.from}
            refuse={(from) => (isBefore(from, one.to) ? undefined : t('hours.order'))}
            onChange={(from) => put(index, { from })}
          />
          <span aria-hidden="true">–</span>
          <TimeEntry
            aria-label={t('hours.toOf', { day })}
            value={one.to}
            refuse={(to) => (isBefore(one.from, to) ? undefined : t('hours.order'))}
            onChange={(to) => put(index, { to })}
          />
          {times.length > 1 && (
            <IconButton
              label={t('hours.removeTimes', { day, from: one.from, to: one.to })}
              onPress={() => onChange(times.toSpliced(index, 1))}
            >
              <X aria-hidden="true" />
            </IconButton>
          )}
        </div>
      ))}
      {broken && (
        <Button
          look="quiet"
          icon={<Coffee aria-hidden="true" />}
          aria-label={t('hours.addBreakOf', { day })}
          onPress={() => onChange(broken)}
        >
          {t('hours.addBreak')}
        </Button>
      )}
    </div>
  );
}

/** Midnight is the end of a day as well as its beginning. */
function isBefore(from: string, to: string): boolean {
  return to === '00:00' || (minutesOf(from) ?? 0) < (minutesOf(to) ?? 0);
}

/** The times with a break in the last of them, at one o'clock or in its middle; null where it is too short for one. */
function withBreak(times: readonly Times[]): readonly Times[] | null {
  const last = times.at(-1);
  const from = minutesOf(last?.from ?? '');
  const to = last?.to === '00:00' ? 24 * 60 : minutesOf(last?.to ?? '');
  if (!last || from === null || to === null || to - from < BREAK + 2 * LEAST) return null;
  const middle = Math.floor((from + to - BREAK) / 2 / 30) * 30;
  const start = from + LEAST <= NOON && NOON + BREAK + LEAST <= to ? NOON : Math.max(middle, from + LEAST);
  return [...times.slice(0, -1), { from: last.from, to: clockOf(start) }, { from: clockOf(start + BREAK), to: last.to }];
}
