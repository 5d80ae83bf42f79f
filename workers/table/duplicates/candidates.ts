import { type LikelySame, likelySame } from '../../../model/likely-same/likely-same.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { keysOf, soundsOf, weakKeysOf } from './keys.ts';

/** Of a phone that so many share, as a salon's own, only those are compared who share a word of their name too. */
const MANY = 40;
/** A name that so many have says nothing. */
const COMMON = 12;

/** Two slots whose clients may be one person; the lower slot first. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly told: LikelySame;
}

/** Clients who share a key. Where they are many, by the words of their names as they sound, too. */
interface Bucket {
  readonly slots: Set<number>;
  sounds: Sounds | null;
}

/**
 * Pairs that may be one person, kept by what changes: a client is compared with those who share a key, when they come and when they
 * change, and with nobody else.
 */
export class Candidates {
  private readonly keys = new Map<number, readonly string[]>();
  private readonly buckets = new Map<string, Bucket>();
  private readonly pairs = new Map<number, Map<number, LikelySame>>();

  /** `weak`: names alone are looked at, too. */
  constructor(
    private readonly at: (slot: number) => CardSummary | undefined,
    readonly weak: boolean,
  ) {}

  /** Takes a client in as they are now, or out. */
  put(slot: number): void {
    this.take(slot);
    const client = this.at(slot);
    if (!client) return;
    const own = this.weak ? [...keysOf(client), ...weakKeysOf(client)] : keysOf(client);
    const compared = new Set<number>([slot]);
    for (const key of own) {
      const bucket = this.buckets.get(key);
      if (!bucket) {
        this.buckets.set(key, { slots: new Set([slot]), sounds: null });
        continue;
      }
      for (const other of this.worthComparing(client, key, bucket)) {
        if (compared.has(other)) continue;
        compared.add(other);
        const row = this.at(other);
        const told = row && isPossible(client, row) ? likelySame(client, row) : null;
        if (told) this.keep(slot, other, told);
      }
      bucket.slots.add(slot);
      bucket.sounds?.add(slot, client);
    }
    this.keys.set(slot, own);
  }

  all(): readonly Candidate[] {
    const all: Candidate[] = [];
    for (const [a, others] of this.pairs) for (const [b, told] of others) if (a < b) all.push({ a, b, told });
    return all;
  }

  private worthComparing(client: CardSummary, key: string, bucket: Bucket): Iterable<number> {
    const isName = key.startsWith('n');
    if (bucket.slots.size < (isName ? COMMON : MANY)) return bucket.slots;
    if (isName) return [];
    if (!bucket.sounds) {
      bucket.sounds = new Sounds();
      for (const slot of bucket.slots) bucket.sounds.add(slot, this.at(slot));
    }
    return bucket.sounds.like(client);
  }

  private take(slot: number): void {
    for (const key of this.keys.get(slot) ?? []) {
      const bucket = this.buckets.get(key);
      bucket?.slots.delete(slot);
      bucket?.sounds?.take(slot);
      if (bucket?.slots.size === 0) this.buckets.delete(key);
    }
    this.keys.delete(slot);
    for (const other of this.pairs.get(slot)?.keys() ?? []) this.pairs.get(other)?.delete(slot);
    this.pairs.delete(slot);
  }

  private keep(slot: number, other: number, told: LikelySame): void {
    this.of(slot).set(other, told);
    this.of(other).set(slot, told);
  }

  private of(slot: number): Map<number, LikelySame> {
    const known = this.pairs.get(slot);
    if (known) return known;
    const made = new Map<number, LikelySame>();
    this.pairs.set(slot, made);
    return made;
  }
}

/** Who has a word in their name that sounds so: a client of thousands who share a phone is compared with a few of them. */
class Sounds {
  private readonly slots = new Map<string, Set<number>>();
  /** As they were taken in: a row may say otherwise by the time it goes. */
  private readonly of = new Map<number, ReadonlySet<string>>();

  add(slot: number, row: CardSummary | undefined): void {
    if (!row) return;
    const sounds = soundsOf(row);
    this.of.set(slot, sounds);
    for (const sound of sounds) {
      const there = this.slots.get(sound);
      if (there) there.add(slot);
      else this.slots.set(sound, new Set([slot]));
    }
  }

  take(slot: number): void {
    for (const sound of this.of.get(slot) ?? []) this.slots.get(sound)?.delete(slot);
    this.of.delete(slot);
  }

  *like(row: CardSummary): Generator<number> {
    for (const sound of soundsOf(row)) yield* this.slots.get(sound) ?? [];
  }
}

/** Two online profiles are never one card, and a pair that somebody said is none is none. */
function isPossible(a: CardSummary, b: CardSummary): boolean {
  if (a.more.online && b.more.online) return false;
  return !a.more.notSame?.includes(b.id) && !b.more.notSame?.includes(a.id);
}
