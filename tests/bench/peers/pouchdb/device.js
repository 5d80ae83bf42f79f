import PouchDB from 'pouchdb';
import { nicknameWatch } from '../nicknames.js';

/** Ten times PouchDB's own: it fills quicker so. */
const BATCH = 1000;

/** PouchDB in LevelDB, in live replication both ways. A card is one document. */
export async function openDevice({ url, folder }) {
  const db = new PouchDB(`${folder}/pouchdb`);
  const watch = nicknameWatch();
  let feed;
  const sync = db.sync(`${url}/salon`, { live: true, retry: true, batch_size: BATCH });
  const failed = new Promise((_, reject) => sync.on('error', reject));
  failed.catch(() => {});
  async function look(id) {
    watch.look(id, (await db.get(id)).profile.nickname);
  }
  async function startFeed() {
    const { update_seq: since } = await db.info();
    const changes = db.changes({ since, live: true, include_docs: true });
    changes.on('change', ({ id, doc }) => watch.look(id, doc.profile?.nickname));
    // Not the feed itself, which is a promise of its end.
    return () => changes.cancel();
  }
  return {
    async whenFilled(count) {
      while ((await db.info()).doc_count < count) {
        await Promise.race([failed, new Promise((resolve) => sync.once('change', resolve))]);
      }
    },
    async whenCalled(names) {
      const called = watch.whenAll(names);
      feed ??= startFeed();
      await feed;
      await Promise.all(names.map(([id]) => look(id)));
      await Promise.race([failed, called]);
    },
    async nickname(id, nickname) {
      const card = await db.get(id);
      await db.put({ ...card, profile: { ...card.profile, nickname } });
    },
    async addVisit(id, visit) {
      const card = await db.get(id);
      await db.put({ ...card, visits: [{ id: visit, date: '2026-03-10' }, ...card.visits] });
    },
    nicknameOf: async (id) => (await db.get(id)).profile.nickname,
    async visits(id) {
      const { visits, _conflicts = [] } = await db.get(id, { conflicts: true });
      const shown = visits.map((visit) => visit.id);
      const beside = await Promise.all(_conflicts.map((rev) => db.get(id, { rev })));
      const hidden = beside.flatMap((card) => card.visits.map((visit) => visit.id)).filter((visit) => !shown.includes(visit));
      return { shown, hidden: [...new Set(hidden)] };
    },
    async close() {
      sync.cancel();
      (await feed)?.();
      await db.close();
    },
  };
}
