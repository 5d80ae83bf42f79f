import { demoClients, demoCreatedAt, demoSettings } from '../../model/demo/index.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { SalonEdit } from '../../model/edits/salon-edit.ts';
import type { Salon } from '../../model/salon.ts';
import type { Outcome, Progress } from '../contracts/store.ts';
import type { NewClient } from './documents/new-clients.ts';
import { done } from './outcome.ts';

const CLIENTS = 300;
const SEED = 7;
const BATCH = 20;

/** What filling a salon with invented clients needs of the store. */
export interface DemoPorts {
  readonly today: string;
  editSalon(edits: readonly SalonEdit[]): Promise<Outcome<Salon>>;
  entered(edits: readonly ClientEdit[]): NewClient;
  storeClients(clients: readonly NewClient[]): Promise<Outcome<unknown>>;
}

/** Opens a demo salon: its settings, then its clients in batches. */
export async function fillWithDemo(language: string, ports: DemoPorts, onProgress: (progress: Progress) => void): Promise<Outcome<void>> {
  const edited = await ports.editSalon(demoSettings(language, SEED, ports.today));
  if (!edited.ok) return edited;
  const { staff, services, rooms, hours, country, currency } = edited.value;
  const batch: NewClient[] = [];
  let made = 0;
  const salon = { staff, services, rooms, hours, country, currency, consents: edited.value, lists: edited.value };
  for (const edits of demoClients({ language, count: CLIENTS, today: ports.today, seed: SEED, ...salon })) {
    const entered = ports.entered(edits);
    // Its visits are older than today, and the card is older than its visits.
    batch.push({ ...entered, createdAt: demoCreatedAt(edits) || entered.createdAt });
    made++;
    if (batch.length < BATCH && made < CLIENTS) continue;
    const stored = await ports.storeClients(batch.splice(0));
    if (!stored.ok) return stored;
    onProgress({ done: made, total: CLIENTS });
  }
  return done(undefined);
}
