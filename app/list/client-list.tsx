import { FileUp, Table2, UserPlus, Users } from 'lucide-react';
import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CardId } from '../../model/ids.ts';
import { may } from '../../model/permissions.ts';
import { useReadingAhead } from '../card/index.ts';
import { DuplicatesButton } from '../duplicates/duplicates-button.tsx';
import { useSalon, useShownBase, useStatusOf } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFormat } from '../ui/format.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './client-list.module.css';
import { ClientRow } from './client-row.tsx';
import { type OpenFor, RowList, type RowListHandle } from './row-list.tsx';
import { useMarked } from './use-marked.ts';
import { useRows } from './use-rows.ts';
import { useToday } from './use-today.ts';

export interface ClientListProps {
  /** False while something else stands in its place: it then rests. */
  readonly isShown: boolean;
  readonly openId: CardId | null;
  readonly onOpen: (id: CardId, what: OpenFor) => void;
  readonly onNew: () => void;
  readonly handle?: Ref<RowListHandle>;
}

/** The whole base in the language's order: any size, only what is on screen is read. Typing in the search draws nothing of it anew. */
export const ClientList = memo(function ClientList({ isShown, openId, onOpen, onNew, handle }: ClientListProps) {
  const { t } = useTranslation('list');
  const format = useFormat();
  const base = useShownBase(isShown);
  const today = useToday();
  const salon = useSalon();
  const readAhead = useReadingAhead();
  const { row, onRange: readRange } = useRows(base);
  const { marked, mark, openAt, onRange } = useMarked(openId, base, readRange);
  const filling = useFilling();
  return (
    <section className={styles.pane} aria-labelledby="clients-title">
      <header className={styles.header}>
        <h1 id="clients-title" className={styles.title}>
          {t('title')}
        </h1>
        {base.ready && base.total > 0 && (
          <>
            <span className={styles.count}>{t('count', { count: base.total, shown: format.number(base.total) })}</span>
            <ToTable />
          </>
        )}
      </header>
      {filling && <Filling total={filling} here={base.total} />}
      {base.ready && base.total === 0 && !filling ? (
        <NobodyYet onNew={onNew} />
      ) : (
        <>
          <ColumnNames />
          <RowList
            label={t('title')}
            idOf={idOf}
            keyOf={(index) => row(index)?.id}
            count={base.ready ? base.total : 12}
            active={marked.at}
            onActive={(at) => mark({ id: row(at)?.id, at })}
            onRange={onRange}
            inSight={openAt}
            handle={handle}
            onReach={(index) => {
              const summary = row(index);
              if (summary) readAhead(summary.id);
            }}
            onOpen={(index, what) => {
              const summary = row(index);
              if (!summary) return;
              mark({ id: summary.id, at: index });
              onOpen(summary.id, what);
            }}
          >
            {(index, top) => {
              const summary = row(index);
              return (
                <ClientRow
                  id={idOf(index)}
                  summary={summary}
                  t={t}
                  format={format}
                  today={today}
                  salon={salon}
                  index={index}
                  place={index + 1}
                  count={base.total}
                  // Rows are read again a moment after a client got another place: meanwhile nobody is marked rather than another.
                  isActive={index === marked.at && (marked.id === undefined || summary?.id === marked.id)}
                  isOpen={summary !== undefined && summary.id === openId}
                  top={top}
                />
              );
            }}
          </RowList>
        </>
      )}
    </section>
  );
});

function idOf(index: number): string {
  return `client-${index}`;
}

/** How many cards there will be while the first copy comes in, or null. */
function useFilling(): number | null {
  return useStatusOf((status) => (status?.fill?.part === 'summaries' && status.fill.total > 0 ? status.fill.total : null));
}

/** The same clients in columns, where they are filtered and many are changed at once. */
function ToTable() {
  const { t } = useTranslation('table');
  const [, navigate] = useLocation();
  return (
    <div className={styles.toTable}>
      <DuplicatesButton />
      <Button look="quiet" icon={<Table2 aria-hidden="true" />} onPress={() => navigate('/table')}>
        {t('toTable')}
      </Button>
    </div>
  );
}

function Filling({ total, here }: { readonly total: number; readonly here: number }) {
  const { t } = useTranslation('list');
  const format = useFormat();
  return (
    <div className={styles.filling}>
      <ProgressBar
        label={t('filling')}
        done={here}
        total={total}
        figures={t('fillingFigures', { done: format.number(here), total: format.number(total) })}
      />
    </div>
  );
}

function ColumnNames() {
  const { t } = useTranslation('list');
  return (
    <div className={styles.columns} aria-hidden="true">
      <div className={styles.names}>
        <span />
        <span>{t('columnName')}</span>
        <span>{t('columnPhone')}</span>
        <span>{t('columnLastVisit')}</span>
        <span className={styles.figure}>{t('columnVisits')}</span>
        <span className={styles.figure}>{t('columnSpent')}</span>
      </div>
    </div>
  );
}

function NobodyYet({ onNew }: { readonly onNew: () => void }) {
  const { t } = useTranslation('list');
  const [, navigate] = useLocation();
  const mayImport = useStatusOf((status) => may(status?.device?.role ?? 'stylist', 'import'));
  return (
    <EmptyState
      icon={<Users />}
      title={t('emptyTitle')}
      actions={
        <>
          {mayImport && (
            <Button icon={<FileUp aria-hidden="true" />} onPress={() => navigate('/import')}>
              {t('emptyImport')}
            </Button>
          )}
          <Button look="primary" icon={<UserPlus aria-hidden="true" />} onPress={onNew}>
            {t('emptyAdd')}
          </Button>
        </>
      }
    >
      {t(mayImport ? 'emptyText' : 'emptyTextAdd')}
    </EmptyState>
  );
}
