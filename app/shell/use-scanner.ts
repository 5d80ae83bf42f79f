import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { CardId } from '../../model/ids.ts';
import { putRight, type Scan, takeBack, watchScanner } from '../scanner.ts';
import { useThreads } from '../threads.tsx';
import { closeDialogs } from '../ui/dialog.tsx';

/** The name of fields that ask for a card's number. */
const CARD_NUMBER = 'card-number';

export interface ScannerActions {
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly open: (id: CardId) => void;
  /** No client has this card: what is open now is not theirs. `inSearch`: it was scanned into the search field, which shows it already. */
  readonly unknown: (number: string, inSearch: boolean) => void;
}

/** A scan anywhere opens the client with that card; a dialog that was open is put away, as by Esc. */
export function useScanner(actions: ScannerActions): void {
  const { search } = useThreads();
  const scanned = useEffectEvent((scan: Scan, field: HTMLInputElement | HTMLTextAreaElement | null): boolean => {
    const inSearch = field !== null && field === actions.searchField.current;
    // Scanned where a card's number is asked for, it is the number: whose it is already stands beside it then.
    if (field?.name === CARD_NUMBER) {
      putRight(scan, field);
      return true;
    }
    if (field && !inSearch) takeBack(scan.typed, field);
    const told = (id: CardId | null) => {
      closeDialogs();
      if (id === null) actions.unknown(scan.number, inSearch);
      else actions.open(id);
    };
    search.byCardNumber(scan.number).then(told, () => undefined);
    return true;
  });
  useEffect(() => watchScanner(window, (scan, field) => scanned(scan, field)), []);
}
