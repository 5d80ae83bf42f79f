import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import type { View } from '../../workers/contracts/table.ts';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { useSalon } from '../threads.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useSteady } from '../use-steady.ts';
import { askedRule } from './asked-rule.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { BulkState } from './bulk/bulk-state.tsx';
import { Finding } from './segments/finding.tsx';
import { TableBody } from './table-body.tsx';
import { TableHeader } from './table-header.tsx';
import styles from './table-screen.module.css';
import { useGridColumns, useShownColumns } from './use-grid-columns.tsx';
import { useSelecting } from './use-selecting.ts';
import { useTableLayout, useTableSession } from './use-table.ts';
import { useView } from './use-view.ts';

/** The client base as a table: every field a column, filtered, sorted, and something done to many clients at once. */
export default function TableScreen({ actions }: { readonly actions: ScreenActions }) {
  const { t } = useTranslation('common');
  const salon = useSalon();
  return salon ? <TableOf salon={salon} actions={actions} /> : <ProgressBar label={t('loading')} done={0} total={0} />;
}

function TableOf({ salon, actions }: { readonly salon: Salon; readonly actions: ScreenActions }) {
  const { t } = useTranslation('table');
  const { session, view } = useTableSession();
  const [layout, changeLayout] = useTableLayout();
  const columns = useShownColumns(layout, salon);
  const { rule, text } = view;
  const { sorts } = layout;
  const asked = useMemo<View>(
    () => ({ rule: askedRule(rule, text), sorts, columns: columns.map(({ key }) => key) }),
    [rule, text, sorts, columns],
  );
  const viewed = useView(asked);
  const { shown } = viewed;
  const { columns: drawn, states } = useGridColumns(columns, layout, salon, shown.answer?.totals);
  const selecting = useSelecting(session, view, shown.answer?.found ?? 0);
  const { row, column } = view;
  const place = useMemo(() => ({ row, column }), [row, column]);
  const open = useSteady((id: CardId) => actions.open(id, null));
  return (
    <section className={styles.screen} aria-label={t('title')}>
      <TableHeader viewed={viewed} selecting={selecting} salon={salon} columns={drawn} layout={layout} onLayout={changeLayout} />
      <Finding salon={salon} session={session} rule={rule} text={text} />
      <BulkState />
      <TableBody
        shown={shown}
        columns={drawn}
        states={states}
        session={session}
        place={place}
        isFiltered={rule !== '' || text !== ''}
        selecting={selecting}
        onLayout={changeLayout}
        onOpen={open}
      />
      {view.selection.ids.size > 0 && <BulkBar salon={salon} selecting={selecting} columns={drawn} />}
    </section>
  );
}
