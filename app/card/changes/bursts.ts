import { type FieldRef, fieldKey } from '../../../model/history.ts';
import type { CardChange } from '../../../workers/contracts/store.ts';

/** So long after each other (ms) changes of one field by one device are still one stretch of typing. */
const PAUSE = 120_000;

/**
 * Changes with each stretch of typing told as one: from what stood before it to what it came to. Where another device wrote in
 * the same field about then, everything is told, for somebody may ask who wrote over whom. Newest first, as they came.
 */
export function inBursts(changes: readonly CardChange[]): CardChange[] {
  const came = new Set(changes.filter(({ field, to }) => isWhole(field) && to === true).map(({ key, field }) => partKey(key, field)));
  const told = new Set<CardChange>();
  const merged = new Map<CardChange, CardChange>();
  for (const ofField of byField(changes).values()) {
    for (const burst of burstsOf(ofField)) {
      const [newest] = burst;
      const oldest = burst.at(-1);
      if (!newest || !oldest) continue;
      // What was typed on in an entry that has just come is part of its coming.
      const stands = burst.length > 1 && came.has(partKey(oldest.key, oldest.field)) ? oldest : newest;
      told.add(stands);
      merged.set(stands, { ...stands, from: oldest.from, to: newest.to, restore: oldest.restore });
    }
  }
  return changes.flatMap((change) => (told.has(change) ? [merged.get(change) ?? change] : []));
}

/** True for an entry as a whole: it came, went or was put back. */
export function isWhole(field: FieldRef): boolean {
  return 'field' in field && field.field === null;
}

function burstsOf(changes: readonly CardChange[]): CardChange[][] {
  const bursts: CardChange[][] = [];
  for (const change of changes) {
    const later = bursts.at(-1)?.at(-1);
    if (later && goesOn(change, later) && !changes.some((other) => other.device !== change.device && isNear(other, change)))
      bursts.at(-1)?.push(change);
    else bursts.push([change]);
  }
  return bursts;
}

function goesOn(change: CardChange, later: CardChange): boolean {
  const isTyping = !isWhole(change.field) && change.field.in !== 'visitStaff';
  return isTyping && change.device !== '' && change.device === later.device && change.to === later.from && isNear(change, later);
}

function isNear(a: CardChange, b: CardChange): boolean {
  return Math.abs(a.at - b.at) <= PAUSE;
}

function byField(changes: readonly CardChange[]): Map<string, CardChange[]> {
  const fields = new Map<string, CardChange[]>();
  for (const change of changes) {
    const key = fieldKey(change.field);
    const known = fields.get(key);
    if (known) known.push(change);
    else fields.set(key, [change]);
  }
  return fields;
}

/** One entry within one change. */
function partKey(key: string, field: FieldRef): string {
  return `${key.split(' ')[0]} ${'id' in field ? field.id : ''}`;
}
