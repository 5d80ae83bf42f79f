import { useState } from 'react';
import type { EntryId } from '../../../model/ids.ts';
import { may } from '../../../model/permissions.ts';
import type { Salon } from '../../../model/salon.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { COLORS } from '../../settings/color-choice.tsx';
import { useStatusOf, useThreads } from '../../threads.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

const NEW = 'new';

/** A category of the salon's, or one that is begun here, where the device's role may. */
export interface CategoryChoice {
  readonly id: string | null;
  readonly choose: (id: string) => void;
  readonly name: string;
  readonly rename: (name: string) => void;
  readonly mayBegin: boolean;
  /** There is something to choose from, or one can be begun. */
  readonly isAny: boolean;
  readonly isReady: boolean;
  /** Its id and name; what is new is put on the salon's list first. Null: that failed. */
  readonly take: () => Promise<{ readonly id: EntryId; readonly name: string } | null>;
}

/** `newName`: what a new one is called, which is then the usual choice; '' where people mean one that there is, and must say which. */
export function useCategoryChoice(salon: Salon, newName: string): CategoryChoice {
  const { store } = useThreads();
  const mayBegin = useStatusOf((status) => status?.device != null && may(status.device.role, 'settings'));
  const active = salon.categories.filter((one) => one.active);
  const [id, choose] = useState<string | null>(mayBegin && (newName !== '' || active.length === 0) ? NEW : null);
  const [name, rename] = useState(newName);
  const isNew = id === NEW;
  const take = async () => {
    const known = active.find((one) => one.id === id);
    if (known) return known;
    const color = COLORS[(salon.categories.length * 3) % COLORS.length] ?? COLORS[0];
    const made = newEntryId();
    const fields = { name: name.trim(), color, discount: 0, rule: '', active: true };
    const outcome = await store.editSalon([{ type: 'addSalonEntry', collection: 'categories', id: made, fields }]);
    return outcome.ok ? { id: made, name: fields.name } : null;
  };
  return {
    id,
    choose,
    name,
    rename,
    mayBegin,
    isAny: mayBegin || active.length > 0,
    isReady: id !== null && (!isNew || name.trim() !== ''),
    take,
  };
}

interface CategoryEntryProps {
  readonly choice: CategoryChoice;
  readonly salon: Salon;
  readonly label: string;
  /** What it is called to begin one; '' where none can be begun. */
  readonly newLabel: string;
}

/** Chooses it, and asks for the name of a new one. */
export function CategoryEntry({ choice, salon, label, newLabel }: CategoryEntryProps) {
  const options = salon.categories.filter((one) => one.active).map(({ id, name }) => ({ id: id as string, label: name }));
  const withNew = newLabel !== '' && choice.mayBegin ? [...options, { id: NEW, label: newLabel }] : options;
  return (
    <>
      <Select label={label} options={withNew} value={choice.id} onChange={choice.choose} />
      {choice.id === NEW && <TextField label={newLabel} value={choice.name} onChange={choice.rename} maxLength={120} />}
    </>
  );
}
