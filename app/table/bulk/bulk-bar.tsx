import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../../shell/use-media.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { type BulkAction, useBulkActions } from './actions.ts';
import { ActionsMenu, type ActionsProps } from './actions-menu.tsx';
import styles from './bulk.module.css';
import { useBulk } from './use-bulk.ts';

/** Who is selected, and what can be done to them: beside each other where there is room. */
export function BulkBar(props: Omit<ActionsProps, 'target'>) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const roomy = useMedia('(min-width: 1100px)');
  const { selected, found, isAll, selectAll } = props.selecting;
  if (!selected) return null;
  const counted = { count: selected.count, shown: format.number(selected.count) };
  return (
    <section className={styles.bar} aria-label={t('selected', counted)}>
      <IconButton label={t('clearSelection')} onPress={() => selectAll(false)}>
        <X aria-hidden="true" />
      </IconButton>
      <strong className={styles.count}>{t('selected', counted)}</strong>
      {!isAll && (
        <Button look="quiet" onPress={() => selectAll(true)}>
          {t('bulk.selectAll', { shown: format.number(found.count) })}
        </Button>
      )}
      <div className={styles.actions}>
        {roomy ? <Actions {...props} target={selected} /> : <ActionsMenu {...props} target={selected} label={t('actionsFor', counted)} />}
      </div>
    </section>
  );
}

function Actions(props: ActionsProps) {
  const { t } = useTranslation('table');
  const actions = useBulkActions();
  const { isBusy } = useBulk();
  const [open, setOpen] = useState<BulkAction | null>(null);
  return (
    <>
      {actions.map(({ id, Icon }) =>
        id === 'removeCategory' || id === 'delete' ? (
          <IconButton key={id} label={t(`bulk.${id}`)} isDisabled={isBusy} onPress={() => setOpen(id)}>
            <Icon aria-hidden="true" />
          </IconButton>
        ) : (
          <Button key={id} isDisabled={isBusy} icon={<Icon aria-hidden="true" />} onPress={() => setOpen(id)}>
            {t(`brief.${id}`)}
          </Button>
        ),
      )}
      {open && <ActionDialog action={open} {...props} onClose={() => setOpen(null)} />}
    </>
  );
}
