import { expose } from 'comlink';
import type { ColumnSalon } from '../../model/columns/value.ts';
import { salonNow } from '../../model/journal/salon-now.ts';
import type { Sealed } from '../contracts/lock.ts';
import type { Table } from '../contracts/table.ts';
import { onPosted } from '../storage/channel.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { DeviceSealing } from '../storage/encryption/device-sealing.ts';
import { storedSalon } from '../storage/salon-row.ts';
import { summariesSince } from '../storage/summaries.ts';
import { breathing } from '../thread/breathe.ts';
import { createTable } from './create-table.ts';
import { NO_SALON } from './ports.ts';

const database = openDeviceDatabase();
const sealing = new DeviceSealing(database, navigator.locks as LockManager | undefined);
/** The zone of the salon's wall clock, as its settings last said. */
let zone = '';

async function readSalon(): Promise<ColumnSalon | null> {
  const view = await storedSalon(database, sealing.rows);
  zone = view?.zone ?? zone;
  if (!view) return null;
  // What an earlier Kartoteka stored may lack lists that came later.
  const { categories, consentPurposes, customFields, services, staff, notReturnedDays, regularFrom, currency } = { ...NO_SALON, ...view };
  return { categories, consentPurposes, customFields, services, staff, notReturnedDays, regularFrom, currency };
}

const table = createTable({
  source: {
    since: (rev, limit) => summariesSince(database, rev, limit, sealing.rows),
    count: () => database.run(['summaries'], 'readonly', 'relaxed', (tx) => tx.objectStore('summaries').count()),
    onNews: (listener) => onPosted(['summaries', 'erased'], listener),
  },
  salon: { read: readSalon, onNews: (listener) => onPosted(['salon'], listener) },
  pause: breathing(),
  now: () => performance.now(),
  today: () => salonNow(zone, new Date()).date,
  after: (milliseconds, run) => {
    setTimeout(run, milliseconds);
  },
});

const answers: Table = {
  ...table,
  start: async (language, onState) => {
    // Where the device is locked nothing is ever answered.
    await sealing.ready();
    return table.start(language, onState);
  },
};

expose({ ...answers, open: (key) => sealing.open(key) } satisfies Table & Sealed);
