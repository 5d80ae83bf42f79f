import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, DocumentId } from '../../model/ids.ts';
import { may } from '../../model/permissions.ts';
import type { PhotoDoor } from '../contracts/photos.ts';
import type { ImportSink, Outcome, Store, StoreEvent } from '../contracts/store.ts';
import type { ChannelMessage } from '../storage/channel.ts';
import { CardReading } from './card-reading.ts';
import { cardSteps, type DeviceNames, viewCard, viewChanges } from './cards.ts';
import { fillWithDemo } from './demo.ts';
import { applyNews, applyStored } from './documents/apply-news.ts';
import { type Step, save, takeSteps } from './documents/edit-documents.ts';
import { type LiveDocument, LiveDocuments } from './documents/live-documents.ts';
import type { NewClient } from './documents/new-clients.ts';
import type { Recomputed } from './documents/recompute.ts';
import { enteredClient, importedClient, storeClients } from './import-sink.ts';
import { LastContact } from './last-contact.ts';
import { OpenCards } from './open-cards.ts';
import { done, failed, problemOf } from './outcome.ts';
import { PhotoDoors } from './photo-door.ts';
import type { StorePorts } from './ports.ts';
import { Replicator, type ReplicatorEvents } from './replicator/replicator.ts';
import { ERASE_STORES, eraseHere } from './rows/erase.ts';
import { readContact, readDeviceNames, readIdentity, readSalonRow } from './rows/place.ts';
import type { CardsRead } from './rows/put-cards.ts';
import { RANKS } from './rows/transfers.ts';
import { SalonKeeper } from './salon-keeper.ts';
import { StaleDocuments } from './stale-documents.ts';
import { type Counted, StatusTeller } from './status.ts';
import { StorageCare } from './storage-care.ts';

