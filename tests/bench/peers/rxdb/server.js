import { startWebsocketServer } from 'rxdb/plugins/replication-websocket';
import { cardDocument, openSalon } from './salon.js';

/** RxDB's websocket server over memory: nothing outlives it. */
export async function openServer() {
  const { database, cards } = await openSalon('server');
  return {
    forgets: true,
    fill: async (all) => void (await cards.bulkInsert(all.map(cardDocument))),
    async listen() {
      const { server } = startWebsocketServer({ database, host: '127.0.0.1', port: 0 });
      if (!server.address()) await new Promise((resolve) => server.once('listening', resolve));
      return server.address().port;
    },
  };
}
