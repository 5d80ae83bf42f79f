import { useEffect, useState } from 'react';
import type { IsoDate } from '../../model/ids.ts';
import { isoDay } from './wall-clock.ts';

/** Today's date; changes at midnight, also on a tablet that is never switched off. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(() => isoDay(new Date()));
  useEffect(() => {
    const look = () => setToday(isoDay(new Date()));
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    const timer = setTimeout(look, midnight.getTime() - now.getTime() + 1000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  });
  return today;
}
