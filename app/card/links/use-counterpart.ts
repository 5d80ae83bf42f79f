import { useEffect, useState } from 'react';
import type { CardId } from '../../../model/ids.ts';
import { displayName } from '../../../model/names/display-name.ts';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { useBase, useStatusOf, useThreads } from '../../threads.tsx';

/** `gone`: erased everywhere; `notHere`: this device is still receiving the salon. */
export type Counterpart =
  | { readonly state: 'here'; readonly summary: CardSummary; readonly name: string }
  | { readonly state: 'looking' | 'gone' | 'notHere' };

/** Another client that this card speaks of, as this device knows them now. */
export function useCounterpart(id: CardId | ''): Counterpart {
  const { search } = useThreads();
  const { version, ready } = useBase();
  const isFilling = useStatusOf((status) => status?.fill != null);
  const [known, setKnown] = useState<{ readonly id: CardId; readonly summary: CardSummary | null } | null>(null);
  useEffect(() => {
    if (id === '' || !ready || version < 0) return;
    let isWanted = true;
    search.client(id).then(
      (summary) => isWanted && setKnown({ id, summary }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [search, id, ready, version]);
  if (known?.id !== id) return { state: 'looking' };
  if (known.summary === null) return { state: isFilling ? 'notHere' : 'gone' };
  const { summary } = known;
  return { state: 'here', summary, name: displayName({ ...summary, phones: summary.phones.map(formatPhone) }) };
}
