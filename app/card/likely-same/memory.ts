import type { CardId } from '../../../model/ids.ts';
import type { Known } from '../../../model/likely-same/likely-same.ts';
import type { CardSession } from '../card-session.ts';

/** What is remembered of an open card while it is open, whichever of its tabs is seen. */
export interface Memory {
  /** What the card said when it was opened. */
  readonly before: Known;
  /** Who was said to be somebody else. */
  readonly others: ReadonlySet<CardId>;
}

const memories = new WeakMap<CardSession, Memory>();

export function memoryOf(session: CardSession, now: Known): Memory {
  const found = memories.get(session) ?? { before: now, others: new Set<CardId>() };
  memories.set(session, found);
  return found;
}

export function rememberOther(session: CardSession, memory: Memory, id: CardId): Memory {
  const next = { ...memory, others: new Set([...memory.others, id]) };
  memories.set(session, next);
  return next;
}
