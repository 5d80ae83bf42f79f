import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../../model/ids.ts';
import { useToday } from '../../list/use-today.ts';
import { useThreads } from '../../threads.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { messagePurposes } from '../segments/built-in.ts';
import type { Target } from '../use-selecting.ts';
import styles from './bulk.module.css';
import { CategoryEntry, useCategoryChoice } from './category-choice.tsx';
import type { TargetDialogProps } from './category-dialog.tsx';
import { useBulk } from './use-bulk.ts';

const ASKER = 'mailing';

/** Puts clients on a list for messages to be sent later: a category by hand, for those only who agreed to messages. */
export function MailingDialog({ target, salon, onClose }: TargetDialogProps) {
  const { t } = useTranslation(['table', 'common']);
  const format = useFormat();
  const bulk = useBulk();
  const today = useToday();
  const choice = useCategoryChoice(salon, t('bulk.mailingUsual', { date: format.dateShort(today) }));
  const purposes = messagePurposes(salon);
  const agreed = useAgreed(target, purposes);
  const go = async () => {
    const category = agreed && (await choice.take());
    if (!category) return;
    bulk.edit(agreed, [{ type: 'setMark', set: 'categories', member: category.id, present: true }], {
      kind: 'addCategory',
      name: category.name,
    });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('bulk.mailing')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            look="primary"
            isDisabled={!choice.isReady || bulk.isBusy || !agreed || agreed.length === 0}
            onPress={() => void go().catch(() => undefined)}
          >
            {t('bulk.add')}
          </Button>
        </>
      }
    >
      {purposes.length === 0 ? (
        <Notice tone="warn">{t('bulk.mailingNoPurpose')}</Notice>
      ) : (
        <>
          <p role="status">
            {agreed
              ? t('bulk.mailingConsent', { agreed: format.number(agreed.length), total: format.number(target.count) })
              : t('bulk.counting')}
          </p>
          {!choice.isAny ? (
            <p>{t('bulk.noCategories')}</p>
          ) : (
            <CategoryEntry choice={choice} salon={salon} label={t('bulk.mailingName')} newLabel={t('bulk.mailingNew')} />
          )}
          <p className={styles.note}>{t('bulk.mailingText')}</p>
        </>
      )}
    </Dialog>
  );
}

/** Those of them who agreed to messages, as they say now; null until it is known. */
function useAgreed(target: Target, purposes: readonly string[]): readonly CardId[] | null {
  const { table } = useThreads();
  const [agreed, setAgreed] = useState<readonly CardId[] | null>(null);
  const rule = purposes.length === 0 ? '' : JSON.stringify({ all: [['consent', 'is', ...purposes]] });
  const [{ ids }] = useState(target);
  useEffect(() => {
    if (rule === '') return;
    let isWanted = true;
    const ask = async () => {
      await table.setView(ASKER, { rule, sorts: [], columns: [] }, 0, 0);
      const [theirs, all] = [await ids(), new Set(await table.ids(ASKER))];
      if (isWanted) setAgreed(theirs.filter((id) => all.has(id)));
    };
    ask().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [table, rule, ids]);
  return agreed;
}
