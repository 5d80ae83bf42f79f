import { NO_RULE, writeRule } from '../../model/rules/rule.ts';
import { NOBODY, type Selection } from './selection.ts';

/** What somebody is doing in the table: it stays while a card is looked at, and goes with the page. */
export interface TableView {
  /** Whom the table shows, as `model/rules/` writes it; '' everybody. */
  readonly rule: string;
  /** What was typed to find some of them by. */
  readonly text: string;
  readonly selection: Selection;
  /** The row that Enter opens, counted from 0; -1 the headings. */
  readonly row: number;
  /** Which of the columns, counted from 0. */
  readonly column: number;
}

/** The table's state outside of the screen, for `useSyncExternalStore`. */
export interface TableSession {
  readonly view: () => TableView;
  readonly change: (changes: Partial<TableView>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Where it was scrolled to (pixels); nothing is drawn anew for it. */
  scrolled: { top: number; left: number };
}

const BEGUN: TableView = { rule: writeRule(NO_RULE), text: '', selection: NOBODY, row: 0, column: 0 };

export function createTableSession(): TableSession {
  let view = BEGUN;
  const listeners = new Set<() => void>();
  const session: TableSession = {
    view: () => view,
    change(changes) {
      // Others are found: who is selected is somebody to see, and the rows begin at the top.
      const asksOthers = isOther(view.rule, changes.rule) || isOther(view.text, changes.text);
      if (asksOthers) session.scrolled = { top: 0, left: session.scrolled.left };
      view = { ...view, ...(asksOthers && { row: 0, selection: NOBODY }), ...changes };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    scrolled: { top: 0, left: 0 },
  };
  return session;
}

function isOther(before: string, now: string | undefined): boolean {
  return now !== undefined && now !== before;
}
