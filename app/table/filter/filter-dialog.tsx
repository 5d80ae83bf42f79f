import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Salon } from '../../../model/salon.ts';
import { RuleEditor } from '../../rules/rule-editor.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { finishedRule } from '../asked-rule.ts';
import { useRuleCount } from '../segments/segments-dialog.tsx';
import styles from './filter.module.css';

interface FilterDialogProps {
  readonly salon: Salon;
  readonly rule: string;
  readonly onShow: (rule: string) => void;
  readonly onClose: () => void;
}

/** Builds the question to the base: condition by condition, with the sentence they make and how many clients it fits. */
export function FilterDialog({ salon, rule, onShow, onClose }: FilterDialogProps) {
  const { t } = useTranslation(['table', 'rules']);
  const format = useFormat();
  const [draft, setDraft] = useState(rule === '' ? BEGUN : rule);
  const [key, setKey] = useState(0);
  const counted = useRuleCount('filter', draft);
  const show = (next: string) => {
    onShow(finishedRule(next));
    onClose();
  };
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('filterTitle')}
      actions={
        <>
          {draft !== '' && (
            <Button
              look="quiet"
              onPress={() => {
                setDraft('');
                setKey(key + 1);
              }}
            >
              {t('filterClear')}
            </Button>
          )}
          <Button look="primary" onPress={() => show(draft)}>
            {counted ? t('filterShow', { shown: format.number(counted.count) }) : t('filter')}
          </Button>
        </>
      }
    >
      <div className={styles.editor}>
        <RuleEditor key={key} salon={salon} rule={draft} onChange={setDraft} isFilter />
        <p className={styles.fits} role="status">
          {counted
            ? t('rules:fits', { count: counted.count, shown: format.number(counted.count), total: format.number(counted.total) })
            : t('rules:counting')}
        </p>
      </div>
    </Dialog>
  );
}

/** One condition to begin with: visits, as with the salon's categories. */
const BEGUN = JSON.stringify({ all: [['visits', 'least']] });
