import type { Salon } from '../../../model/salon.ts';

/** Who somebody of the staff is; '' where this device does not know. */
export function staffNameIn(salon: Salon | null, id: string): string {
  return salon?.staff.find((one) => one.id === id)?.name ?? '';
}
