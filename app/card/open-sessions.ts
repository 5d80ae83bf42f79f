import type { CardId } from '../../model/ids.ts';
import { CardSession, type SessionPorts } from './card-session.ts';

/** The cards on screen, and those left with something still to be stored: coming back to one finds it as it was. */
export class OpenSessions {
  readonly #ports: SessionPorts;
  readonly #sessions = new Map<CardId, { session: CardSession; users: number }>();

  constructor(ports: SessionPorts) {
    this.#ports = ports;
  }

  enter(id: CardId): CardSession {
    const found = this.#sessions.get(id);
    if (found) {
      if (found.users++ === 0) void found.session.open();
      return found.session;
    }
    const session = new CardSession(id, this.#ports);
    this.#sessions.set(id, { session, users: 1 });
    void session.open();
    return session;
  }

  leave(id: CardId): void {
    const found = this.#sessions.get(id);
    if (!found || --found.users > 0) return;
    found.session.close();
    const forget = () => {
      if (found.users > 0 || found.session.unsaved) return;
      stop();
      if (this.#sessions.get(id) === found) this.#sessions.delete(id);
    };
    const stop = found.session.subscribe(forget);
    forget();
  }
}
