import { expose } from 'comlink';
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

/** The salon's wall clock, as an ISO date. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

const search = createSearch({
  source: storedRows(),
  notes: storedTexts(),
  days: storedDays(),
  snapshots: snapshotDatabase(() => sealing.cipher),
  pause: pauses(),
  now: () => performance.now(),
  today,
  after: (milliseconds, run) => {
    setTimeout(run, milliseconds);
  },
});

expose({
  ...search,
  open: (key) => sealing.open(key),
  start: async (language, onChange) => {
    await sealing.ready();
    return search.start(language, onChange);
  },
} satisfies Search & Sealed);
