import { useEffect, useState } from 'react';
import { salonNow, type WallTime } from '../../model/journal/salon-now.ts';
import { useSalon } from '../threads.tsx';

const MINUTE = 60_000;

/** The date and time on the salon's wall, kept up to the minute. */
export function useSalonNow(): WallTime {
  const zone = useSalon()?.zone ?? '';
  const [now, setNow] = useState(() => salonNow(zone, new Date()));
  useEffect(() => {
    const look = () =>
      setNow((was) => {
        const is = salonNow(zone, new Date());
        return was.date === is.date && was.minutes === is.minutes ? was : is;
      });
    look();
    const timer = setInterval(look, MINUTE / 4);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [zone]);
  return now;
}
