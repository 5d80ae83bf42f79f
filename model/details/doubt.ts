import type { Doubt, Told, Whose } from '../codes/code.ts';
import type { BirthDate, IsoDate } from '../ids.ts';
import { type DetailKey, type Details, definitionOf } from './definitions.ts';

/** What seems wrong with a detail; null where nothing does, or nothing is there. It is kept all the same. */
export function doubtOf<K extends DetailKey>(key: K, value: Details[K], whose: Whose): Doubt | null {
  const { code, likely } = definitionOf(key);
  if (typeof value === 'number') {
    const isLikely = !likely || (value >= likely[0] && value <= likely[1]);
    return value === 0 || isLikely ? null : { code: 'range', expected: likely };
  }
  return value === '' ? null : (code?.doubt(value, whose) ?? null);
}

export interface Offer {
  readonly sex?: 'female' | 'male';
  readonly birthDate?: IsoDate;
}

/** What a person's code tells that their card doesn't say yet, a missing year too; null where there is nothing to fill in. */
export function offerOf<K extends DetailKey>(key: K, value: Details[K], whose: Whose, today: IsoDate): Offer | null {
  if (typeof value === 'number' || whose.kind !== 'person' || doubtOf(key, value, whose) !== null) return null;
  const told = definitionOf(key).code?.tells?.(value, today);
  if (!told) return null;
  const offer = { ...sexToFill(told, whose.sex), ...(isToFill(told.birthDate, whose.birthDate) && { birthDate: told.birthDate }) };
  return Object.keys(offer).length > 0 ? offer : null;
}

function sexToFill({ sex }: Told, known: string): Pick<Offer, 'sex'> {
  return sex && known === '' ? { sex } : {};
}

function isToFill(told: IsoDate, known: BirthDate): boolean {
  return known === '' || known === `-${told.slice(4)}`;
}
