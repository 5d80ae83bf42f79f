import { ListPlus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddSalonEntry, SalonEdit, SetSalonEntry } from '../../../model/edits/salon-edit.ts';
import type { EntryId } from '../../../model/ids.ts';
import type { Salon, SalonCollection, SalonEntry, SalonEntryFields, SalonLists } from '../../../model/salon.ts';
import { Button } from '../../ui/button.tsx';
import { useSalonEdits } from '../use-salon-edits.ts';
import type { Column } from './columns.ts';
import styles from './list-editor.module.css';
import { ListRow } from './list-row.tsx';
import { useNewRow } from './use-new-row.ts';

/** The salon's lists whose entries have a name. */
export type NamedList = Exclude<SalonCollection, 'consentTexts'>;

export interface ListEditorProps<C extends NamedList> {
  readonly salon: Salon;
  readonly list: C;
  /** What a new entry begins with; it comes onto the list with its name. */
  readonly blank: SalonEntryFields[C];
  readonly columns: readonly Column<SalonEntryFields[C]>[];
  readonly words: ListWords;
  /** What an entry says in a line, while the rest of it is folded. */
  readonly summary?: (fields: SalonEntryFields[C]) => string;
  /** What belongs to an entry beyond its fields. */
  readonly below?: (entry: SalonEntry<C>, set: (changes: Partial<SalonEntryFields[C]>) => void) => ReactNode;
  /** Puts on an empty list what most salons have on theirs. */
  readonly onUsual?: () => void;
}

export interface ListWords {
  /** What the name's field is called. */
  readonly name: string;
  readonly add: string;
  /** What the list is for, where nothing is on it. */
  readonly empty: string;
  /** What becomes of an entry that cards have, where that wants saying. */
  readonly off?: string;
}

/** One of the salon's lists: each entry edited in place, saved as it is typed; what is removed can be brought back. */
export function ListEditor<C extends NamedList>(props: ListEditorProps<C>) {
  const { salon, list, blank, columns, words, summary, below, onUsual } = props;
  const { t } = useTranslation('settings');
  const edit = useSalonEdits(salon);
  const lists: SalonLists = salon;
  const entries = lists[list];
  const fresh = useNewRow<SalonEntryFields[C]>(entries, {
    save: (id, fields) => edit([addition(list, id, fields), change(list, id, fields)]),
    remove: (id) => edit(removal(list, id)),
  });
  const rows: readonly SalonEntry<C>[] = fresh.shown ? [...entries, fresh.shown] : entries;
  return (
    <div className={styles.editor}>
      {rows.length === 0 && <p className={styles.empty}>{words.empty}</p>}
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.map((entry) => {
            const begun = fresh.of(entry.id);
            const set = (changes: Partial<SalonEntryFields[C]>) =>
              begun ? begun.set(changes) : edit(change(list, entry.id, changes), t('changed'));
            return (
              <ListRow
                key={entry.id}
                fields={entry}
                begun={begun}
                columns={columns}
                nameLabel={words.name}
                currency={salon.currency || 'EUR'}
                summary={summary?.(entry) ?? ''}
                onSet={set}
                onRemove={() => (begun ? begun.drop() : edit(removal(list, entry.id), t('removed', { name: entry.name || words.name })))}
              >
                {below && entry !== fresh.shown && below(entry, set)}
              </ListRow>
            );
          })}
        </ul>
      )}
      {words.off && entries.length > 0 && <p className={styles.note}>{words.off}</p>}
      <div className={styles.actions}>
        <Button icon={<Plus aria-hidden="true" />} onPress={() => fresh.start(blank)}>
          {words.add}
        </Button>
        {onUsual && rows.length === 0 && (
          <Button look="quiet" icon={<ListPlus aria-hidden="true" />} onPress={onUsual}>
            {t('addUsual')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The edit that puts an entry on a list. */
export function addition<C extends SalonCollection>(collection: C, id: EntryId, fields: SalonEntryFields[C]): SalonEdit {
  return { type: 'addSalonEntry', collection, id, fields } as AddSalonEntry;
}

function change<C extends SalonCollection>(collection: C, id: EntryId, changes: Partial<SalonEntryFields[C]>): SalonEdit {
  return { type: 'setSalonEntry', collection, id, changes } as SetSalonEntry;
}

function removal(collection: SalonCollection, id: EntryId): SalonEdit {
  return { type: 'setSalonEntryRemoved', collection, id, removed: true };
}
