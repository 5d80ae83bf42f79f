import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '../../workers/contracts/table.ts';
import { useThreads } from '../threads.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useNameOf } from './pair-words.ts';
import { pairKey, type Review } from './review.ts';

/** Says that two cards are of different people, for good and on every device; with a way back. */
export function useDismiss(review: Review): (pair: DuplicatePair) => void {
  const { t } = useTranslation('duplicates');
  const { store } = useThreads();
  const toasts = useToasts();
  const nameOf = useNameOf();
  return (pair) => {
    const key = pairKey(pair.a.id, pair.b.id);
    // It is said on the card with the smaller id, so that two devices say it in the same place.
    const [on, member] = pair.a.id < pair.b.id ? [pair.a.id, pair.b.id] : [pair.b.id, pair.a.id];
    const mark = (present: boolean) =>
      store.editCard(on, [{ type: 'setMark', set: 'notSame', member, present }]).then(
        ({ ok }) => ok,
        () => false,
      );
    const failed = () => toasts.show({ text: t('dismissFailed'), tone: 'danger' });
    review.decide(key);
    void mark(true).then((isDone) => {
      if (isDone) return;
      review.takeBack(key);
      failed();
    });
    toasts.showUndo(t('dismissed', { a: nameOf(pair.a), b: nameOf(pair.b) }), () => {
      void mark(false).then((isDone) => (isDone ? review.takeBack(key) : failed()));
    });
  };
}
