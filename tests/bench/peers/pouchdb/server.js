import express from 'express';
import expressPouchDb from 'express-pouchdb';
import PouchDB from 'pouchdb';

const AT_ONCE = 500;

/** express-pouchdb, CouchDB's protocol over PouchDB: written to LevelDB before it is told to others, without fsync. */
export async function openServer(folder) {
  const Stored = PouchDB.defaults({ prefix: `${folder}/` });
  return {
    forgets: false,
    async fill(cards) {
      const salon = new Stored('salon');
      for (let at = 0; at < cards.length; at += AT_ONCE) {
        await salon.bulkDocs(cards.slice(at, at + AT_ONCE).map(({ id, ...card }) => ({ _id: id, ...card })));
      }
      await salon.close();
    },
    async listen() {
      const app = express();
      app.use(expressPouchDb(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: `${folder}/log.txt` }));
      const http = await new Promise((resolve) => {
        const server = app.listen(0, '127.0.0.1', () => resolve(server));
      });
      return http.address().port;
    },
  };
}
