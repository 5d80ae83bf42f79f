import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../model/permissions.ts';
import type { Salon } from '../../../model/salon.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useSalonEdits } from '../../settings/use-salon-edits.ts';
import { useStatusOf } from '../../threads.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { BUILT_IN_SEGMENTS, builtInRule } from './built-in.ts';
import { deviceSegments, keepDeviceSegments, type Segment } from './device-segments.ts';

/** Questions about the client base under names, and what can be done with them. */
export interface Segments {
  readonly builtIn: readonly Segment[];
  /** Of the whole salon. */
  readonly shared: readonly Segment[];
  /** Of this device. */
  readonly own: readonly Segment[];
  /** Whether what is saved here is the salon's. */
  readonly maySave: boolean;
  readonly save: (name: string, rule: string) => void;
  readonly rename: (segment: Segment, name: string) => void;
  /** Offers to take it back. */
  readonly remove: (segment: Segment) => void;
  readonly mayChange: (segment: Segment) => boolean;
}

export function useSegments(salon: Salon): Segments {
  const { t } = useTranslation('table');
  const { show, showUndo } = useToasts();
  const edit = useSalonEdits(salon);
  const maySave = useStatusOf((status) => status?.device != null && may(status.device.role, 'settings'));
  const [own, setOwn] = useState(() => deviceSegments(localStorage));
  const keep = (next: readonly Segment[]) => {
    if (keepDeviceSegments(localStorage, next)) setOwn(next);
    else show({ text: t('noRoom'), tone: 'danger' });
  };
  const isOwn = ({ id }: Segment) => own.some((one) => one.id === id);
  const shared = salon.segments.filter(({ active, rule }) => active && rule !== '');
  return {
    builtIn: BUILT_IN_SEGMENTS.flatMap((id) => {
      const rule = builtInRule(id, salon);
      return rule === '' ? [] : [{ id, rule, name: t(`builtIn.${id}`) }];
    }),
    shared,
    own,
    maySave,
    save(name, rule) {
      const id = newEntryId();
      if (!maySave) {
        keep([...own, { id, name, rule }]);
        show({ text: t('segmentSaved') });
      } else edit({ type: 'addSalonEntry', collection: 'segments', id, fields: { name, rule, active: true } }, t('segmentSaved'));
    },
    rename(segment, name) {
      const entry = shared.find(({ id }) => id === segment.id);
      if (entry) edit({ type: 'setSalonEntry', collection: 'segments', id: entry.id, changes: { name } }, t('segmentRenamed'));
      else keep(own.map((one) => (one.id === segment.id ? { ...one, name } : one)));
    },
    remove(segment) {
      const told = t('segmentRemoved', { name: segment.name });
      const entry = shared.find(({ id }) => id === segment.id);
      if (entry) return edit({ type: 'setSalonEntryRemoved', collection: 'segments', id: entry.id, removed: true }, told);
      keep(own.filter((one) => one.id !== segment.id));
      showUndo(told, () => keep([...deviceSegments(localStorage), segment]));
    },
    mayChange: (segment) => isOwn(segment) || (maySave && shared.some((one) => one.id === segment.id)),
  };
}
