import { useEffect, useState } from 'react';
import type { IsoDate } from '../../model/ids.ts';
import { isoDay } from '../card/wall-clock.ts';

/** Today on this device's calendar; turns over at midnight, also on a tablet that is never switched off, and when the page is looked at again. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(localToday);
  useEffect(() => {
    const look = () => setToday(localToday());
    let timer: ReturnType<typeof setTimeout>;
    const awaitMidnight = () => {
      const now = new Date();
      const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
      timer = setTimeout(
        () => {
          look();
          awaitMidnight();
        },
        midnight.getTime() - now.getTime() + 1000,
      );
    };
    awaitMidnight();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, []);
  return today;
}

/** Today on this device's calendar. */
export function localToday(): IsoDate {
  return isoDay(new Date());
}
