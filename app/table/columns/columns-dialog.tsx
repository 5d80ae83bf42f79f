import { GripVertical, Lock, LockOpen, Minus, Plus } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTranslation } from 'react-i18next';
import { COLUMN_GROUPS, type Column, columnOf, columnsOf } from '../../../model/columns/columns.ts';
import type { Salon } from '../../../model/salon.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IconToggle } from '../../ui/icon-toggle.tsx';
import { columnsInOrder, type TableLayout, withColumn, withMoved, withPin } from '../table-layout.ts';
import { USUAL_LAYOUT } from '../use-table.ts';
import styles from './columns.module.css';
import { useColumnNames } from './use-column-names.ts';
import { useTouchOrder } from './use-touch-order.ts';

interface ColumnsDialogProps {
  readonly salon: Salon;
  readonly layout: TableLayout;
  readonly onLayout: (change: (before: TableLayout) => TableLayout) => void;
  readonly onClose: () => void;
}

/** Which columns there are, in which order, and which of them stay in sight. Takes effect at once. */
export function ColumnsDialog({ salon, layout, onLayout, onClose }: ColumnsDialogProps) {
  const { t } = useTranslation(['table', 'common']);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('columns')}
      actions={
        <>
          <Button look="quiet" onPress={() => onLayout(({ sorts }) => ({ ...USUAL_LAYOUT, sorts }))}>
            {t('columnsUsual')}
          </Button>
          <Button look="primary" onPress={onClose}>
            {t('common:done')}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{t('columnsNote')}</p>
      <ShownColumns salon={salon} layout={layout} onLayout={onLayout} />
      <OtherColumns salon={salon} layout={layout} onLayout={onLayout} />
    </Dialog>
  );
}

type PartProps = Omit<ColumnsDialogProps, 'onClose'>;

function ShownColumns({ salon, layout, onLayout }: PartProps) {
  const { t } = useTranslation('table');
  const name = useColumnNames();
  const shown = columnsInOrder(layout, (id) => columnOf(id, salon) !== null).flatMap((id) => columnOf(id, salon) ?? []);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder({ keys, target }) {
      if (target.dropPosition !== 'on') {
        const place = target.dropPosition;
        onLayout((before) => withMoved(before, [...keys].map(String), String(target.key), place));
      }
    },
  });
  const touched = useTouchOrder((key, target, place) => onLayout((before) => withMoved(before, [key], target, place)));
  return (
    <div {...touched}>
      <GridList aria-label={t('columnsShown')} className={styles.list ?? ''} dragAndDropHooks={dragAndDropHooks}>
        {shown.map((column) => (
          <GridListItem key={column.key} id={column.key} textValue={name(column)} className={styles.item ?? ''}>
            {/* Touches pass through the button to the row, which browsers drag: the frame around it takes them. */}
            <span data-grip className={styles.handle}>
              <PlainButton slot="drag" className={styles.grip ?? ''} aria-label={t('move', { name: name(column) })}>
                <GripVertical aria-hidden="true" />
              </PlainButton>
            </span>
            <span className={styles.name}>{name(column)}</span>
            <IconToggle
              label={t('pin', { name: name(column) })}
              isSelected={layout.pinned.includes(column.key)}
              onChange={(isPinned) => onLayout((before) => withPin(before, column.key, isPinned))}
            >
              {layout.pinned.includes(column.key) ? <Lock aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
            </IconToggle>
            <IconButton
              label={t('hide', { name: name(column) })}
              isDisabled={shown.length === 1}
              onPress={() => onLayout((before) => withColumn(before, column.key, false))}
            >
              <Minus aria-hidden="true" />
            </IconButton>
          </GridListItem>
        ))}
      </GridList>
    </div>
  );
}

/** All that are not shown, by what they are about. */
function OtherColumns({ salon, layout, onLayout }: PartProps) {
  const { t } = useTranslation('table');
  const name = useColumnNames();
  const others = columnsOf(salon).filter(({ key }) => !layout.shown.includes(key));
  return (
    <section>
      <h3 className={styles.title}>{t('columnsOthers')}</h3>
      {COLUMN_GROUPS.map((group) => {
        const columns = others.filter((one) => one.group === group);
        return (
          columns.length > 0 && (
            <fieldset key={group} className={styles.group}>
              <legend className={styles.legend}>{t(`groups.${group}`)}</legend>
              {columns.map((column: Column) => (
                <PlainButton
                  key={column.key}
                  className={styles.add ?? ''}
                  aria-label={t('show', { name: name(column) })}
                  onPress={() => onLayout((before) => withColumn(before, column.key, true))}
                >
                  <Plus aria-hidden="true" />
                  {name(column)}
                </PlainButton>
              ))}
            </fieldset>
          )
        );
      })}
    </section>
  );
}
