import type { Option } from '../ui/select.tsx';

/** Stands for '' among the options, whose keys may not be empty. */
export const DEVICE_ZONE = '-';
/** Where most of our salons are: first in the list. */
const USUAL = ['Europe/Rome', 'Europe/Riga', 'Europe/Kyiv', 'Europe/Moscow', 'Europe/London', 'Europe/Dublin'];
/** The name by which browsers knew Kyiv's. */
const KYIV_ONCE = 'Europe/Kiev';

/** Time zones by their names: the usual ones first, then all that this browser knows, and the one that was chosen elsewhere. */
export function zoneOptions(chosen: string): readonly Option[] {
  const others = Intl.supportedValuesOf('timeZone').filter((one) => !USUAL.includes(one) && one !== KYIV_ONCE);
  const ids = [...USUAL, ...others];
  return (chosen === '' || ids.includes(chosen) ? ids : [chosen, ...ids]).map((id) => ({ id, label: zoneName(id) }));
}

/** As it is read: `America/New York`. */
export function zoneName(id: string): string {
  return (id === KYIV_ONCE ? 'Europe/Kyiv' : id).replaceAll('_', ' ');
}
