import { expose } from 'comlink';
import { salonNow } from '../../model/journal/salon-now.ts';
import type { Sealed } from '../contracts/lock.ts';
import { type Mailbox, mailboxIn } from '../contracts/mailbox.ts';
import type { MailedSearch } from '../contracts/search.ts';
import { onPosted } from '../storage/channel.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { daysBetween, summariesOf } from '../storage/days.ts';
import { DeviceSealing } from '../storage/encryption/device-sealing.ts';
import { storedSalon } from '../storage/salon-row.ts';
import { summariesSince } from '../storage/summaries.ts';
import { countUnread, textsOfCards, textsSince } from '../storage/texts.ts';
import { breathing } from '../thread/breathe.ts';
import { createSearch } from './create-search.ts';
import type { DaySource } from './journal/journal.ts';
import type { NoteSource } from './notes/notes.ts';
import type { RowSource } from './ports.ts';
import { snapshotDatabase } from './snapshot-database.ts';

const database = openDeviceDatabase();
const sealing = new DeviceSealing(database, navigator.locks as LockManager | undefined);

function storedRows(): RowSource {
  return {
    since: (rev, limit) => summariesSince(database, rev, limit, sealing.rows),
    origin: () =>
      database.run(['meta'], 'readonly', 'relaxed', async (tx) => {
        const row = await tx.objectStore('meta').get('identity');
        return row?.key === 'identity' ? `${row.value.paired?.server ?? ''} ${row.value.paired?.id ?? ''}`.trim() : '';
      }),
    onNews: (listener) => onPosted(['summaries', 'erased'], listener),
  };
}

function storedTexts(): NoteSource {
  return {
    since: (rev, limit) => textsSince(database, rev, limit, sealing.rows),
    ofCards: (cards) => textsOfCards(database, cards, sealing.rows),
    unread: (rev) => countUnread(database, rev),
    onNews: (listener) => onPosted(['texts', 'summaries', 'erased'], listener),
  };
}

function storedDays(): DaySource {
  return {
    between: (from, to) => daysBetween(database, from, to, sealing.rows),
    rowsOf: (cards) => summariesOf(database, cards, sealing.rows),
    // Whatever texts were written meanwhile is nothing to the days.
    unread: () => countUnread(database, Number.POSITIVE_INFINITY),
    onNews: (listener) => onPosted(['days'], listener),
  };
}

/** The zone of the salon's wall clock, as the store keeps it: read again whenever the settings may have changed. */
function salonZone(): { readonly zone: () => string; readonly read: () => Promise<void> } {
  let zone = '';
  const read = async () => {
    // Where it can't be read it is this device's, as before anything was set.
    const view = await storedSalon(database, sealing.rows).catch(() => null);
    zone = view?.zone ?? zone;
  };
  onPosted(['salon'], () => void read());
  return { zone: () => zone, read };
}

const wall = salonZone();

const search = createSearch({
  source: storedRows(),
  notes: storedTexts(),
  days: storedDays(),
  snapshots: snapshotDatabase(() => sealing.cipher),
  pause: breathing(),
  now: () => performance.now(),
  today: () => salonNow(wall.zone(), new Date()).date,
  after: (milliseconds, run) => {
    setTimeout(run, milliseconds);
  },
});

let mailbox: Mailbox | null = null;

expose({
  ...search,
  shareMailbox: async (memory) => {
    mailbox = mailboxIn(memory);
  },
  searchByMail: async (query, limit, letter) => {
    const answer = await search.search(query, limit);
    return answer && mailbox?.put(letter, answer) ? 'posted' : answer;
  },
  open: (key) => sealing.open(key),
  start: async (language, onChange) => {
    await sealing.ready();
    await Promise.all([wall.read(), search.start(language, onChange)]);
  },
} satisfies MailedSearch & Sealed);
