import type { CardId, EntryId } from '../../model/ids.ts';
import { addVisitEdit } from '../../model/visits/add-visit.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import { type HeadlessDevice, openDevice } from '../headless/device.ts';
import { sqliteStorage } from '../headless/sqlite-storage.ts';
import { type FilledSalon, openSalonOf } from './filled-salon.ts';
import { journalCards } from './journal-salon.ts';

const CARDS = 200;
const BOOKED = 20;
const TIMES = 100;
const WARM_UP = 10;
const DAY = '2031-05-20';

/** Bookings made on one device until they are among the other's visits of that day, and edits until they are in its read model, in turns (ms). */
export async function bookAndEdit(times = TIMES): Promise<{ readonly booking: number[]; readonly edit: number[] }> {
  const salon = await openSalonOf(await journalCards(CARDS, DAY));
  const [one, other] = [await open(salon), await open(salon)];
  const measured = { booking: [] as number[], edit: [] as number[] };
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
    return measured;
  } finally {
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

function visitOf(n: number): EntryId {
  return `01JB${String(n + WARM_UP).padStart(22, '0')}` as EntryId;
}

function book({ device }: Opened, id: CardId, n: number): Promise<void> {
  return edited(device.store.editCard(id, [addVisitEdit({ ...BLANK_VISIT, id: visitOf(n), date: DAY, time: '10:00', minutes: 40 })]));
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
