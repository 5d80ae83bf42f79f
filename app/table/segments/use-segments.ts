import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../model/permissions.ts';
import type { Segment } from '../../../model/rules/segment.ts';
import type { Salon } from '../../../model/salon.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useSalonEdits } from '../../settings/use-salon-edits.ts';
import { useStatusOf, useThreads } from '../../threads.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import type { Threads } from '../../workers.ts';
import { BUILT_IN_SEGMENTS, builtInRule } from './built-in.ts';
import { createDeviceSegments, type DeviceSegments } from './device-segments.ts';

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

/** One a salon as it is unlocked. */
const segmentsIn = new WeakMap<object, DeviceSegments>();

function deviceSegmentsIn({ store }: Threads): DeviceSegments {
  const known = segmentsIn.get(store);
  if (known) return known;
  const made = createDeviceSegments({ deviceSegments: (put, drop) => store.deviceSegments(put, drop) }, localStorage);
  segmentsIn.set(store, made);
  void made.read();
  return made;
}

/** Has the device's own segments read, and with it those taken over that an earlier Kartoteka left lying open. */
export function useDeviceSegments(): DeviceSegments {
  return deviceSegmentsIn(useThreads());
}

export function useSegments(salon: Salon): Segments {
  const { t } = useTranslation('table');
  const { show, showUndo } = useToasts();
  const edit = useSalonEdits(salon);
  const maySave = useStatusOf((status) => status?.device != null && may(status.device.role, 'settings'));
  const device = useDeviceSegments();
  const own = useSyncExternalStore(device.subscribe, device.list);
  const change = async (put: readonly Segment[], drop: readonly string[], told = '') => {
    if (!(await device.change(put, drop))) show({ text: t('noRoom'), tone: 'danger' });
    else if (told !== '') show({ text: told });
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
        void change([{ id, name, rule }], [], t('segmentSaved'));
      } else edit({ type: 'addSalonEntry', collection: 'segments', id, fields: { name, rule, active: true } }, t('segmentSaved'));
    },
    rename(segment, name) {
      const entry = shared.find(({ id }) => id === segment.id);
      if (entry) edit({ type: 'setSalonEntry', collection: 'segments', id: entry.id, changes: { name } }, t('segmentRenamed'));
      else void change([{ ...segment, name }], [], t('segmentRenamed'));
    },
    remove(segment) {
      const told = t('segmentRemoved', { name: segment.name });
      const entry = shared.find(({ id }) => id === segment.id);
      if (entry) return edit({ type: 'setSalonEntryRemoved', collection: 'segments', id: entry.id, removed: true }, told);
      void change([], [segment.id]);
      showUndo(told, () => void change([segment], []));
    },
    mayChange: (segment) => isOwn(segment) || (maySave && shared.some((one) => one.id === segment.id)),
  };
}
