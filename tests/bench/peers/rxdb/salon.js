import { createRxDatabase } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';

const object = { type: 'object', additionalProperties: true };
const list = { type: 'array', items: object };
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 60 },
    createdAt: { type: 'string' },
    profile: object,
    address: object,
    phones: list,
    emails: list,
    socials: list,
    cards: list,
    note: { type: 'string' },
    comments: list,
    visits: list,
  },
  required: ['id'],
};

/**
 * A card is one document. In memory: RxDB's free storages are this one, those that need a browser, SQLite for trial (at most
 * 300 documents) and those of other database servers.
 */
export async function openSalon(name) {
  const database = await createRxDatabase({ name, storage: getRxStorageMemory(), multiInstance: false });
  const { cards } = await database.addCollections({ cards: { schema } });
  return { database, cards };
}

/** The properties that the schema knows. */
export function cardDocument(card) {
  return Object.fromEntries(Object.keys(schema.properties).map((key) => [key, card[key]]));
}
