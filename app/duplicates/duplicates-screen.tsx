import { SearchX, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { useTableState } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFormat } from '../ui/format.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Switch } from '../ui/switch.tsx';
import styles from './duplicates-screen.module.css';
import { PairReview } from './pair-review.tsx';
import { lookedAt, pairKey } from './review.ts';
import { useMayMerge } from './use-may-merge.ts';
import { type Pairs, usePairs } from './use-pairs.ts';
import { useReview } from './use-review.ts';

/** So many pairs are read at a time; what was decided makes room for the next. */
const READ = 100;

/** Pairs of cards that may be of one person: gone through one by one, merged or put aside for good. */
export default function DuplicatesScreen({ actions }: { readonly actions: ScreenActions }) {
  const { t } = useTranslation('duplicates');
  const isAllowed = useMayMerge();
  if (isAllowed) return <Reviewing actions={actions} />;
  return (
    <section className={styles.screen} aria-labelledby="duplicates-title">
      <header className={styles.header}>
        <h1 id="duplicates-title" className={styles.title}>
          {t('title')}
        </h1>
      </header>
      <EmptyState icon={<Users />} title={t('whoMay')} />
    </section>
  );
}

function Reviewing({ actions }: { readonly actions: ScreenActions }) {
  const { t } = useTranslation('duplicates');
  const { review, view } = useReview();
  const [count, setCount] = useState(READ);
  const pairs = usePairs(view.weak, count);
  const { answer } = pairs;
  useEffect(() => {
    if (answer) review.known(answer.pairs.map(({ a, b }) => pairKey(a.id, b.id)));
  }, [review, answer]);
  const shown = answer?.pairs.filter(({ a, b }) => !view.gone.has(pairKey(a.id, b.id))) ?? [];
  const total = answer ? answer.total - (answer.pairs.length - shown.length) : 0;
  const keys = shown.map(({ a, b }) => pairKey(a.id, b.id));
  return (
    <section className={styles.screen} aria-labelledby="duplicates-title">
      <header className={styles.header}>
        <h1 id="duplicates-title" className={styles.title}>
          {t('title')}
        </h1>
        {answer && <Progress {...lookedAt(view, keys, total)} />}
        <span className={styles.weak}>
          <Switch isSelected={view.weak} onChange={review.setWeak}>
            {t('weak')}
          </Switch>
        </span>
      </header>
      <Looking pairs={pairs} />
      {shown.length > 0 && (
        <PairReview
          pairs={shown}
          total={total}
          review={review}
          view={view}
          actions={actions}
          {...(total > shown.length && { onMore: () => setCount((before) => before + READ) })}
        />
      )}
      {shown.length === 0 && <NoPairs pairs={pairs} wasAny={view.decided > 0} />}
    </section>
  );
}

function Progress({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  if (total === 0) return null;
  return <p className={styles.progress}>{t('looked', { done: format.number(done), total: format.number(total) })}</p>;
}

/** What goes on while not all is known yet. */
function Looking({ pairs: { answer, hasFailed } }: { readonly pairs: Pairs }) {
  const { t } = useTranslation('duplicates');
  const state = useTableState();
  const format = useFormat();
  if (hasFailed || (answer && state.ready)) return null;
  const reads = !state.ready && state.of > 0;
  return (
    <div className={styles.looking}>
      <ProgressBar
        label={answer && answer.total > 0 ? t('stillLooking') : t('looking')}
        done={reads ? state.read : 0}
        total={reads ? state.of : 0}
        {...(reads && { figures: t('lookingFigures', { done: format.number(state.read), total: format.number(state.of) }) })}
      />
    </div>
  );
}

/** What stands where no pair does: none found, all decided, or it could not be looked for. */
function NoPairs({ pairs: { answer, hasFailed, again }, wasAny }: { readonly pairs: Pairs; readonly wasAny: boolean }) {
  const { t } = useTranslation(['duplicates', 'common']);
  const [, navigate] = useLocation();
  const state = useTableState();
  if (hasFailed) {
    return (
      <EmptyState icon={<SearchX />} title={t('failedTitle')} actions={<Button onPress={again}>{t('again')}</Button>}>
        {t('failedText')}
      </EmptyState>
    );
  }
  if (!answer || !state.ready) return null;
  return (
    <EmptyState
      icon={<Users />}
      title={t(wasAny ? 'doneTitle' : 'emptyTitle')}
      actions={<Button onPress={() => navigate('/')}>{t('common:toClients')}</Button>}
    >
      {t(wasAny ? 'doneText' : 'emptyText')}
    </EmptyState>
  );
}
