import { ChevronDown, Trash2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../ui/chip.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ColorChoice } from '../color-choice.tsx';
import { Cell } from './cell.tsx';
import type { Column } from './columns.ts';
import styles from './list-editor.module.css';
import { SavedText } from './saved-text.tsx';
import type { BegunRow } from './use-new-row.ts';

export interface ListRowProps<F> {
  readonly fields: F;
  /** Given while the entry is only being begun. */
  readonly begun: BegunRow<F> | null;
  readonly columns: readonly Column<F>[];
  readonly nameLabel: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly summary: string;
  readonly onSet: (changes: Partial<F>) => void;
  readonly onRemove: () => void;
  /** What belongs to it beyond its fields. */
  readonly children?: ReactNode;
}

/** What every entry of a list has; some have a colour. */
interface Named {
  readonly name: string;
  readonly active: boolean;
  readonly color?: string;
}

/** An entry: its name and the few things that stand beside it; the rest unfolds under it. */
export function ListRow<F extends Named>(props: ListRowProps<F>) {
  const { fields, begun, columns, nameLabel, currency, summary, onSet, onRemove, children } = props;
  const { t } = useTranslation('settings');
  const [isOpen, setOpen] = useState(begun !== null);
  const moreId = useId();
  const name = fields.name || nameLabel;
  const shown = columns.filter((one) => one.isShown?.(fields) ?? true);
  const cell = (column: Column<F>) => (
    <Cell key={column.id} column={column} fields={fields} onSet={onSet} name={name} currency={currency} isNew={begun !== null} />
  );
  const onLine = shown.filter((one) => one.onLine);
  const folded = shown.filter((one) => !one.onLine);
  const folds = folded.length > 0 || Boolean(children);
  const saysInactive = !fields.active && !onLine.some((one) => one.id === 'active');
  return (
    <li
      className={styles.row}
      onBlur={begun?.onBlur}
      data-open={(folds && isOpen) || undefined}
      data-inactive={!fields.active || undefined}
    >
      <div className={styles.head}>
        {fields.color !== undefined && (
          <ColorChoice name={name} color={fields.color} onChange={(color) => onSet({ color } as Partial<F>)} />
        )}
        <div className={styles.name}>
          <SavedText
            aria-label={nameLabel}
            placeholder={nameLabel}
            value={fields.name}
            maxLength={120}
            autoFocus={begun !== null}
            begun={begun}
            {...(begun?.needsName && { doubt: t('needsName') })}
            onSave={(text) => onSet({ name: text } as Partial<F>)}
          />
          {!isOpen && (summary || saysInactive) && (
            <div className={styles.summary}>
              {saysInactive && <Chip>{t('notInUse')}</Chip>}
              {summary && <span>{summary}</span>}
            </div>
          )}
        </div>
        {onLine.length > 0 && <div className={styles.line}>{onLine.map(cell)}</div>}
        <div className={styles.buttons}>
          {folds && (
            <IconButton label={t('detailsOf', { name })} aria-expanded={isOpen} aria-controls={moreId} onPress={() => setOpen(!isOpen)}>
              <ChevronDown aria-hidden="true" className={styles.chevron} />
            </IconButton>
          )}
          <IconButton label={t('removeNamed', { name })} onPress={onRemove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </div>
      </div>
      {folds && isOpen && (
        <div className={styles.more} id={moreId}>
          {folded.length > 0 && <div className={styles.fields}>{folded.map(cell)}</div>}
          {children}
        </div>
      )}
    </li>
  );
}
