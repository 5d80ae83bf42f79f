import type { FromServer } from '../model/wire/messages.ts';
import type { Connection } from './connections.ts';

type Others = Extract<FromServer, { t: 'presence' }>['others'];

/** More than this nobody needs to see. */
const MAX_OTHERS = 50;

/** Who has which card open. Never stored; a device with several tabs is one device, and hears nothing of itself. */
export class Presence {
  private readonly cards = new Map<string, Map<Connection, string>>();
  private readonly open = new Map<Connection, string>();

  /** A connection's tab shows this card from now on ('' : none). It hears who else does, and they hear of it. */
  show(connection: Connection, card: string): void {
    const before = this.open.get(connection) ?? '';
    if (before === card) return;
    this.close(connection, before);
    if (card === '') return;
    this.open.set(connection, card);
    const there = this.cards.get(card) ?? new Map<Connection, string>();
    this.cards.set(card, there.set(connection, ''));
    this.tell(card);
  }

  leave(connection: Connection): void {
    this.close(connection, this.open.get(connection) ?? '');
  }

  /** A device has another name. */
  renamed(connections: readonly Connection[]): void {
    for (const card of new Set(connections.map((connection) => this.open.get(connection)))) if (card) this.tell(card);
  }

  private close(connection: Connection, card: string): void {
    this.open.delete(connection);
    const there = this.cards.get(card);
    if (!there?.delete(connection)) return;
    if (there.size === 0) this.cards.delete(card);
    else this.tell(card);
  }

  /** Each hears of the others, unless that is what it heard last. */
  private tell(card: string): void {
    const there = this.cards.get(card);
    if (!there) return;
    const devices = new Map([...there.keys()].map(({ device }) => [device.id, device.name]));
    for (const [connection, heard] of there) {
      const others = othersOf(connection.device.id, devices);
      const said = JSON.stringify(others);
      if (said === heard) continue;
      there.set(connection, said);
      connection.tell({ t: 'presence', doc: card, others });
    }
  }
}

function othersOf(self: string, devices: ReadonlyMap<string, string>): Others {
  const others: Others = [];
  for (const [device, name] of devices) if (device !== self && others.length < MAX_OTHERS) others.push({ device, name });
  return others;
}
