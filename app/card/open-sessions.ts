import type { CardId } from '../../model/ids.ts';
import type { OpenCard, Store } from '../../workers/contracts/store.ts';
import { CardSession, type SessionPorts } from './card-session.ts';

export interface OpenSessionsPorts extends SessionPorts {
  readonly store: SessionPorts['store'] & Pick<Store, 'readAhead'>;
}

/** The cards on screen, and those left with something still to be stored: coming back to one finds it as it was. */
export class OpenSessions {
  readonly #ports: OpenSessionsPorts;
  /** The card that will probably be opened next, and how it was a moment ago, once that is read. */
  #ahead: CardId | null = null;
  #foreseen: OpenCard | null = null;
  readonly #sessions = new Map<CardId, { session: CardSession; users: number }>();

  constructor(ports: OpenSessionsPorts) {
    this.#ports = ports;
  }

  /** The card's session, opened or not yet. */
  of(id: CardId): CardSession {
    const found = this.#sessions.get(id);
    if (found) return found.session;
    const session = new CardSession(id, this.#ports);
    this.#sessions.set(id, { session, users: 0 });
    if (this.#foreseen?.card.id === id) session.foresee(this.#foreseen);
    this.#ahead = null;
    this.#foreseen = null;
    return session;
  }

  /**
   * Has a card read that will probably be opened next: it is then on the screen before the store has opened it. The one before it is
   * forgotten; null: none is foreseen any more.
   */
  async readAhead(id: CardId | null): Promise<void> {
    if (id === this.#ahead || (id !== null && this.#sessions.has(id))) return;
    this.#ahead = id;
    this.#foreseen = null;
    if (id === null) return;
    const open = await this.#ports.store.readAhead(id).catch(() => null);
    if (open?.card.id !== id) return;
    const opening = this.#sessions.get(id);
    if (opening) opening.session.foresee(open);
    else if (this.#ahead === id) this.#foreseen = open;
  }

  /** A client's card that is only being begun. */
  begin(id: CardId): CardSession {
    const session = this.of(id);
    session.begin();
    return session;
  }

  /** `wasBegun`: the card was begun here and may not be stored yet. */
  enter(session: CardSession, wasBegun = false): void {
    const found = this.#sessions.get(session.id) ?? { session, users: 0 };
    this.#sessions.set(session.id, found);
    if (found.users++ === 0) void found.session.open(wasBegun);
  }

  /** Saves everything typed on any card, now: the page is about to be hidden. */
  flush(): void {
    for (const { session } of this.#sessions.values()) session.flush();
  }

  /** True while something typed, on the card on screen or on one that was left, has not been stored. */
  get unsaved(): boolean {
    return [...this.#sessions.values()].some(({ session }) => session.unsaved);
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
