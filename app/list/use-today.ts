import { useEffect, useState } from 'react';
import type { IsoDate } from '../../model/ids.ts';
import { salonNow } from '../../model/journal/salon-now.ts';
import { useSalon } from '../threads.tsx';

/** How often (ms) it is looked whether midnight has passed. */
const LOOKED = 20_000;

/** Today on the salon's calendar; turns over at midnight there, also on a tablet that is never switched off, and when the page is looked at again. */
export function useToday(): IsoDate {
  const zone = useSalon()?.zone ?? '';
  const [today, setToday] = useState(() => todayIn(zone));
  useEffect(() => {
    const look = () => setToday(todayIn(zone));
    look();
    const timer = setInterval(look, LOOKED);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [zone]);
  return today;
}

/** Today in the salon's zone; '' : this device's. */
export function todayIn(zone: string): IsoDate {
  return salonNow(zone, new Date()).date;
}
