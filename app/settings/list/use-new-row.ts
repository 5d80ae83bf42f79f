import { type FocusEvent, useRef, useState } from 'react';
import type { EntryId } from '../../../model/ids.ts';
import { newEntryId } from '../../new-entry-id.ts';

interface Begun<F> {
  readonly id: EntryId;
  readonly blank: F;
  readonly fields: F;
  /** What stands in its name's field. */
  readonly typed: string;
  readonly isLeft: boolean;
}

export interface NewRowPorts<F> {
  /** Puts the row on the list, once, and sets its fields: told with each change of a row that has a name. */
  readonly save: (id: EntryId, fields: F) => void;
  readonly remove: (id: EntryId) => void;
}

/** What a row that was just begun needs to be told. */
export interface BegunRow<F> {
  readonly set: (changes: Partial<F>) => void;
  readonly onTyped: (name: string) => void;
  /** Gives it up: nothing of it is left. */
  readonly drop: () => void;
  /** For the whole row: it is left when the focus goes elsewhere than to its own fields and lists. */
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  /** It was left with something on it and no name, so it is not saved. */
  readonly needsName: boolean;
}

/**
 * A row that is on screen and not on the salon's list yet: it comes onto the list with its name, under the same key, so that the
 * caret stays. Left empty it is gone again.
 */
export function useNewRow<F extends { readonly name: string }>(present: readonly { readonly id: EntryId }[], ports: NewRowPorts<F>) {
  const [begun, setBegun] = useState<Begun<F> | null>(null);
  // A field is saved and the row left in one event: the second has to see what the first did.
  const latest = useRef(begun);
  const keep = (next: Begun<F> | null) => {
    latest.current = next;
    setBegun(next);
  };
  // Once it is on the list it lives by that: taken off again, it must not come back from here.
  const [listed, setListed] = useState<EntryId | null>(null);
  if (begun && listed !== begun.id && present.some((one) => one.id === begun.id)) setListed(begun.id);
  const change = (changes: Partial<Begun<F>>) => latest.current && keep({ ...latest.current, ...changes });
  const opener = useRef<Element | null>(null);
  const drop = () => {
    if (latest.current && latest.current.fields.name !== '') ports.remove(latest.current.id);
    keep(null);
  };
  const row: BegunRow<F> = {
    set: (changes) => {
      change({ fields: { ...latest.current?.fields, ...changes } as F });
      const now = latest.current;
      if (now && now.fields.name !== '') ports.save(now.id, now.fields);
    },
    onTyped: (typed) => change({ typed }),
    drop: () => {
      drop();
      // The row goes with whatever had the keyboard in it: it goes back to what began the row.
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
    onBlur: (event) => {
      const to = event.relatedTarget;
      if (to instanceof Element && (event.currentTarget.contains(to) || to.closest('[role=dialog], [role=listbox]'))) return;
      // A list of this row that has just opened: the focus has left the field and is not in the list yet.
      if (event.currentTarget.querySelector('[aria-haspopup=listbox][aria-expanded=true]')) return;
      const now = latest.current;
      if (!now) return;
      if (now.typed.trim() === '' && (now.fields.name !== '' || now.fields === now.blank)) drop();
      else change({ isLeft: true });
    },
    needsName: begun?.isLeft === true && begun.fields.name === '',
  };
  return {
    /** The row as it stands on screen, until the list has it. */
    shown: begun && listed !== begun.id && !present.some((one) => one.id === begun.id) ? { ...begun.fields, id: begun.id } : null,
    /** What the row with this id is to be told, while it is being begun. */
    of: (id: EntryId): BegunRow<F> | null => (begun?.id === id && !(begun.isLeft && begun.fields.name !== '') ? row : null),
    start: (blank: F) => {
      opener.current = document.activeElement;
      keep({ id: newEntryId(), blank, fields: blank, typed: '', isLeft: false });
    },
  };
}
