import { may } from '../../../model/permissions.ts';
import { useStatusOf } from '../../threads.tsx';

/** Whether this device may put a client on the blacklist, and take one off. */
export function useMayBlacklist(): boolean {
  return useStatusOf((status) => may(status?.device?.role ?? 'stylist', 'blacklist'));
}
