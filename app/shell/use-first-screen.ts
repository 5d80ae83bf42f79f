import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useStatusOf } from '../threads.tsx';

/** A front desk's device begins with the desk, unless it was opened at some other place. */
export function useFirstScreen(): void {
  const role = useStatusOf((status) => status?.device?.role ?? null);
  const [location, navigate] = useLocation();
  const isSettled = useRef(false);
  useEffect(() => {
    if (isSettled.current || role === null) return;
    isSettled.current = true;
    if (role === 'desk' && location === '/') navigate('/desk', { replace: true });
  }, [role, location, navigate]);
}
