import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '../../workers/contracts/table.ts';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { useFormat } from '../ui/format.ts';
import { MergeDialog } from './merge/merge-dialog.tsx';
import { PairList } from './pair-list.tsx';
import styles from './pair-review.module.css';
import { PairView } from './pair-view.tsx';
import { usePairWords } from './pair-words.ts';
import { pairKey, type Review, type ReviewView } from './review.ts';
import { useDismiss } from './use-dismiss.ts';
import { usePairKeys } from './use-pair-keys.ts';

export interface PairReviewProps {
  /** At least one. */
  readonly pairs: readonly DuplicatePair[];
  /** With those not read yet. */
  readonly total: number;
  readonly review: Review;
  readonly view: ReviewView;
  readonly actions: ScreenActions;
  readonly onMore?: () => void;
}

/** The list of pairs with one of them open; where there is no room for both, the open one alone. */
export function PairReview({ pairs, total, review, view, actions, onMore }: PairReviewProps) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const wordsOf = usePairWords();
  const found = pairs.findIndex(({ a, b }) => pairKey(a.id, b.id) === view.key);
  // The open one was decided: the next has come to its place.
  const at = found >= 0 ? found : Math.min(view.at, pairs.length - 1);
  const pair = pairs[at];
  const key = pair && pairKey(pair.a.id, pair.b.id);
  useEffect(() => {
    if (key !== undefined) review.goTo(key, at);
  }, [review, key, at]);
  const [merging, setMerging] = useState<DuplicatePair | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const dismiss = useDismiss(review);
  const goTo = (index: number) => {
    const to = pairs[index];
    if (to) review.goTo(pairKey(to.a.id, to.b.id), index);
  };
  usePairKeys({
    next: () => goTo(at + 1),
    previous: () => goTo(at - 1),
    merge: () => pair && setMerging(pair),
    notSame: () => pair && dismiss(pair),
  });
  useEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (nowhere) list.current?.focus({ preventScroll: true });
  }, []);
  if (!pair) return null;
  const words = wordsOf(pair);
  const place = t('place', { at: format.number(at + 1), total: format.number(total) });
  return (
    <div className={styles.review}>
      <p role="status" className={styles.heard}>
        {`${place}: ${t('pair', { a: words.a, b: words.b })}. ${words.meaning}: ${words.why.join(', ')}`}
      </p>
      <PairList pairs={pairs} at={at} passed={view.passed} onGo={goTo} listRef={list} {...(onMore && { onMore })} />
      <PairView
        key={key}
        pair={pair}
        place={place}
        isFirst={at === 0}
        isLast={at === pairs.length - 1}
        onPrevious={() => goTo(at - 1)}
        onNext={() => goTo(at + 1)}
        onMerge={() => setMerging(pair)}
        onNotSame={() => dismiss(pair)}
        onOpen={(id) => actions.open(id, null)}
      />
      {merging && (
        <MergeDialog
          first={merging.a.id}
          second={merging.b.id}
          onClose={() => setMerging(null)}
          onMerged={() => review.decide(pairKey(merging.a.id, merging.b.id))}
          onUndone={() => review.takeBack(pairKey(merging.a.id, merging.b.id))}
        />
      )}
    </div>
  );
}
