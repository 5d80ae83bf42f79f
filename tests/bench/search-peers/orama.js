import { create, insertMultiple, load, save, search } from '@orama/orama';

const schema = { number: 'number', name: 'string', phone: 'string', email: 'string', card: 'string' };

/** Orama with one typo tolerated; it finds beginnings by itself. */
export async function open(texts) {
  let db = create({ schema });
  await insertMultiple(
    db,
    texts.map((text, number) => ({ number, ...text })),
    1000,
  );
  return {
    async search(term, limit) {
      const { hits } = await search(db, { term, tolerance: 1, limit, properties: ['name', 'phone', 'email', 'card'] });
      return hits.map(({ document }) => document.number);
    },
    save: () => JSON.stringify(save(db)),
    load(saved) {
      db = create({ schema });
      load(db, JSON.parse(saved));
    },
  };
}
