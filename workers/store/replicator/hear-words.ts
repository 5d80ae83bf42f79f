import type { CardId, DocumentId } from '../../../model/ids.ts';
import type { OtherDevice, StoreStatus } from '../../contracts/store.ts';
import { readDeviceNames, readIdentity, writeDeviceNames, writeIdentity } from '../rows/place.ts';
import type { Replication } from './context.ts';
import { sendAgain } from './offer-photos.ts';
import { resend } from './resend.ts';
import type { Session, Word } from './session.ts';

export interface WordEvents {
  link(change: Pick<StoreStatus, 'device'>): void;
  devicesChanged(): void;
  /** What devices are called is known anew. */
  named(names: Readonly<Record<string, string>>): void;
  presence(doc: CardId, others: readonly OtherDevice[]): void;
}

/** Acts on what the server says unasked. @throws StorageProblem, ConnectionLost, Refused */
export async function hearWord(word: Word, session: Session, replication: Replication, events: WordEvents): Promise<void> {
  switch (word.t) {
    case 'devicesChanged':
      events.devicesChanged();
      return learnNames(session, replication, events);
    case 'amended':
      return amend(word, replication, events);
    case 'wanted':
      return giveBack(word.docs as DocumentId[], replication);
    case 'wantedBlobs':
      return sendAgain(replication, word.names);
    case 'presence':
      return events.presence(word.doc as CardId, word.others);
  }
}

/** Keeps what the salon's devices are called: changes name their device by its id only. */
export async function learnNames(session: Session, { ports }: Replication, events: WordEvents): Promise<void> {
  const { devices } = await session.ask({ t: 'devices' });
  const told = Object.fromEntries(devices.map(({ id, name }) => [id, name]));
  const all = await ports.storage.write(['meta'], 'relaxed', async (writer) => {
    const known = await readDeviceNames(writer);
    const names = { ...known, ...told };
    if (JSON.stringify(names) !== JSON.stringify(known)) writeDeviceNames(writer, names);
    return names;
  });
  events.named(all);
}

async function amend({ name, role }: Extract<Word, { t: 'amended' }>, { ports }: Replication, events: WordEvents): Promise<void> {
  const id = await ports.storage.write(['meta'], 'relaxed', async (writer) => {
    const identity = await readIdentity(writer);
    if (!identity?.paired) return null;
    writeIdentity(writer, { ...identity, paired: { ...identity.paired, name, role } });
    return identity.paired.id;
  });
  if (id) events.link({ device: { id, name, role } });
}

/** The server's copy of these documents is damaged. Whole ones here are put in line again; what is not here is left to others. */
async function giveBack(docs: readonly DocumentId[], replication: Replication): Promise<void> {
  const { ports, events } = replication;
  const rows = await ports.storage.read(['docs'], (reader) => Promise.all(docs.map((doc) => reader.get('docs', [doc]))));
  const here = docs.filter((_, i) => rows[i] && !rows[i].erased);
  for (const doc of here) {
    await resend(replication, doc, []);
    await ports.breathe();
  }
  if (here.length > 0) events.outbox(here);
}
