import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '../../workers/contracts/import.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import styles from './columns-part.module.css';
import { FieldSelect } from './field-select.tsx';
import { useImport } from './import-provider.tsx';
import { Part } from './part.tsx';

/** More columns than these are shown on request; those that are taken for something come first. */
const SHOWN = 24;

/** What each column is taken for, with samples, changed by hand where it is wrong. */
export function ColumnsPart({ columns }: { readonly columns: readonly ImportColumn[] }) {
  const { t } = useTranslation('import');
  const { session } = useImport();
  const [all, setAll] = useState(false);
  const shown = all || columns.length <= SHOWN ? columns : firstColumns(columns);
  // Columns that went into the note by the switch are told from those that are notes themselves: the switch set them by hand.
  const leftOut = columns.filter((column) => column.field === 'ignore' && column.samples.length > 0);
  const moved = columns.filter((column) => column.field === 'note' && column.by === 'hand');
  const moveToNote = (selected: boolean) => {
    const changed = selected ? leftOut : moved;
    void session.adjust({ fields: Object.fromEntries(changed.map(({ index }) => [index, selected ? 'note' : 'ignore'])) });
  };
  return (
    <Part title={t('columnsPart')} hint={t('columnsHint')}>
      <ul className={styles.columns}>
        {shown.map((column) => (
          <Column key={column.index} column={column} />
        ))}
      </ul>
      {shown.length < columns.length && (
        <div>
          <Button onPress={() => setAll(true)}>{t('allColumns', { count: columns.length - shown.length })}</Button>
        </div>
      )}
      {(leftOut.length > 0 || moved.length > 0) && (
        <Switch isSelected={leftOut.length === 0} onChange={moveToNote}>
          {t('othersToNote')}
        </Switch>
      )}
    </Part>
  );
}

function Column({ column }: { readonly column: ImportColumn }) {
  const { t } = useTranslation('import');
  const { session } = useImport();
  const name = column.header || t('columnNumber', { number: column.index + 1 });
  return (
    <li className={`${styles.column} ${column.field === 'ignore' ? styles.ignored : ''}`}>
      <div className={styles.words}>
        <strong className={styles.name}>{name}</strong>
        <span className={styles.samples}>{column.samples.length > 0 ? column.samples.join(' · ') : t('emptyColumn')}</span>
      </div>
      <div className={styles.field}>
        <FieldSelect
          label={t('holds', { name })}
          value={column.field}
          onChange={(field) => void session.adjust({ fields: { [column.index]: field } })}
        />
        {(column.by === 'content' || column.by === 'hand' || column.by === 'memory') && (
          <span className={styles.by}>{t(`by.${column.by}`)}</span>
        )}
      </div>
    </li>
  );
}

function firstColumns(columns: readonly ImportColumn[]): readonly ImportColumn[] {
  const taken = columns.filter((column) => column.field !== 'ignore');
  const others = columns.filter((column) => column.field === 'ignore' && column.samples.length > 0);
  const chosen = new Set([...taken, ...others].slice(0, Math.max(SHOWN, taken.length)));
  return columns.filter((column) => chosen.has(column));
}
