import { useTranslation } from 'react-i18next';
import type { Salon } from '../../../model/salon.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import type { Target } from '../use-selecting.ts';
import styles from './bulk.module.css';
import { CategoryEntry, useCategoryChoice } from './category-choice.tsx';
import { useBulk } from './use-bulk.ts';

export interface TargetDialogProps {
  readonly target: Target;
  readonly salon: Salon;
  readonly onClose: () => void;
}

/** Gives a category to many clients by hand, or takes it from them. */
export function CategoryDialog({ target, salon, adds, onClose }: TargetDialogProps & { readonly adds: boolean }) {
  const { t } = useTranslation(['table', 'common']);
  const format = useFormat();
  const bulk = useBulk();
  const choice = useCategoryChoice(salon, '');
  const go = async () => {
    const category = await choice.take();
    if (!category) return;
    const edit = { type: 'setMark', set: 'categories', member: category.id, present: adds } as const;
    bulk.edit(await target.ids(), [edit], { kind: adds ? 'addCategory' : 'removeCategory', name: category.name });
    onClose();
  };
  const isNone = adds ? !choice.isAny : salon.categories.every((one) => !one.active);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(adds ? 'bulk.addCategory' : 'bulk.removeCategory')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" isDisabled={!choice.isReady || bulk.isBusy} onPress={() => void go().catch(() => undefined)}>
            {t(adds ? 'bulk.add' : 'bulk.removeAction')}
          </Button>
        </>
      }
    >
      <p className={styles.for}>{t('actionsFor', { count: target.count, shown: format.number(target.count) })}</p>
      {isNone ? (
        <p>{t('bulk.noCategories')}</p>
      ) : (
        <CategoryEntry choice={choice} salon={salon} label={t('bulk.category')} newLabel={adds ? t('bulk.newCategory') : ''} />
      )}
      {!adds && !isNone && <p className={styles.note}>{t('bulk.byRuleToo')}</p>}
    </Dialog>
  );
}
