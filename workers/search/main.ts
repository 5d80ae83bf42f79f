import { expose } from 'comlink';
import { salonNow } from '../../model/journal/salon-now.ts';
import type { Sealed } from '../contracts/lock.ts';
import type { Search } from '../contracts/search.ts';
import { CHANNEL_NAME, type ChannelMessage } from '../storage/channel.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { daysBetween, summariesOf } from '../storage/days.ts';
import { DeviceSealing } from '../storage/encryption/device-sealing.ts';
import { summariesSince } from '../storage/summaries.ts';
import { countUnread, textsOfCards, textsSince } from '../storage/texts.ts';
import { createSearch } from './create-search.ts';
import type { DaySource } from './journal/journal.ts';
import type { NoteSource } from './notes/notes.ts';
import type { RowSource } from './ports.ts';
import { snapshotDatabase } from './snapshot-database.ts';

/** A task of its own, without the delay that timers get. */
function pauses(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}

const database = openDeviceDatabase();
const sealing = new DeviceSealing(database, navigator.locks as LockManager | undefined);

function storedRows(): RowSource {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  return {
    since: (rev, limit) => summariesSince(database, rev, limit, sealing.rows),
    origin: () =>
      database.run(['meta'], 'readonly', 'relaxed', async (tx) => {
        const row = await tx.objectStore('meta').get('identity');
        return row?.key === 'identity' ? `${row.value.paired?.server ?? ''} ${row.value.paired?.id ?? ''}`.trim() : '';
      }),
    onNews(listener) {
      channel.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
        if (data.type === 'summaries' || data.type === 'erased') listener();
      };
    },
  };
}

function storedTexts(): NoteSource {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  return {
    since: (rev, limit) => textsSince(database, rev, limit, sealing.rows),
    ofCards: (cards) => textsOfCards(database, cards, sealing.rows),
    unread: (rev) => countUnread(database, rev),
    onNews(listener) {
      channel.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
        if (data.type === 'texts' || data.type === 'summaries' || data.type === 'erased') listener();
      };
    },
  };
}

function storedDays(): DaySource {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  return {
    between: (from, to) => daysBetween(database, from, to, sealing.rows),
    rowsOf: (cards) => summariesOf(database, cards, sealing.rows),
    // Whatever texts were written meanwhile is nothing to the days.
    unread: () => countUnread(database, Number.POSITIVE_INFINITY),
    onNews(listener) {
      channel.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
        if (data.type === 'days') listener();
      };
    },
  };
}

/** The zone of the salon's wall clock, as the store keeps it: read again whenever the settings may have changed. */
function salonZone(): { readonly zone: () => string; readonly read: () => Promise<void> } {
  let zone = '';
  const read = () =>
    database
      .run(['meta'], 'readonly', 'relaxed', async (tx) => {
        const stored = await tx.objectStore('meta').get('salon');
        const row = stored && sealing.rows ? sealing.rows.open('meta', stored) : stored;
        if (row?.key !== 'salon') return;
        zone = row.value.view?.zone ?? zone;
      })
      // Then it is this device's, as before anything was set.
      .catch(() => undefined);
  new BroadcastChannel(CHANNEL_NAME).onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.type === 'salon') void read();
  };
  return { zone: () => zone, read };
}

const wall = salonZone();

const search = createSearch({
  source: storedRows(),
  notes: storedTexts(),
  days: storedDays(),
  snapshots: snapshotDatabase(() => sealing.cipher),
  pause: pauses(),
  now: () => performance.now(),
  today: () => salonNow(wall.zone(), new Date()).date,
  after: (milliseconds, run) => {
    setTimeout(run, milliseconds);
  },
});

expose({
  ...search,
  open: (key) => sealing.open(key),
  start: async (language, onChange) => {
    await sealing.ready();
    await wall.read();
    return search.start(language, onChange);
  },
} satisfies Search & Sealed);
