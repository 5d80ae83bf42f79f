import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useColumnNames } from '../columns/use-column-names.ts';
import styles from './bulk.module.css';
import type { TargetDialogProps } from './category-dialog.tsx';
import { FieldValue } from './field-value.tsx';
import { settableFields } from './settable-fields.ts';
import { useBulk } from './use-bulk.ts';

/** Writes the same into a field of many clients, or empties it. */
export function FieldDialog({ target, salon, onClose }: TargetDialogProps) {
  const { t } = useTranslation(['table', 'common']);
  const format = useFormat();
  const bulk = useBulk();
  const name = useColumnNames();
  const fields = settableFields(salon);
  const [key, setKey] = useState<string>(fields[0]?.column.key ?? '');
  const [value, setValue] = useState<string | number | boolean | null>(null);
  const [empties, setEmpties] = useState(false);
  const field = fields.find(({ column }) => column.key === key);
  const isReady = field !== undefined && (empties || value !== null) && !bulk.isBusy;
  const go = async () => {
    if (!field) return;
    bulk.edit(await target.ids(), [field.toEdit(empties ? '' : (value ?? ''))], { kind: 'field', name: name(field.column) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('bulk.setField')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => void go().catch(() => undefined)}>
            {t('bulk.set')}
          </Button>
        </>
      }
    >
      <p className={styles.for}>{t('actionsFor', { count: target.count, shown: format.number(target.count) })}</p>
      <Select
        label={t('bulk.field')}
        options={fields.map(({ column }) => ({ id: column.key as string, label: name(column) }))}
        value={key}
        onChange={(next) => {
          setKey(next);
          setValue(null);
        }}
      />
      {field && !empties && <FieldValue key={key} field={field} salon={salon} value={value} onChange={setValue} />}
      <Switch isSelected={empties} onChange={setEmpties}>
        {t('bulk.empty')}
      </Switch>
      <p className={styles.note}>{t('bulk.replaces')}</p>
    </Dialog>
  );
}
