import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Salon, StaffFields, StaffMember } from '../../model/salon.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Switch } from '../ui/switch.tsx';
import { SavedText } from './saved-text.tsx';
import styles from './settings-screen.module.css';
import { STAFF_COLORS, StaffColor } from './staff-color.tsx';
import { type BegunRow, useNewRow } from './use-new-row.ts';
import { useSalonEdits } from './use-salon-edits.ts';

/** Who works in the salon. */
export function Staff({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const edit = useSalonEdits(salon);
  const fresh = useNewRow<StaffFields>(salon.staff, {
    save: (id, fields) =>
      edit([
        { type: 'addSalonEntry', collection: 'staff', id, fields },
        { type: 'setSalonEntry', collection: 'staff', id, changes: fields },
      ]),
    remove: (id) => edit({ type: 'setSalonEntryRemoved', collection: 'staff', id, removed: true }),
  });
  const color = STAFF_COLORS[salon.staff.length % STAFF_COLORS.length] ?? STAFF_COLORS[0];
  const rows = fresh.shown ? [...salon.staff, fresh.shown] : salon.staff;
  return (
    <>
      <ul className={styles.rows}>
        {rows.map((one) => (
          <StaffRow key={one.id} salon={salon} member={one} begun={fresh.of(one.id)} />
        ))}
      </ul>
      <div>
        <Button icon={<Plus aria-hidden="true" />} onPress={() => fresh.start({ name: '', color, active: true })}>
          {t('addStaff')}
        </Button>
      </div>
    </>
  );
}

interface StaffRowProps {
  readonly salon: Salon;
  readonly member: StaffMember;
  readonly begun: BegunRow<StaffFields> | null;
}

function StaffRow({ salon, member, begun }: StaffRowProps) {
  const { t } = useTranslation('settings');
  const edit = useSalonEdits(salon);
  const { id } = member;
  const name = member.name || t('staffName');
  const set = (changes: Partial<StaffFields>) =>
    begun ? begun.set(changes) : edit({ type: 'setSalonEntry', collection: 'staff', id, changes }, t('changed'));
  const remove = () =>
    begun ? begun.drop() : edit({ type: 'setSalonEntryRemoved', collection: 'staff', id, removed: true }, t('removed', { name }));
  return (
    <li className={styles.staff} onBlur={begun?.onBlur}>
      <StaffColor name={name} color={member.color} onChange={(color) => set({ color })} />
      <SavedText
        aria-label={t('staffName')}
        placeholder={t('staffName')}
        value={member.name}
        maxLength={80}
        autoFocus={begun !== null}
        begun={begun}
        {...(begun?.needsName && { doubt: t('needsName') })}
        onSave={(text) => set({ name: text })}
      />
      <Switch isSelected={member.active} onChange={(active) => set({ active })}>
        {t('worksHere')}
      </Switch>
      <IconButton label={t('removeNamed', { name })} onPress={remove}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </li>
  );
}
