import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { CardId } from '../../model/ids.ts';
import { takeBack, watchScanner } from '../scanner.ts';
import { useThreads } from '../threads.tsx';

export interface ScannerActions {
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly open: (id: CardId) => void;
  /** No client has this card. `inSearch`: it was scanned into the search field, which shows it already. */
  readonly unknown: (number: string, inSearch: boolean) => void;
}

/** A scan anywhere opens the client with that card. */
export function useScanner(actions: ScannerActions): void {
  const { search } = useThreads();
  const scanned = useEffectEvent((number: string, field: HTMLInputElement | HTMLTextAreaElement | null): boolean => {
    const inSearch = field !== null && field === actions.searchField.current;
    if (field && !inSearch) takeBack(number, field);
    search
      .byCardNumber(number)
      .then((id) => (id === null ? actions.unknown(number, inSearch) : actions.open(id)))
      .catch(() => undefined);
    return true;
  });
  useEffect(() => watchScanner(window, (number, field) => scanned(number, field)), []);
}
