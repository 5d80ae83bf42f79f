import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { salonNow } from '../../model/journal/salon-now.ts';
import { isOpenVisit } from '../../model/visits/next-statuses.ts';
import { useSalon, useStatusOf, useThreads } from '../threads.tsx';
import { useWriter } from '../who/writer.ts';

/**
 * A front desk's device begins with the desk, and so does that of somebody whose clients are still to come today: their own day is
 * shown there. Not where it was opened at some other place, nor once somebody has touched anything: nothing goes from under a finger.
 */
export function useFirstScreen(): void {
  const role = useStatusOf((status) => status?.device?.role ?? null);
  const [writer] = useWriter();
  const zone = useSalon()?.zone ?? '';
  const { search } = useThreads();
  const [location, navigate] = useLocation();
  const isSettled = useRef(false);
  useEffect(() => {
    const settle = () => {
      isSettled.current = true;
    };
    window.addEventListener('pointerdown', settle, { capture: true, once: true });
    window.addEventListener('keydown', settle, { capture: true, once: true });
    return () => {
      window.removeEventListener('pointerdown', settle, { capture: true });
      window.removeEventListener('keydown', settle, { capture: true });
    };
  }, []);
  useEffect(() => {
    if (isSettled.current || role === null) return;
    const begin = () => {
      if (isSettled.current) return;
      isSettled.current = true;
      navigate('/desk', { replace: true });
    };
    if (location !== '/') isSettled.current = true;
    else if (role === 'desk') begin();
    else if (role === 'stylist' && writer !== '') {
      const { date } = salonNow(zone, new Date());
      search.visits(date, date).then(
        ({ visits }) => {
          if (visits.some((one) => one.staff.includes(writer) && isOpenVisit(one.status))) begin();
        },
        () => undefined,
      );
    }
  }, [role, writer, zone, search, location, navigate]);
}
