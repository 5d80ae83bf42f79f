import type { CardId } from '../../model/ids.ts';
import type { OpenCard } from '../../workers/contracts/store.ts';
import { CardSession, type SessionPorts } from './card-session.ts';

/** The cards on screen, and those left with something still to be stored: coming back to one finds it as it was. */
export class OpenSessions {
  readonly #ports: SessionPorts;
  #foreseen: OpenCard | null = null;
  readonly #sessions = new Map<CardId, { session: CardSession; users: number }>();

  constructor(ports: SessionPorts) {
    this.#ports = ports;
  }

  /** The card's session, opened or not yet. */
  of(id: CardId): CardSession {
    const found = this.#sessions.get(id);
    if (found) return found.session;
    const session = new CardSession(id, this.#ports);
    this.#sessions.set(id, { session, users: 0 });
    if (this.#foreseen?.card.id === id) session.foresee(this.#foreseen);
    this.#foreseen = null;
    return session;
  }

  /** A card as it was a moment ago, which will probably be opened next; the one before it is forgotten. */
  foresee(open: OpenCard | null): void {
    this.#foreseen = open;
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
