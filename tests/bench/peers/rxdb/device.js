import { replicateWithWebsocketServer } from 'rxdb/plugins/replication-websocket';
import { nicknameWatch } from '../nicknames.js';
import { openSalon } from './salon.js';

/** Ten times RxDB's own: it fills quicker so. */
const BATCH = 1000;

/** RxDB in memory, in live replication with its websocket server; conflicts go as its default handler says. */
export async function openDevice({ url }) {
  const { database, cards } = await openSalon('device');
  const watch = nicknameWatch();
  cards.$.subscribe(({ documentData }) => watch.look(documentData.id, documentData.profile.nickname));
  const replication = await replicateWithWebsocketServer({
    collection: cards,
    replicationIdentifier: 'salon',
    url,
    batchSize: BATCH,
    live: true,
  });
  const failed = new Promise((_, reject) => replication.error$.subscribe(reject));
  failed.catch(() => {});
  return {
    async whenFilled(count) {
      await Promise.race([failed, replication.awaitInitialReplication()]);
      const filled = await cards.count().exec();
      if (filled < count) throw new Error(`only ${filled} cards came`);
    },
    async whenCalled(names) {
      const called = watch.whenAll(names);
      const found = await cards.findByIds(names.map(([id]) => id)).exec();
      for (const card of found.values()) watch.look(card.id, card.profile.nickname);
      await called;
    },
    async nickname(id, nickname) {
      const card = await cards.findOne(id).exec();
      await card.incrementalModify((data) => ({ ...data, profile: { ...data.profile, nickname } }));
    },
    async addVisit(id, visit) {
      const card = await cards.findOne(id).exec();
      await card.incrementalModify((data) => ({ ...data, visits: [{ id: visit, date: '2026-03-10' }, ...data.visits] }));
    },
    nicknameOf: async (id) => (await cards.findOne(id).exec()).profile.nickname,
    async visits(id) {
      const card = await cards.findOne(id).exec();
      return { shown: card.visits.map((visit) => visit.id), hidden: [] };
    },
    close: async () => void (await database.close()),
  };
}
