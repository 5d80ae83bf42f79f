import { ulid } from 'ulid';
import { layCable } from './peers-cable.ts';
import type { ComparedSalon, Contender } from './peers-contenders.ts';
import type { DeviceProcess } from './peers-device.ts';

/** A salon with two devices that are always there, one that edits and one that sees it. */
export interface Manned {
  readonly salon: ComparedSalon;
  readonly one: DeviceProcess;
  readonly other: DeviceProcess;
}

const CHANGED = 10;
const EDITED = 20;
const SMALL = 50;

export async function man(salon: ComparedSalon): Promise<Manned> {
  try {
    const [one, other] = [await salon.device('one'), await salon.device('other')];
    await one.filled(salon.ids.length);
    await other.filled(salon.ids.length);
    return { salon, one, other };
  } catch (error) {
    await salon.close();
    throw error;
  }
}

export interface Returned {
  /** From the opening of an empty device until all cards are on it, and stored where it stores (ms). */
  readonly fill: number;
  /** From the start of its process until what changed while it was away can be read (ms). */
  readonly back: number;
}

/** A fresh device gets everything, leaves, and comes back after ten cards have changed. */
export async function fillAndReturn({ salon, one, other }: Manned, round: number): Promise<Returned> {
  const name = `fresh-${round}`;
  const fresh = await salon.device(name);
  const filled = await fresh.filled(salon.ids.length);
  const fill = filled - (await fresh.opened);
  await fresh.close();
  const names = someNames(salon.ids, round);
  const seen = other.called(names);
  for (const [id, nickname] of names) await one.nickname(id, nickname);
  await seen;
  const again = await salon.device(name);
  const back = (await again.called(names)) - again.started;
  await again.close();
  salon.forget(name);
  return { fill, back };
}

function someNames(ids: readonly string[], round: number): [string, string][] {
  const step = Math.floor(ids.length / CHANGED);
  return ids
    .filter((_, i) => i % step === round % step)
    .slice(0, CHANGED)
    .map((id) => [id, `Vasara ${round}`]);
}

/** One field, from the edit until the other device can read it (ms). */
export async function edit({ salon, one, other }: Manned, n: number): Promise<number> {
  const id = salon.ids[n % EDITED] ?? '';
  const nickname = `Ziema ${n}`;
  const seen = other.called([[id, nickname]]);
  const began = await one.nickname(id, nickname);
  return (await seen) - began;
}

/** How many of the tries an edit that was seen was still on the server, killed at the moment it was seen and started again. */
export async function killWhenSeen(contender: Contender, tries: number): Promise<number> {
  const salon = await contender.openSalon(SMALL);
  try {
    let kept = 0;
    for (let n = 0; n < tries; n++) {
      const [one, other] = [await salon.device(`one-${n}`), await salon.device(`other-${n}`)];
      await one.filled(SMALL);
      await other.filled(SMALL);
      const names: [string, string][] = [[salon.ids[n] ?? '', `Rudens ${n}`]];
      const seen = other.called(names, salon.pid());
      await one.nickname(...(names[0] as [string, string]));
      await seen;
      // Neither may bring back what the server lost.
      await one.kill();
      await other.kill();
      await salon.restart();
      if (await isThere(salon, `third-${n}`, names)) kept++;
    }
    return kept;
  } finally {
    await salon.close();
  }
}

async function isThere(salon: ComparedSalon, name: string, names: readonly (readonly [string, string])[]): Promise<boolean> {
  const third = await salon.device(name);
  await third.filled(SMALL);
  const [id = ''] = names[0] ?? [];
  const nickname = await third.nicknameOf(id);
  await third.kill();
  return nickname === names[0]?.[1];
}

/** What became of two visits that two devices added to one card while neither was connected: how many are where. */
export interface Meeting {
  readonly shown: number;
  readonly hidden: number;
}

const SETTLE_MS = 60_000;
const LOOK_MS = 50;

export async function meetAfterApart(contender: Contender): Promise<Meeting> {
  const salon = await contender.openSalon(SMALL);
  const cables = [await layCable(salon.url()), await layCable(salon.url())] as const;
  try {
    const [one, other] = [await salon.device('one', cables[0].url), await salon.device('other', cables[1].url)];
    await one.filled(SMALL);
    await other.filled(SMALL);
    const [card = '', mark = ''] = salon.ids;
    for (const cable of cables) cable.cut();
    const visits = [ulid(), ulid()] as const;
    await one.addVisit(card, visits[0]);
    await other.addVisit(card, visits[1]);
    for (const cable of cables) cable.mend();
    // Each hears from the other again; then both say the same of the card.
    await Promise.all([one.nickname(mark, 'Pavasaris'), other.called([[mark, 'Pavasaris']])]);
    await Promise.all([other.nickname(mark, 'Vasara'), one.called([[mark, 'Vasara']])]);
    const meeting = await settled(one, other, card, visits);
    await one.kill();
    await other.kill();
    return meeting;
  } finally {
    for (const cable of cables) cable.close();
    await salon.close();
  }
}

async function settled(one: DeviceProcess, other: DeviceProcess, card: string, visits: readonly string[]): Promise<Meeting> {
  const of = async (device: DeviceProcess) => {
    const { shown, hidden } = await device.visits(card);
    return { shown: visits.filter((id) => shown.includes(id)), hidden: visits.filter((id) => hidden.includes(id)) };
  };
  for (const began = performance.now(); performance.now() - began < SETTLE_MS; ) {
    const [mine, theirs] = [await of(one), await of(other)];
    if (mine.shown.join() === theirs.shown.join())
      return { shown: mine.shown.length, hidden: Math.max(mine.hidden.length, theirs.hidden.length) };
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error('the two devices never came to agree on the card');
}
