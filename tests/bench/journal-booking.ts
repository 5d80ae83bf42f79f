import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CardId, EntryId } from '../../model/ids.ts';
import { addVisitEdit } from '../../model/visits/add-visit.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import { type HeadlessDevice, openDevice } from '../headless/device.ts';
import { sqliteStorage } from '../headless/sqlite-storage.ts';
import { type FilledSalon, openSalonOf } from './filled-salon.ts';
import { journalCards, placeOf, putJournalSalon } from './journal-salon.ts';
import { openTablet } from './tablet.ts';

const CARDS = 200;
const BOOKED = 20;
const SHOWN = 20;
const WARM_UP = 10;
const DAY = '2031-05-20';
const PATIENCE_MS = 60_000;

export interface Booked {
  readonly booking: readonly number[];
  readonly edit: readonly number[];
  /** Until they are painted. */
  readonly shown: readonly number[];
}

/**
 * Bookings made on one device until they are among another's visits of that day, and edits until they are in its read model, in
 * turns (ms); then bookings until they are painted in the journal that a third one, a browser, shows.
 */
export async function bookAndEdit(times: number): Promise<Booked> {
  const cards = await journalCards(CARDS, DAY);
  const salon = await openSalonOf(cards, (folder) => putJournalSalon(folder, cards));
  const [one, other] = [await open(salon), await open(salon)];
  const measured = { booking: [] as number[], edit: [] as number[], shown: [] as number[] };
  const profile = mkdtempSync(join(tmpdir(), 'kartoteka-journal-'));
  try {
    const ids = salon.cards.slice(0, BOOKED).map((card) => card.id);
    for (const id of ids) await one.device.store.openCard(id);
    for (let n = -WARM_UP; n < times; n++) {
      const id = ids[(n + WARM_UP) % BOOKED] as CardId;
      const booking = await until(
        other,
        () => hasVisit(other, id, visitOf(n)),
        () => book(one, id, n),
      );
      const edit = await until(
        other,
        () => isCalled(other, id, `Ziema ${n}`),
        () => rename(one, id, n),
      );
      if (n < 0) continue;
      measured.booking.push(booking);
      measured.edit.push(edit);
    }
    const tablet = await openTablet(salon, profile, PATIENCE_MS);
    const page = await tablet.context.newPage();
    await page.addInitScript({ content: 'globalThis.__name = (f) => f;' });
    await page.goto(`${salon.address}/journal/${DAY}`);
    await page.waitForFunction((least) => document.querySelectorAll('[data-block]').length >= least, times, { polling: 100 });
    for (let n = times; n < times + SHOWN; n++) {
      const id = ids[n % BOOKED] as CardId;
      measured.shown.push(await untilPainted(page, visitOf(n), () => book(one, id, n)));
    }
    await tablet.context.close();
    return measured;
  } finally {
    rmSync(profile, { recursive: true, force: true });
    one.device.stop();
    other.device.stop();
    await salon.close();
  }
}

interface Opened {
  readonly device: HeadlessDevice;
  /** Calls `listener`, and nobody else, with every message to the device's other workers. */
  onNews(listener: () => void): void;
}

async function open(salon: FilledSalon): Promise<Opened> {
  const stored = new Set<string>();
  let hear: () => void = () => {};
  let whole: () => void = () => {};
  const isWhole = new Promise<void>((resolve) => {
    whole = resolve;
  });
  const device = await openDevice({
    url: salon.url,
    storage: sqliteStorage(salon.newFile()),
    ports: {
      neighbours: {
        post(message) {
          if (message.type === 'document' && stored.add(message.doc).size >= CARDS) whole();
          hear();
        },
        listen: () => {},
      },
      alone: (work) => work(),
    },
  });
  const joined = await device.store.join(await salon.code(), 'Bench');
  if (!joined.ok) throw new Error('the device was not let in');
  await isWhole;
  await device.store.settled();
  return {
    device,
    onNews(listener) {
      hear = listener;
    },
  };
}

async function until(device: Opened, isThere: () => Promise<boolean>, act: () => Promise<void>): Promise<number> {
  const arrived = new Promise<void>((resolve) => {
    device.onNews(() => void isThere().then((there) => there && resolve()));
  });
  const began = performance.now();
  await act();
  await arrived;
  return performance.now() - began;
}

/** What the page saw, with the way back from it (ms). */
async function untilPainted(page: Page, visit: EntryId, act: () => Promise<void>): Promise<number> {
  await page.evaluate((id) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const painted = (async () => {
      while (!document.querySelector(`[data-block="${id}"]`)) await frame();
      await frame();
    })();
    Object.assign(window, { painted });
  }, visit);
  const began = performance.now();
  await act();
  await page.evaluate(() => (window as unknown as { painted: Promise<void> }).painted);
  return performance.now() - began;
}

function visitOf(n: number): EntryId {
  return `01JB${String(n + WARM_UP).padStart(22, '0')}` as EntryId;
}

function book({ device }: Opened, id: CardId, n: number): Promise<void> {
  return edited(device.store.editCard(id, [addVisitEdit({ ...BLANK_VISIT, ...placeOf(n + WARM_UP), id: visitOf(n), date: DAY })]));
}

function rename({ device }: Opened, id: CardId, n: number): Promise<void> {
  return edited(device.store.editCard(id, [{ type: 'setProfile', changes: { nickname: `Ziema ${n}` } }]));
}

async function edited(edit: Promise<{ readonly ok: boolean }>): Promise<void> {
  if (!(await edit).ok) throw new Error('an edit failed');
}

async function hasVisit({ device }: Opened, id: CardId, visit: EntryId): Promise<boolean> {
  const row = await device.storage.read(['days'], (reader) => reader.get('days', [DAY, id]));
  return row?.facts.some((fact) => fact.id === visit) ?? false;
}

async function isCalled({ device }: Opened, id: CardId, nickname: string): Promise<boolean> {
  const row = await device.storage.read(['summaries'], (reader) => reader.get('summaries', [id]));
  return row?.summary?.nickname === nickname;
}