/** The store without a thread around it: what `main.ts` offers to the page, and what runs in Node for tests and benches. */
export interface StoreCore extends Omit<Store, 'connectImport' | 'connectPhotos'> {
  readonly importSink: ImportSink;
  readonly photoDoor: PhotoDoor;
  /** Resolves when every stale document that can be read has been, and what is kept of all cards has been read. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

/** Puts the store together over what it touches outside itself. */
export function createStore(ports: StorePorts): StoreCore {
  let tell: (event: StoreEvent) => void = () => {};
  let names: DeviceNames = {};
  let tellBegun: () => void = () => {};
  /** Before it is read who this device is, of which salon, and how its rows are sealed, nothing asked of it has an answer. */
  const begun = new Promise<void>((resolve) => {
    tellBegun = resolve;
  });
  const shown = (live: LiveDocument) => viewCard(live, names);
  const documents: LiveDocuments = new LiveDocuments(ports, (doc) => replicator.fetch(doc), fetched);
  const stale = new StaleDocuments(ports, documents, noteRecomputed, fault);
  const reading = new CardReading(ports, documents, noteRead, fault);
  const status = new StatusTeller(ports.clock, countRows, (now) => tell({ type: 'status', status: now }));
  const salon = new SalonKeeper(ports, documents, (view) => tell({ type: 'salon', salon: view }), fault);
  const trouble = new StorageCare(ports, documents, status, saveLive, lookAgain);
  const contact = new LastContact(ports);
  const present = new OpenCards((card) => replicator.present(card));
  const replicator = new Replicator(ports, documents, replicatorEvents());
  const doors = new PhotoDoors(() => replicator);

  function countRows(): Promise<Counted> {
    return ports.storage.read(['outbox', 'damaged', 'transfers'], async (reader) => {
      const [waiting, damaged, thumbnails, pictures, ...aside] = await Promise.all([
        reader.count('outbox'),
        reader.count('damaged'),
        reader.count('transfers', [RANKS.sendThumbnail]),
        reader.count('transfers', [RANKS.sendPicture]),
        ...[...replicator.refused].map((doc) => reader.count('outbox', [doc])),
      ]);
      const unsaved = documents.all().reduce((sum, live) => sum + live.unsaved.length, 0);
      const refused = aside.reduce((sum, rows) => sum + rows, 0);
      return { waiting: waiting + unsaved, photosWaiting: Math.max(thumbnails, pictures), refused, damaged };
    });
  }

  function replicatorEvents(): ReplicatorEvents {
    return {
      link: (change) => {
        status.set(change);
        if (change.lastContact) contact.note(change.lastContact);
        if (change.connection) doors.tell(change.connection === 'online');
        // What lacked something, and could not be fetched while there was nobody to ask.
        if (change.connection === 'online') lookAgain();
      },
      welcome: (id) => void salon.know(id).catch(fault),
      storageTrouble: (code) => trouble.note(code),
      stored: (docs, changes, wrote) => {
        noteRecomputed(wrote);
        reading.stored(docs);
        void stale.look();
        status.touch();
        for (const doc of docs) {
          const known = changes.get(doc);
          if (known) applyNews(documents, doc, known, changed).catch(fault);
          else applyStored(documents, doc, [], ports, changed).catch(fault);
          ports.neighbours.post({ type: 'document', doc, hashes: known?.map((change) => change.hash) ?? [] });
          salon.heard(doc).catch(fault);
        }
      },
      erased: (cards, rev) => {
        noteRev(rev);
        noteDays(cards.length > 0);
        for (const { doc, name, changes, at, by } of cards) {
          forget(doc, true);
          if (changes > 0) tell({ type: 'lostToErasure', name, at, by, changes });
        }
        status.touch();
      },
      takenBack: (doc, own) => {
        tellTakenBack(doc, own);
        ports.neighbours.post({ type: 'takenBack', doc, own });
        // Its row of the list is that of what was taken back.
        void stale.look();
        status.touch();
      },
      wiped: () => {
        leave();
        ports.neighbours.post({ type: 'identity' });
        ports.neighbours.post({ type: 'summaries', rev: 0 });
        noteDays(true);
        status.touch();
      },
      named: (all) => {
        names = all;
      },
      devicesChanged: () => tell({ type: 'devicesChanged' }),
      presence: (id, others) => {
        if (documents.get(id)) tell({ type: 'presence', id, others });
      },
      outbox: (docs) => {
        status.touch();
        ports.neighbours.post({ type: 'outbox' });
        for (const doc of docs) recount(doc).catch(fault);
      },
      fill: (at) => status.set({ fill: at && { part: at.part, done: at.done, total: at.total } }),
    };
  }

  /** An open document changed, or what is saved of it did. */
  function changed(live: LiveDocument): void {
    if (live.id === salon.id) salon.changed(live);
    else if (live.users > 0) tell({ type: 'card', open: shown(live) });
  }

  /** A document came whole that was not: what else there is of it here, and in other tabs, is brought up to it. */
  function fetched(doc: DocumentId): void {
    void stale.look();
    status.touch();
    ports.neighbours.post({ type: 'document', doc, hashes: [] });
  }

  async function reread(doc: DocumentId): Promise<void> {
    await documents.reload(doc, changed);
    salon.takenBack(doc);
  }

  /** Here or in another tab: whichever was connected first. */
  function tellTakenBack(doc: DocumentId, own: boolean): void {
    reread(doc).catch(fault);
    if (own) tell({ type: 'takenBack' });
  }

  async function recount(doc: DocumentId): Promise<void> {
    if (!documents.get(doc)) return;
    await documents.use(doc, async (live) => {
      // Told even where the number is known already: whoever read the document meanwhile counted, and told nobody.
      live.waiting = await ports.storage.read(['outbox'], (reader) => reader.count('outbox', [doc]));
      changed(live);
      return done(undefined);
    });
  }

  function forget(doc: DocumentId, tellOthers: boolean): void {
    documents.turns
      .take(doc, async () => {
        documents.drop(doc);
      })
      .catch(fault);
    if (tellOthers) ports.neighbours.post({ type: 'erased', doc });
    tell({ type: 'erased', id: doc as CardId });
  }

  /** This device is of no salon any more: nothing of it stays in memory. */
  function leave(): void {
    for (const { id } of documents.all()) forget(id, false);
    salon.forget();
  }

  /** Another tab was told that this device is shut out. */
  async function leaveIfShutOut(): Promise<void> {
    if (salon.id && !(await ports.storage.read(['meta'], readSalonRow))) leave();
  }

  /** What could not be worked out, for want of the disk or of the server, may be now. */
  function lookAgain(): void {
    void stale.look();
    reading.tryAgain();
  }

  function noteRev(rev: number | null): void {
    if (rev !== null) ports.neighbours.post({ type: 'summaries', rev });
    // A summary that was worked out here may be one that the server lacks.
    if (rev !== null) replicator.wake();
    reading.news();
  }

  function noteDays(changed: boolean): void {
    if (changed) ports.neighbours.post({ type: 'days' });
  }

  function noteRecomputed({ rev, days }: Recomputed): void {
    noteRev(rev);
    noteDays(days);
  }

  function noteRead({ texts, days, rev }: CardsRead): void {
    if (texts) ports.neighbours.post({ type: 'texts' });
    noteDays(days);
    if (rev !== null) noteRev(rev);
  }

  async function saveLive(live: LiveDocument): Promise<Outcome<void>> {
    const outcome = await save(live, ports, (_, committed, hashes) => {
      noteRev(committed.rev);
      noteDays(committed.days);
      replicator.wake();
      ports.neighbours.post({ type: 'document', doc: live.id, hashes });
      ports.neighbours.post({ type: 'outbox' });
      if (committed.marked) void stale.look();
      status.touch();
    });
    if (outcome.ok && status.now.storage !== 'ok') void trouble.saveAll().catch(fault);
    if (!outcome.ok && (outcome.problem === 'storageFull' || outcome.problem === 'storageGone')) trouble.note(outcome.problem);
    if (!outcome.ok && (outcome.problem === 'erasedCard' || outcome.problem === 'notPaired')) {
      live.users = 0;
      forget(live.id, false);
    } else changed(live);
    return outcome;
  }

  async function editLive<T>(live: LiveDocument, steps: readonly Step[], view: (live: LiveDocument) => T): Promise<Outcome<T>> {
    takeSteps(live, steps, status.now.device?.id ?? '', ports);
    const saved = await saveLive(live);
    return saved.ok ? done(view(live)) : saved;
  }

  async function guarded<T>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      await begun;
      return await body();
    } catch (error) {
      const problem = problemOf(error, ports.report);
      if (problem === 'storageFull' || problem === 'storageGone') trouble.note(problem);
      return failed(problem);
    }
  }

  async function addClients(clients: readonly NewClient[]): Promise<number> {
    const { created, rev, days } = await storeClients(clients, ports);
    noteRev(rev);
    noteDays(days);
    if (created > 0) {
      replicator.wake();
      ports.neighbours.post({ type: 'outbox' });
    }
    status.touch();
    return created;
  }

  function hear(message: ChannelMessage): void {
    if (message.type === 'document') {
      applyStored(documents, message.doc, message.hashes, ports, changed).catch(fault);
      salon.heard(message.doc).catch(fault);
    } else if (message.type === 'takenBack') tellTakenBack(message.doc, message.own);
    else if (message.type === 'erased') forget(message.doc, false);
    else if (message.type === 'blobs') status.touch();
    else if (message.type === 'outbox') {
      replicator.wake();
      status.touch();
      for (const live of documents.all()) recount(live.id).catch(fault);
    } else if (message.type === 'identity') {
      replicator.nudge();
      leaveIfShutOut().catch(fault);
    }
  }

  function fault(error: unknown): void {
    const problem = problemOf(error, ports.report);
    if (problem === 'storageFull' || problem === 'storageGone') trouble.note(problem);
  }

  return {
    async start(onEvent) {
      tell = onEvent;
      ports.neighbours.listen(hear);
      try {
        const [identity, row, lastContact, known] = await ports.storage.read(['meta'], (reader) =>
          Promise.all([readIdentity(reader), readSalonRow(reader), readContact(reader), readDeviceNames(reader)]),
        );
        names = known;
        const paired = identity?.paired;
        status.set({ lastContact });
        // Paired with no salon: it was shut out, and could not say yet that its copy is gone.
        if (paired && !row) status.set({ access: 'revoked' });
        else if (paired) status.set({ access: 'paired', device: { id: paired.id, name: paired.name, role: paired.role } });
      } catch (error) {
        fault(error);
      }
      await status.begin();
      await salon.begin().catch(fault);
      tellBegun();
      replicator.run().catch(ports.report);
      lookAgain();
    },
    claim: (secret, name) => pairAs({ how: { t: 'claim', secret }, name }),
    join: (code, name) => pairAs({ how: { t: 'join', code }, name }),
    async cancelJoin() {
      replicator.cancelPairing();
    },
    pairingCode: () => replicator.ask({ t: 'code' }),
    devices: () => replicator.ask({ t: 'devices' }),
    confirmJoin: (joining, name, role) => told(replicator.ask({ t: 'confirm', joining, name, role })),
    declineJoin: (joining) => told(replicator.ask({ t: 'decline', joining })),
    amendDevice: (device, name, role) => told(replicator.ask({ t: 'amend', device, name, role })),
    revokeDevice: (device) => told(replicator.ask({ t: 'revoke', device })),
    erasures: (before) => replicator.ask({ t: 'erasures', before }),
    editSalon: (edits) =>
      guarded(async () => {
        if (!may(status.now.device?.role ?? 'stylist', 'settings')) return failed('forbidden');
        const outcome = await salon.edit(edits, editLive);
        return outcome.ok ? done(undefined) : outcome;
      }),
    fillWithDemo: (language, onProgress) =>
      guarded(async () => {
        const demo = {
          today: new Date(ports.clock.now()).toISOString().slice(0, 10),
          editSalon: (edits: Parameters<Store['editSalon']>[0]) => salon.edit(edits, editLive),
          entered: (edits: readonly ClientEdit[]) => enteredClient(edits, status.now.device?.id ?? '', ports),
          storeClients: async (clients: readonly NewClient[]) => done(await addClients(clients)),
        };
        return fillWithDemo(language, demo, onProgress);
      }),
    createClient: (edits, id) =>
      guarded(async () => {
        if (!salon.id) return failed('notPaired');
        const client = enteredClient(edits, status.now.device?.id ?? '', ports, id);
        if ((await addClients([client])) > 0) return done(client.id);
        return documents.use(client.id, (live) => editLive(live, cardSteps(edits), () => client.id));
      }),
    openCard: (id) =>
      guarded(() => {
        reading.giveWay();
        return documents.use(id, async (live) => {
          live.users++;
          present.opened(id);
          return done(shown(live));
        });
      }),
    async closeCard(id) {
      await documents.turns.take(id, async () => {
        const live = documents.get(id);
        if (!live) return;
        live.users = Math.max(0, live.users - 1);
        present.closed(id);
        documents.release(live);
      });
    },
    async readAhead(id) {
      const read = await guarded(() => {
        reading.giveWay();
        return documents.readAhead(id, shown);
      });
      return read.ok ? read.value : null;
    },
    cardChanges: (id, next) => guarded(() => documents.use(id, async (live) => done(viewChanges(live, next, names)))),
    editCard: (id, edits) =>
      guarded(() => {
        reading.giveWay();
        return documents.use(id, (live) => editLive(live, cardSteps(edits), shown));
      }),
    eraseCard: (id) =>
      guarded(async () => {
        if (!salon.id || id === salon.id) return failed('noSuchCard');
        if (!may(status.now.device?.role ?? 'stylist', 'erase')) return failed('forbidden');
        const erased = await ports.storage.write(ERASE_STORES, 'strict', (writer) => eraseHere(writer, id, true));
        noteRev(erased?.rev ?? null);
        noteDays(erased !== null);
        replicator.wake();
        forget(id, true);
        ports.neighbours.post({ type: 'outbox' });
        status.touch();
        return done(undefined);
      }),
    async nudge() {
      await trouble.saveAll().catch(fault);
      replicator.nudge();
    },
    photoDoor: doors.door,
    importSink: {
      importClients: (batch) =>
        guarded(async () => {
          const { id } = salon;
          if (!id) return failed('notPaired');
          const created = await addClients(batch.map((row) => importedClient(id, row, ports.clock.now())));
          return done({ created, present: batch.length - created });
        }),
    },
    async settled() {
      await stale.look();
      await reading.look();
    },
    stop() {
      replicator.stop();
      stale.stop();
      reading.stop();
      status.stop();
      trouble.stop();
      tell = () => {};
    },
  };

  async function told(answer: Promise<Outcome<unknown>>): Promise<Outcome<void>> {
    const outcome = await answer;
    return outcome.ok ? done(undefined) : outcome;
  }

  async function pairAs(what: Parameters<Replicator['pair']>[0]): Promise<Outcome<void>> {
    const outcome = await replicator.pair(what);
    if (outcome.ok) ports.neighbours.post({ type: 'identity' });
    return outcome;
  }
}
