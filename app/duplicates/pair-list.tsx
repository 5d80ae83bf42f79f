import { Check } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { initials } from '../../model/names/display-name.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { DuplicatePair } from '../../workers/contracts/table.ts';
import { ClientAvatar } from '../photos/client-photo/client-avatar.tsx';
import { Button } from '../ui/button.tsx';
import styles from './pair-list.module.css';
import { type PairWords, usePairWords } from './pair-words.ts';
import { type PairKey, pairKey } from './review.ts';

export interface PairListProps {
  readonly pairs: readonly DuplicatePair[];
  /** The one that is open. */
  readonly at: number;
  readonly passed: ReadonlySet<PairKey>;
  readonly onGo: (index: number) => void;
  readonly onMore?: () => void;
  readonly listRef: RefObject<HTMLDivElement | null>;
}

/** All pairs, one below the other; the arrows go through them wherever the keyboard is on the screen. */
export function PairList({ pairs, at, passed, onGo, onMore, listRef }: PairListProps) {
  const { t } = useTranslation('duplicates');
  const wordsOf = usePairWords();
  return (
    <div className={styles.side}>
      <div
        ref={listRef}
        role="listbox"
        tabIndex={0}
        aria-label={t('pairs')}
        aria-activedescendant={`pair-${at}`}
        className={styles.list}
        // The arrows are the whole screen's.
        onKeyDown={({ key }) => {
          if (key === 'Home') onGo(0);
          if (key === 'End') onGo(pairs.length - 1);
        }}
        onClick={({ target }) => {
          const index = target instanceof Element ? target.closest<HTMLElement>('[role=option]')?.dataset.index : undefined;
          if (index !== undefined) onGo(Number(index));
        }}
      >
        {pairs.map((pair, index) => {
          const key = pairKey(pair.a.id, pair.b.id);
          return (
            <PairRow
              key={key}
              index={index}
              pair={pair}
              words={wordsOf(pair)}
              isOpen={index === at}
              isPassed={passed.has(key)}
              count={pairs.length}
            />
          );
        })}
      </div>
      {onMore && (
        <Button look="quiet" onPress={onMore}>
          {t('more')}
        </Button>
      )}
      <p className={styles.keys}>{t('keys')}</p>
    </div>
  );
}

interface PairRowProps {
  readonly index: number;
  readonly pair: DuplicatePair;
  readonly words: PairWords;
  readonly isOpen: boolean;
  readonly isPassed: boolean;
  readonly count: number;
}

function PairRow({ index, pair, words, isOpen, isPassed, count }: PairRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <div
      ref={row}
      id={`pair-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isOpen}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-index={index}
      data-passed={isPassed || undefined}
      className={styles.row}
    >
      <span className={styles.faces}>
        <Face of={pair.a} />
        <Face of={pair.b} />
      </span>
      <span className={styles.who}>
        <bdi className={styles.name}>{words.a}</bdi>
        <bdi className={styles.name}>{words.b}</bdi>
        <span className={styles.why} data-meaning={pair.isWeak ? 'weak' : pair.meaning}>
          {words.meaning}
        </span>
      </span>
      {isPassed && <Check className={styles.passed} aria-hidden="true" />}
    </div>
  );
}

function Face({ of }: { readonly of: CardSummary }) {
  return <ClientAvatar size="s" photo={of.photo} letters={initials(of)} seed={of.id} />;
}
