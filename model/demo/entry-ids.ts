import { encodeTime } from 'ulid';
import type { EntryId } from '../ids.ts';
import type { Random } from './random.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_LENGTH = 16;

/** A ULID of the given moment (epoch ms) whose random half comes from the seeded stream. */
export function entryId(random: Random, at: number): EntryId {
  let tail = '';
  for (let i = 0; i < RANDOM_LENGTH; i++) tail += CROCKFORD[random.int(0, 31)];
  return (encodeTime(at) + tail) as EntryId;
}
