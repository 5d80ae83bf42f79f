import { useState } from 'react';
import type { EntryId } from '../../../model/ids.ts';
import { keepWriter, keptWriter } from '../../kept-writer.ts';
import { useCard } from '../card-context.tsx';

/** Who wrote last on this device: most likely the one who writes next. '' where nobody was chosen or they left the salon. */
export function useWriter(): readonly [EntryId | '', (id: EntryId | '') => void] {
  const { staff } = useCard();
  const [kept, setKept] = useState(keptWriter);
  const writer = staff.find((one) => one.id === kept && one.active)?.id ?? '';
  const choose = (id: EntryId | '') => {
    keepWriter(id);
    setKept(id);
  };
  return [writer, choose];
}
