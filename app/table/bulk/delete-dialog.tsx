import { useTranslation } from 'react-i18next';
import { DELETED_KEPT_DAYS } from '../../../model/deleted.ts';
import { ConfirmByWord } from '../../ui/confirm-by-word.tsx';
import { useFormat } from '../../ui/format.ts';
import type { Target } from '../use-selecting.ts';
import { useBulk } from './use-bulk.ts';

interface DeleteDialogProps {
  readonly target: Target;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Deletes many clients, after a typed word; each can be brought back for some weeks. */
export function DeleteDialog({ target, onClose, onDone }: DeleteDialogProps) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const bulk = useBulk();
  const confirm = async () => {
    bulk.remove(await target.ids());
    onDone();
  };
  return (
    <ConfirmByWord
      isOpen
      onClose={onClose}
      onConfirm={() => void confirm().catch(() => undefined)}
      title={t('bulk.deleteTitle', { count: target.count, shown: format.number(target.count) })}
      action={t('bulk.deleteAction')}
    >
      <p>{t('bulk.deleteText')}</p>
      <p>{t('bulk.deleteDays', { days: DELETED_KEPT_DAYS })}</p>
    </ConfirmByWord>
  );
}
