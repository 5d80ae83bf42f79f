import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, DocumentId, EntryId } from '../../model/ids.ts';
import { may, type Restricted } from '../../model/permissions.ts';
import type { PhotoDoor } from '../contracts/photos.ts';
import type { Edited, ImportSink, Outcome, Store, StoreEvent } from '../contracts/store.ts';
import type { ChannelMessage } from '../storage/channel.ts';
import { CardActions, touchesDeletion } from './bulk/card-actions.ts';
import { OldDeleted } from './bulk/old-deleted.ts';
import { CardReading } from './card-reading.ts';
import { cardSteps, type DeviceNames } from './cards.ts';
import { countRows } from './count-rows.ts';
import { fillWithDemo } from './demo.ts';
import { applyNews, applyStored } from './documents/apply-news.ts';
import { type Step, save, takeSteps } from './documents/edit-documents.ts';
import { type LiveDocument, LiveDocuments } from './documents/live-documents.ts';
import type { NewClient } from './documents/new-clients.ts';
import { enteredClient, importSink, storeClients } from './import-sink.ts';
import { LastContact } from './last-contact.ts';
import { Merging } from './merged/merging.ts';
import { WholeCards } from './merged/whole-cards.ts';
import { noteExport } from './note-export.ts';
import { done, failed, problemOf } from './outcome.ts';
import { PhotoDoors } from './photo-door.ts';
import type { StorePorts } from './ports.ts';
import { Replicator, type ReplicatorEvents } from './replicator/replicator.ts';
import { RightOfWay } from './right-of-way.ts';
import type { Committed } from './rows/commit-local.ts';
import { ERASE_STORES, eraseAllHere } from './rows/erase.ts';
import { readContact, readDeviceNames, readIdentity, readSalonRow } from './rows/place.ts';
import { changeSegments } from './rows/segments.ts';
import { SalonKeeper } from './salon-keeper.ts';
import { StaleDocuments } from './stale-documents.ts';
import { StatusTeller } from './status.ts';
import { StorageCare } from './storage-care.ts';
import { Telling } from './telling.ts';

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
  const documents: LiveDocuments = new LiveDocuments(ports, (doc) => replicator.fetch(doc), fetched);
  /** Taken by whoever opens or edits a card, types or scrolls: what goes on beside it waits. */
  const way = new RightOfWay(ports.clock);
  const telling = new Telling(ports.neighbours, {
    send: () => replicator.wake(),
    rows: () => cards.lookAgain(),
    read: () => reading.news(),
    stale: () => void stale.look(),
    count: () => status.touch(),
  });
  const stale: StaleDocuments = new StaleDocuments(ports, documents, (wrote) => telling.wrote(wrote), fault);
  const reading: CardReading = new CardReading(ports, documents, way, (read) => telling.read(read), fault);
  const status = new StatusTeller(
    ports.clock,
    () => countRows(ports.storage, documents.all(), replicator.refused),
    (now) => tell({ type: 'status', status: now }),
  );
  const salon = new SalonKeeper(ports, documents, (view) => tell({ type: 'salon', salon: view }), fault);
  const trouble = new StorageCare(ports, documents, status, saveLive, lookAgain);
  const contact = new LastContact(ports);
  const cards = new WholeCards(ports, documents, {
    edit: (live, steps, ofMany) => editLive(live, steps, () => undefined, ofMany),
    names: () => names,
    tell: (event) => tell(event),
    present: (card) => replicator.present(card),
    fault,
  });
  const merging = new Merging(ports, cards);
  const replicator = new Replicator(ports, documents, way, replicatorEvents());
  const doors = new PhotoDoors(() => replicator);
  const actions = new CardActions(
    ports,
    {
      edit: (id, decide) => cards.edit(id, (card, group) => decide(card(), group), true),
      settle: () => telling.settle(),
      mayErase: () => allowed('erase'),
      serverNow: () => ports.clock.now() - (status.now.clockAhead ?? 0),
    },
    way,
  );
  const deleted = new OldDeleted(
    ports,
    {
      mayErase: () => allowed('erase'),
      serverNow: () => (status.now.clockAhead === null ? null : ports.clock.now() - status.now.clockAhead),
      // One that was deleted, and is in another card now, goes with that one or not at all.
      erase: async (id, deleted) => ((await cards.groupOf(id))[0] === id ? eraseCard(id, deleted) : done(undefined)),
    },
    way,
  );
  /** This device has what the server had when they met, and follows. */
  let isCurrent = false;
  function replicatorEvents(): ReplicatorEvents {
    return {
      link: (change) => {
        status.set(change);
        if (change.lastContact) {
          contact.note(change.lastContact);
          if (isCurrent) deleted.look().catch(fault);
        }
        if (change.connection) isCurrent &&= change.connection === 'online';
        if (change.connection) doors.tell(change.connection === 'online');
        // What lacked something, and could not be fetched while there was nobody to ask.
        if (change.connection === 'online') lookAgain();
      },
      welcome: (id) => void salon.know(id).catch(fault),
      storageTrouble: (code) => trouble.note(code),
      stored: (docs, changes, wrote) => {
        telling.wrote(wrote);
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
        telling.wrote({ rev, days: cards.length > 0 });
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
      current: () => {
        isCurrent = true;
        deleted.look().catch(fault);
      },
      wiped: () => {
        leave();
        ports.neighbours.post({ type: 'identity' });
        ports.neighbours.post({ type: 'summaries', rev: 0 });
        ports.neighbours.post({ type: 'days' });
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
    else cards.changed(live);
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

  /** `ofMany`: it is one of many, which are durable and told of together: `telling.settle`. */
  async function saveLive(live: LiveDocument, ofMany = false): Promise<Outcome<void>> {
    const onCommitted = (_: LiveDocument, committed: Committed, hashes: readonly string[]): void => {
      telling.committed(live.id, committed, hashes);
      if (!ofMany) telling.settle();
    };
    const outcome = await save(live, ports, onCommitted, ofMany ? 'relaxed' : 'strict');
    if (outcome.ok && status.now.storage !== 'ok') void trouble.saveAll().catch(fault);
    if (!outcome.ok && (outcome.problem === 'storageFull' || outcome.problem === 'storageGone')) trouble.note(outcome.problem);
    if (!outcome.ok && (outcome.problem === 'erasedCard' || outcome.problem === 'notPaired')) {
      live.users = 0;
      forget(live.id, false);
    } else changed(live);
    return outcome;
  }

  async function editLive<T>(
    live: LiveDocument,
    steps: readonly Step[],
    view: (live: LiveDocument) => T,
    ofMany = false,
  ): Promise<Edited<T>> {
    takeSteps(live, steps, status.now.device?.id ?? '', ports);
    const saved = await saveLive(live, ofMany);
    if (saved.ok) return done(view(live));
    return documents.get(live.id) === live ? { ...saved, taken: view(live) } : saved;
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

  async function addClients(clients: readonly NewClient[], action: EntryId | null = null): ReturnType<typeof storeClients> {
    const stored = await storeClients(clients, ports, action);
    const { made, rev, days } = stored;
    telling.wrote({ rev, days });
    if (made.size > 0) telling.toSend();
    else status.touch();
    return stored;
  }

  /** `deleted`: what the card says of its deletion; one that says otherwise by now is left. */
  function eraseCard(id: CardId, deleted?: string): Promise<Outcome<void>> {
    return guarded(async () => {
      if (!salon.id || id === salon.id) return failed('noSuchCard');
      if (!allowed('erase')) return failed('forbidden');
      const group = await cards.groupOf(id);
      const erased = await ports.storage.write(ERASE_STORES, 'strict', async (writer) => {
        const row = deleted === undefined ? undefined : await writer.get('summaries', [id]);
        return row?.summary?.more.deleted === deleted ? { rev: await eraseAllHere(writer, group) } : null;
      });
      if (!erased) return done(undefined);
      for (const one of group) forget(one, true);
      telling.wrote({ rev: erased.rev, days: erased.rev !== null });
      telling.toSend();
      return done(undefined);
    });
  }

  /** Whether this device's role allows it; until it is known whose device it is, nothing is. */
  function allowed(action: Restricted): boolean {
    return may(status.now.device?.role ?? 'stylist', action);
  }

  function hear(message: ChannelMessage): void {
    if (message.type === 'document') {
      applyStored(documents, message.doc, message.hashes, ports, changed).catch(fault);
      salon.heard(message.doc).catch(fault);
    } else if (message.type === 'summaries') cards.lookAgain();
    else if (message.type === 'takenBack') tellTakenBack(message.doc, message.own);
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
    noteExport: (format, count) =>
      guarded(async () => {
        const noted = await noteExport(ports, status.now.device?.role, format, count);
        replicator.wake();
        return noted;
      }),
    exports: (before) => replicator.exports(before),
    editSalon: (edits) =>
      guarded(async () => {
        if (!allowed('settings')) return failed('forbidden');
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
        if ((await addClients([client])).made.size > 0) return done(client.id);
        return documents.use(client.id, (live) => editLive(live, cardSteps(edits), () => client.id));
      }),
    openCard: (id) =>
      guarded(() => {
        way.take();
        return cards.open(id);
      }),
    closeCard: (id) => cards.close(id),
    async readAhead(id) {
      const read = await guarded(() => {
        way.take();
        return cards.readAhead(id);
      });
      return read.ok ? read.value : null;
    },
    cardChanges: (id, next) => guarded(() => cards.changes(id, next)),
    editCard: (id, edits) =>
      guarded(() => {
        way.take();
        if (edits.some(touchesDeletion) && !allowed('erase')) return Promise.resolve(failed('forbidden'));
        return cards.edit(id, () => ({ edits }));
      }),
    editCards: (task, onProgress) => guarded(() => actions.run(task, onProgress)),
    async cancelCards(id) {
      actions.cancel(id);
    },
    undoCards: (id, onProgress) => guarded(() => actions.undo(id, onProgress)),
    async cardActions() {
      const found = await guarded(async () => done(await actions.actions()));
      return found.ok ? found.value : [];
    },
    deviceSegments: (put, drop) => guarded(async () => done(await changeSegments(ports.storage, put, drop))),
    mergeCards: (from, into, choices, by) =>
      guarded(async () => {
        if (!allowed('merge')) return failed('forbidden');
        way.take();
        return merging.merge(from, into, choices, by);
      }),
    unmergeCard: (id) =>
      guarded(async () => {
        if (!allowed('merge')) return failed('forbidden');
        way.take();
        return merging.unmerge(id);
      }),
    eraseCard: (id) => eraseCard(id),
    async giveWay() {
      way.take();
    },
    async nudge() {
      await trouble.saveAll().catch(fault);
      replicator.nudge();
    },
    photoDoor: doors.door,
    importSink: importSink(ports, {
      salon: () => salon.id ?? null,
      mayImport: () => allowed('import'),
      guarded,
      add: addClients,
      actions,
      way,
    }),
    async settled() {
      await stale.look();
      await reading.look();
    },
    stop() {
      replicator.stop();
      stale.stop();
      reading.stop();
      actions.stop();
      deleted.stop();
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
