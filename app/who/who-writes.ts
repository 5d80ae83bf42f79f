import type { EntryId } from '../../model/ids.ts';
import type { StaffMember } from '../../model/salon.ts';
import type { Role } from '../../model/wire/messages.ts';
import { NOBODY } from './kept-writer.ts';

type Member = Pick<StaffMember, 'id' | 'name' | 'active'>;

/** What is known of the device: it may be called after whoever it belongs to. */
export interface NamedDevice {
  readonly name: string;
  readonly role: Role;
}

/**
 * Who signs what is written on a device: whoever was chosen on it, while they work here; else whose name it bears ("Ilze's tablet");
 * else the only one there is. '' where that leaves nobody, or where it was said that nobody in particular is there. A front desk is
 * everybody's, whatever it is called.
 */
export function whoWrites(kept: string, staff: readonly Member[], device: NamedDevice | null): EntryId | '' {
  if (kept === NOBODY) return '';
  const active = staff.filter((one) => one.active);
  const chosen = active.find((one) => one.id === kept);
  return (chosen ?? ownerOf(device, active) ?? only(active))?.id ?? '';
}

/** Whose whole name, or else first name, and nobody else's, is in the device's name. */
function ownerOf(device: NamedDevice | null, staff: readonly Member[]): Member | undefined {
  if (!device || device.role === 'desk') return undefined;
  const words = wordsOf(device.name);
  const bears = (name: readonly string[]) => name.length > 0 && name.every((word) => words.includes(word));
  return only(staff.filter((one) => bears(wordsOf(one.name)))) ?? only(staff.filter((one) => bears(wordsOf(one.name).slice(0, 1))));
}

function only(found: readonly Member[]): Member | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
