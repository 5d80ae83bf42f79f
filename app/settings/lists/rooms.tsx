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
      columns={[
        {
          kind: 'number',
          id: 'places',
          label: t('lists.rooms.places'),
          hint: t('lists.rooms.placesHint'),
          most: 99,
          get: (one) => one.places || 1,
          set: (places) => ({ places }),
        },
        inUse<RoomFields>(t('inUse'), false),
      ]}
      summary={({ places }) => (places > 1 ? `${t('lists.rooms.places')}: ${places}` : '')}
    />
  );
}
