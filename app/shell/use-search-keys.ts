import type { KeyboardEvent, RefObject } from 'react';
import type { Pressed, RowListHandle } from '../list/row-list.tsx';
import type { Finding } from './use-finding.ts';

const LIST_KEYS: readonly string[] = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Enter'];
const ENTER: Pressed = { key: 'Enter', ctrlKey: false, metaKey: false };

export interface SearchKeysWanted {
  readonly finding: Finding;
  /** The list of what was found, or of who was here lately. */
  readonly resultKeys: RefObject<RowListHandle | null>;
  readonly newClient: () => void;
  /** Ends the search and gives the keyboard to what comes to sight. */
  readonly leave: () => void;
}

export interface SearchKeys {
  readonly onSearchKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Opens the first that was found. */
  readonly openFirst: () => void;
}

/** The keys in the search field: arrows and Enter go to what was found, Shift Enter begins a client, Esc empties it and then leaves it. */
export function useSearchKeys({ finding, resultKeys, newClient, leave }: SearchKeysWanted): SearchKeys {
  const { hasQuery, showsLately } = finding;
  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, shiftKey, nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    // With something typed, the field empties itself.
    if (key === 'Escape') (hasQuery ? finding.rest : leave)();
    else if (key === 'Enter' && shiftKey) {
      if (hasQuery) newClient();
    } else if (LIST_KEYS.includes(key)) {
      if (!hasQuery && !showsLately && key === 'ArrowDown') finding.ask();
      else if (!resultKeys.current?.key(event)) return;
    } else return;
    if (key !== 'Escape') event.preventDefault();
  };
  return { onSearchKey, openFirst: () => resultKeys.current?.key(ENTER) };
}
