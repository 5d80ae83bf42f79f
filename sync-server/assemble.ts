import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { BlobRows } from './blobs/blob-rows.ts';
import { Passes } from './blobs/passes.ts';
import type { Clock } from './clock.ts';
import { Connections } from './connections.ts';
import type { Database } from './database.ts';
import { Admission } from './devices/admission.ts';
import { Cursors } from './devices/cursors.ts';
import { Erasures } from './devices/erasures.ts';
import { Exports } from './devices/exports.ts';
import { Invitations } from './devices/invitations.ts';
import { Knocking } from './devices/knocking.ts';
import { OwnerRequests } from './devices/owner-requests.ts';
import { Quotas } from './devices/quotas.ts';
import { type Device, DeviceRegistry } from './devices/registry.ts';
import { WrongTries } from './devices/wrong-tries.ts';
import { ChangeLog, type LogEvents } from './log/change-log.ts';
import { Presence } from './presence.ts';
import { Session, type SessionEvents, type Surroundings } from './session.ts';

export interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  /** What a person who runs the server should know; never what a client's card says. */
  readonly report: (line: string) => void;
  /** Where this machine is in the salon's network. */
  readonly addresses: () => string[];
  /** A document was erased, and with it these blobs, whose files are to go. Waited for. */
  readonly erased?: (blobs: readonly string[]) => void | Promise<void>;
  /** Milliseconds since any moment, by which long writes are cut into slices; and where devices' ids come from. */
  readonly elapsed?: () => number;
  readonly random?: (count: number) => Uint8Array;
}

/** Everything that answers devices. */
export interface Assembled {
  readonly log: ChangeLog;
  readonly registry: DeviceRegistry;
  readonly admission: Admission;
  readonly connections: Connections;
  readonly quotas: Quotas;
  /** The blobs that are on the disk. */
  readonly blobs: BlobRows;
  /** The device whose pass this is, if it is still of the salon. */
  readonly deviceWith: (pass: string) => Device | undefined;
  /** Before the first connection. `fileIdentity`: another one than last time, where somebody has put the database there. @throws StorageFailure */
  begin(fileIdentity: string): Promise<void>;
  /** Serves a connection that was just opened. `admitted`: it is no stranger's any more. */
  open(socket: WebSocket, address: string, events: SessionEvents): Session;
  /** Resolves when everything that was begun is on the disk. */
  settle(): Promise<void>;
}

/** Puts together what answers devices, over one database. The sockets are the caller's. @throws StorageFailure */
export function assemble({
  database,
  clock,
  report,
  addresses,
  erased = () => undefined,
  elapsed,
  random = randomBytes,
}: Parts): Assembled {
  const connections = new Connections();
  const events: LogEvents = {
    committed: () => {
      for (const connection of connections.all()) connection.answerPull();
    },
    damaged: ({ doc, seq }) => report(`A stored change is damaged and was set aside: document ${doc}, number ${seq}.`),
    erased,
    wanted: (docs) => {
      for (const connection of connections.all()) connection.want(docs);
    },
  };
  const log = new ChangeLog(database, events, elapsed, clock.now);
  const blobs = new BlobRows(database, log.refs);
  const passes = new Passes(clock.now);
  const quotas = new Quotas(clock.now);
  const cursors = new Cursors(database, log.commits, clock);
  const registry = new DeviceRegistry(database, log.commits, clock.now, random);
  const invitations = new Invitations(clock.now);
  const knocking = new Knocking(clock, () => connections.devicesChanged());
  const presence = new Presence();
  const admission = new Admission(log.server, registry, invitations, knocking, new WrongTries(clock.now));
  const around: Surroundings = {
    log,
    admission,
    knocking,
    connections,
    presence,
    cursors,
    passes,
    clock,
    report,
    claimed: () => registry.claimed,
    requests: {
      log,
      registry,
      cursors,
      erasures: new Erasures(database, cursors),
      exports: new Exports(database, log.commits, clock.now),
      quotas,
      blobs,
      passes,
      knocking,
      connections,
      owner: new OwnerRequests({ registry, invitations, knocking, connections, presence, addresses }),
      now: clock.now,
    },
  };
  return {
    log,
    registry,
    admission,
    connections,
    quotas,
    blobs,
    deviceWith: (pass) => {
      const device = registry.find(passes.deviceOf(pass) ?? '');
      return device?.revokedAt === 0 ? device : undefined;
    },
    begin: async (fileIdentity) => {
      await log.recognise(fileIdentity);
      await cursors.begin(log.epoch);
    },
    open: (socket, address, events) => new Session(socket, address, around, events),
    settle: async () => {
      await cursors.write();
      await log.commits.idle();
    },
  };
}
