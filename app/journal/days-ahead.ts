import { addDays, daysBetween } from '../../model/dates/days.ts';
import type { IsoDate } from '../../model/ids.ts';
import type { JournalDays } from '../../workers/contracts/search.ts';

type AskDays = (from: IsoDate, to: IsoDate) => Promise<JournalDays>;

/** The days beside those on screen, asked for before somebody turns to them. What was asked counts until a visit changes. */
export class DaysAhead {
  #version = -1;
  #asked = new Map<string, Promise<JournalDays>>();

  constructor(private readonly ask: AskDays) {}

  /** The visits from `from` to `to`; asked for only where they were not, or where something changed since. `version`: of the visits. */
  days(from: IsoDate, to: IsoDate, version: number): Promise<JournalDays> {
    if (version !== this.#version) this.#asked.clear();
    this.#version = version;
    const key = `${from} ${to}`;
    const asked = this.#asked.get(key) ?? this.ask(from, to);
    this.#asked.set(key, asked);
    // What failed is asked for anew the next time.
    asked.catch(() => this.#asked.delete(key));
    return asked;
  }

  /** Asks for as many days before and after these; further ones are given up. */
  askBeside(from: IsoDate, to: IsoDate, version: number): void {
    if (version !== this.#version) return;
    const length = (daysBetween(from, to) ?? 0) + 1;
    const beside = [0, length, -length].flatMap((by) => {
      const [first, last] = [addDays(from, by), addDays(to, by)];
      return first && last ? [[first, last] as const] : [];
    });
    const wanted = new Set(beside.map(([first, last]) => `${first} ${last}`));
    for (const key of this.#asked.keys()) if (!wanted.has(key)) this.#asked.delete(key);
    for (const [first, last] of beside) this.days(first, last, version).catch(() => undefined);
  }
}
