import { SearchX, TableProperties } from 'lucide-react';
import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { columnOf } from '../../model/columns/columns.ts';
import type { CardId } from '../../model/ids.ts';
import { displayName, initials } from '../../model/names/display-name.ts';
import type { TableRow } from '../../workers/contracts/table.ts';
import { useReadingAhead } from '../card/index.ts';
import { ClientAvatar } from '../photos/client-photo/client-avatar.tsx';
import { useMedia } from '../shell/use-media.ts';
import { useSalon, useTableState } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFormat } from '../ui/format.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useSteady } from '../use-steady.ts';
import { sortBegins } from './columns/usual-width.ts';
import { Grid } from './grid/grid.tsx';
import type { ColumnState, GridColumn } from './grid/grid-column.ts';
import type { GridPlace } from './grid/grid-keys.ts';
import { sortedBy, type TableLayout, withWidth } from './table-layout.ts';
import styles from './table-screen.module.css';
import type { TableSession } from './table-session.ts';
import type { Selecting } from './use-selecting.ts';
import type { Shown } from './use-view.ts';

interface TableBodyProps {
  readonly shown: Shown;
  readonly columns: readonly GridColumn[];
  readonly states: readonly ColumnState[];
  readonly session: TableSession;
  readonly place: GridPlace;
  /** Not everybody is asked for. */
  readonly isFiltered: boolean;
  readonly selecting: Selecting;
  readonly onLayout: (change: (before: TableLayout) => TableLayout) => void;
  readonly onOpen: (id: CardId) => void;
}

/** Columns do not fit beside each other: rows become cards. */
const NARROW = '(max-width: 699px)';

/** The rows, or what stands in their place. Nothing of it is drawn anew before others were found. */
export const TableBody = memo(function TableBody(props: TableBodyProps) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const { shown, session, isFiltered } = props;
  const selected = props.selecting.selected?.count ?? 0;
  if (shown.hasFailed) return <Failed />;
  if (!shown.answer) return <Reading />;
  // An answer of the time before all rows were read says of nobody that they are not there.
  const { found, isWhole } = shown.answer;
  return (
    <>
      {!isWhole && <Reading />}
      {found > 0 ? <Rows {...props} count={found} /> : isWhole && <Nobody session={session} isFiltered={isFiltered} />}
      <p className={styles.told} role="status">
        {selected > 0 ? t('selected', { count: selected, shown: format.number(selected) }) : ''}
      </p>
    </>
  );
});

function Rows({ shown, columns, states, session, place, selecting, onLayout, onOpen, count }: TableBodyProps & { readonly count: number }) {
  const { t } = useTranslation(['table', 'list']);
  const readAhead = useReadingAhead();
  const salon = useSalon();
  const asCards = useMedia(NARROW);
  const onSort = (id: string, also: boolean) => {
    const column = salon && columnOf(id, salon);
    onLayout((before) => ({ ...before, sorts: sortedBy(before.sorts, id, also, column ? sortBegins(column) : 'up') }));
  };
  const avatar = useCallback(
    ({ summary }: TableRow) => <ClientAvatar photo={summary.photo} letters={initials(summary)} seed={summary.id} size="s" />,
    [],
  );
  const nameless = t('list:nameless');
  const nameOf = useSteady(({ summary }: TableRow) => displayName(summary) || nameless);
  return (
    <Grid
      key={asCards ? 'cards' : 'table'}
      label={t('title')}
      hint={t('keysHint')}
      columns={columns}
      states={states}
      count={count}
      row={shown.row}
      avatar={avatar}
      nameOf={nameOf}
      isSelected={selecting.isSelected}
      isAllSelected={selecting.isAll}
      asCards={asCards}
      place={place}
      onPlace={(place) => session.change(place)}
      onRange={shown.onRange}
      onOpen={({ summary }) => onOpen(summary.id)}
      onReach={({ summary }) => readAhead(summary.id)}
      onSelect={({ summary }, how) => selecting.select(summary.id, how)}
      onSelectAll={selecting.selectAll}
      onEscape={() => {
        const any = selecting.selected !== null;
        if (any) selecting.selectAll(false);
        return any;
      }}
      onSort={onSort}
      onWidth={(id, width) => onLayout((before) => withWidth(before, id, width))}
      scrolled={session.scrolled}
    />
  );
}

/** Rows are still being read: how many. */
function Reading() {
  const { t } = useTranslation('table');
  const format = useFormat();
  const { read, of } = useTableState();
  const figures = of > 0 ? { figures: t('readingFigures', { done: format.number(read), total: format.number(of) }) } : {};
  return (
    <div className={styles.reading}>
      <ProgressBar label={t('reading')} done={read} total={of} {...figures} />
    </div>
  );
}

function Failed() {
  const { t } = useTranslation(['table', 'common']);
  return (
    <EmptyState
      icon={<TableProperties />}
      title={t('failedTitle')}
      actions={<Button onPress={() => window.location.reload()}>{t('common:reload')}</Button>}
    >
      {t('failedText')}
    </EmptyState>
  );
}

/** Nobody fits, or there is nobody at all. */
function Nobody({ session, isFiltered }: { readonly session: TableSession; readonly isFiltered: boolean }) {
  const { t } = useTranslation(['table', 'list']);
  if (!isFiltered)
    return (
      <EmptyState icon={<TableProperties />} title={t('list:emptyTitle')}>
        {t('list:emptyTextAdd')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<SearchX />}
      title={t('nobodyTitle')}
      actions={<Button onPress={() => session.change({ rule: '', text: '' })}>{t('showAll')}</Button>}
    >
      {t('nobodyText')}
    </EmptyState>
  );
}
