import { useTranslation } from 'react-i18next';
import type { RoomFields, Salon } from '../../../model/salon.ts';
import { ListEditor } from '../list/list-editor.tsx';
import { inUse } from './in-use.ts';

/** Rooms and working places. */
export function Rooms({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  return (
    <ListEditor
      salon={salon}
      list="rooms"
      blank={{ name: '', places: 1, active: true }}
      words={{ name: t('lists.rooms.name'), add: t('lists.rooms.add'), empty: t('lists.rooms.empty') }}
      columns={[inUse<RoomFields>(t('inUse'), true)]}
    />
  );
}
