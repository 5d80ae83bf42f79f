import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import { newEntryId } from '../new-entry-id.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Switch } from '../ui/switch.tsx';
import { SavedText } from './saved-text.tsx';
import styles from './settings-screen.module.css';
import { STAFF_COLORS, StaffColor } from './staff-color.tsx';
import { useSalonEdits } from './use-salon-edits.ts';

/** Who works in the salon. */
export function Staff({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const edit = useSalonEdits(salon);
  const [added, setAdded] = useState<EntryId | null>(null);
  const add = () => {
    const id = newEntryId();
    const color = STAFF_COLORS[salon.staff.length % STAFF_COLORS.length] ?? STAFF_COLORS[0];
    setAdded(id);
    edit({ type: 'addStaff', id, fields: { name: t('newStaff'), color, active: true } });
  };
  return (
    <>
      <ul className={styles.rows}>
        {salon.staff.map((one) => (
          <li key={one.id} className={styles.staff}>
            <StaffColor
              name={one.name}
              color={one.color}
              onChange={(color) => edit({ type: 'setStaff', id: one.id, changes: { color } }, t('changed'))}
            />
            <SavedText
              aria-label={t('staffName')}
              value={one.name}
              maxLength={80}
              autoFocus={one.id === added}
              onSave={(name) => edit({ type: 'setStaff', id: one.id, changes: { name } }, t('changed'))}
            />
            <Switch
              isSelected={one.active}
              onChange={(active) => edit({ type: 'setStaff', id: one.id, changes: { active } }, t('changed'))}
            >
              {t('worksHere')}
            </Switch>
            <IconButton
              label={t('removeNamed', { name: one.name })}
              onPress={() =>
                edit({ type: 'setSalonEntryRemoved', collection: 'staff', id: one.id, removed: true }, t('removed', { name: one.name }))
              }
            >
              <Trash2 aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<Plus aria-hidden="true" />} onPress={add}>
          {t('addStaff')}
        </Button>
      </div>
    </>
  );
}
