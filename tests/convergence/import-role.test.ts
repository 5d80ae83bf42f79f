import { expect, it } from 'vitest';
import { aSalon, entryId, good, imports } from './people.ts';

const row = { fingerprint: 'Anna', edits: [{ type: 'setProfile', changes: { given: 'Anna' } }] } as const;

it('a device whose role brings no clients along is refused an import by its own store', async () => {
  const { salon, desk } = await aSalon();
  const stylist = await salon.addDevice('stylist', 0, 'stylist');
  await salon.settle();
  const refused = { ok: false, problem: 'forbidden' };
  expect(await stylist.store.importSink.madeOf([row.fingerprint])).toEqual(refused);
  expect(await stylist.store.importSink.take({ id: entryId(), name: '', create: [row], update: [] })).toEqual(refused);
  expect(good(await desk.store.importSink.rows(0)).rows).toEqual([]);
  expect(await imports(desk, [row])).toEqual({ created: 1, present: 0 });
  salon.stop();
});
