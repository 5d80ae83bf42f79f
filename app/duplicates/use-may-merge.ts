import { may } from '../../model/permissions.ts';
import { useStatusOf } from '../threads.tsx';

/** Whether this device may say that two cards are of one client. Until it is known whose it is, nothing is taken away. */
export function useMayMerge(): boolean {
  return useStatusOf((status) => !status?.device || may(status.device.role, 'merge'));
}
