import { ArrowDownUp, List, Settings } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Salon } from '../../model/salon.ts';
import { DuplicatesButton } from '../duplicates/duplicates-button.tsx';
import { useMedia } from '../shell/use-media.ts';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ActionsMenu } from './bulk/actions-menu.tsx';
import { ColumnsDialog } from './columns/columns-dialog.tsx';
import { SortDialog } from './columns/sort-dialog.tsx';
import type { GridColumn } from './grid/grid-column.ts';
import type { TableLayout } from './table-layout.ts';
import styles from './table-screen.module.css';
import type { Selecting } from './use-selecting.ts';
import type { Viewed } from './use-view.ts';

interface TableHeaderProps extends HeaderButtonsProps {
  readonly viewed: Viewed;
}

interface HeaderButtonsProps {
  readonly selecting: Selecting;
  readonly salon: Salon;
  readonly columns: readonly GridColumn[];
  readonly layout: TableLayout;
  readonly onLayout: (change: (before: TableLayout) => TableLayout) => void;
}

/** How many were found, what can be done to all of them, and how the table is laid out. */
export function TableHeader({ viewed, ...buttons }: TableHeaderProps) {
  const { t } = useTranslation('common');
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{t('clients')}</h1>
      <Count viewed={viewed} />
      <HeaderButtons {...buttons} />
    </header>
  );
}

/** They stay as they are while other clients are asked for. */
const HeaderButtons = memo(function HeaderButtons({ selecting, salon, columns, layout, onLayout }: HeaderButtonsProps) {
  const { t } = useTranslation('table');
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<'columns' | 'sort' | null>(null);
  const close = () => setOpen(null);
  const roomy = useMedia('(min-width: 700px)');
  return (
    <>
      <div className={styles.buttons}>
        <ActionsMenu isBrief label={t('actionsAll')} target={selecting.found} selecting={selecting} salon={salon} columns={columns} />
        <IconButton label={t('sort')} onPress={() => setOpen('sort')}>
          <ArrowDownUp aria-hidden="true" />
        </IconButton>
        <IconButton label={t('columns')} onPress={() => setOpen('columns')}>
          <Settings aria-hidden="true" />
        </IconButton>
        <DuplicatesButton isBrief={!roomy} />
        {roomy ? (
          <Button look="quiet" icon={<List aria-hidden="true" />} onPress={() => navigate('/')}>
            {t('toList')}
          </Button>
        ) : (
          <IconButton label={t('toList')} onPress={() => navigate('/')}>
            <List aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {open === 'columns' && <ColumnsDialog salon={salon} layout={layout} onLayout={onLayout} onClose={close} />}
      {open === 'sort' && <SortDialog salon={salon} layout={layout} onLayout={onLayout} onClose={close} />}
    </>
  );
});

function Count({ viewed: { shown, isOld } }: { readonly viewed: Viewed }) {
  const { t } = useTranslation('table');
  const format = useFormat();
  if (!shown.answer) return null;
  const { found, total, isWhole } = shown.answer;
  const told =
    found === total
      ? t('found', { count: total, shown: format.number(total) })
      : t('foundOf', { shown: format.number(found), total: format.number(total) });
  return (
    <span className={styles.count} role="status" data-old={isOld || undefined}>
      {/* While rows are being read nobody knows how many there will be. */}
      {isWhole && told}
    </span>
  );
}
