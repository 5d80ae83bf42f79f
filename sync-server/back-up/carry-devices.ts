import type { Database } from '../database.ts';
import { lastSeq } from './carry-erasures.ts';
import { attached, columnsOf, inTransaction, sharedColumns } from './tables.ts';

/** When a device was shut out, and when it confirmed that its copy is gone. Once set they stay. */
const FINAL = ['revoked_at', 'wiped_at'];
/** The device's number in the log and its name on the wire. */
const NAMES = ['n', 'id'];

export interface CarriedDevices {
  /** Paired since the back-up was made. */
  readonly paired: number;
  /** Shut out since. */
  readonly revoked: number;
}

/**
 * Takes over from the database at `from` what is not to be undone by an older copy: devices that were shut out stay out, and those
 * that were paired since stay in. Names and roles are those of whichever of the two is further on.
 */
export function carryDevices(copy: Database, from: string): CarriedDevices {
  return attached(copy, 'source', from, () =>
    inTransaction(copy, () => {
      const revoked = carryFinal(copy);
      if (lastSeq(copy, 'source') >= lastSeq(copy, 'main'))
        copy.exec('UPDATE main.devices SET name = o.name, role = o.role FROM source.devices o WHERE o.id = main.devices.id');
      return { paired: carryPaired(copy), revoked };
    }),
  );
}

function carryFinal(copy: Database): number {
  let revoked = 0;
  for (const column of sharedColumns(copy, 'source', 'devices', []).filter((name) => FINAL.includes(name))) {
    const changed = copy
      .prepare(
        `UPDATE main.devices SET ${column} = o.${column} FROM source.devices o
         WHERE o.id = main.devices.id AND coalesce(o.${column}, 0) > 0 AND coalesce(main.devices.${column}, 0) = 0`,
      )
      .run();
    if (column === 'revoked_at') revoked = changed;
  }
  return revoked;
}

/** Each keeps its number where that is free: the log's rows name their sender by it. */
function carryPaired(copy: Database): number {
  const details = sharedColumns(copy, 'source', 'devices', NAMES).join(', ');
  const unknown = copy
    .prepare<{ n: number; id: string }>('SELECT n, id FROM source.devices WHERE id NOT IN (SELECT id FROM main.devices) ORDER BY n')
    .all();
  const taken = copy.prepare<{ n: number }>(
    'SELECT n FROM main.devices WHERE n = ?1 UNION ALL SELECT device AS n FROM main.changes WHERE device = ?1 LIMIT 1',
  );
  const beyond = copy.prepare<{ n: number }>(
    `SELECT 1 + max(coalesce((SELECT max(n) FROM main.devices), 0), coalesce((SELECT max(n) FROM source.devices), 0),
     coalesce((SELECT max(device) FROM main.changes), 0)) AS n`,
  );
  const insert = copy.prepare(`INSERT INTO main.devices (n, id, ${details}) SELECT ?, id, ${details} FROM source.devices WHERE id = ?`);
  for (const { n, id } of unknown) insert.run(taken.all(n).length === 0 ? n : (beyond.all()[0]?.n ?? n), id);
  return unknown.length;
}

/** Whether the two databases are of one salon's server. */
export function isSameServer(copy: Database, from: string): boolean {
  return attached(copy, 'source', from, () => {
    if (columnsOf(copy, 'source', 'meta').length === 0) return true;
    const of = (schema: string) => copy.prepare<{ value: string }>(`SELECT value FROM ${schema}.meta WHERE key = 'server'`).all()[0]?.value;
    const theirs = of('source');
    return theirs === undefined || theirs === of('main');
  });
}
