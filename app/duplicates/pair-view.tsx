import { ChevronDown, ChevronUp, Merge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../model/ids.ts';
import { initials } from '../../model/names/display-name.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { DuplicatePair } from '../../workers/contracts/table.ts';
import { ClientAvatar } from '../photos/client-photo/client-avatar.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PairFacts } from './pair-facts.tsx';
import styles from './pair-view.module.css';
import { useNameOf, usePairWords } from './pair-words.ts';

export interface PairViewProps {
  readonly pair: DuplicatePair;
  /** Which of how many it is, in words. */
  readonly place: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onMerge: () => void;
  readonly onNotSame: () => void;
  readonly onOpen: (id: CardId) => void;
}

/** Two clients side by side, why they may be one, and what can be done about it. */
export function PairView(props: PairViewProps) {
  const { pair, place } = props;
  const { t } = useTranslation('duplicates');
  const words = usePairWords()(pair);
  const bothOnline = Boolean(pair.a.more.online && pair.b.more.online);
  const isLikely = pair.meaning === 'same' && !pair.isWeak && !bothOnline;
  return (
    <section className={styles.pair} aria-label={t('pair', { a: words.a, b: words.b })}>
      <div className={styles.steps}>
        <span className={styles.place}>{place}</span>
        <IconButton label={t('previous')} isDisabled={props.isFirst} onPress={props.onPrevious} aria-keyshortcuts="K">
          <ChevronUp aria-hidden="true" />
        </IconButton>
        <IconButton label={t('next')} isDisabled={props.isLast} onPress={props.onNext} aria-keyshortcuts="J">
          <ChevronDown aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.body}>
        <div className={styles.reasons} data-meaning={pair.isWeak ? 'weak' : pair.meaning}>
          <h2 className={styles.meaning}>{words.meaning}</h2>
          <ul className={styles.why}>
            {words.why.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
        <div className={styles.heads}>
          <Head of={pair.a} onOpen={props.onOpen} />
          <Head of={pair.b} onOpen={props.onOpen} />
        </div>
        <PairFacts a={pair.a} b={pair.b} names={words} />
        {bothOnline && <Notice tone="warn">{t('merging.bothOnline')}</Notice>}
      </div>
      <div className={styles.actions}>
        <Button onPress={props.onNotSame} aria-keyshortcuts="N" look={isLikely ? 'plain' : 'primary'}>
          {t('notSame')}
        </Button>
        <Button
          onPress={props.onMerge}
          aria-keyshortcuts="M"
          look={isLikely ? 'primary' : 'plain'}
          isDisabled={bothOnline}
          icon={<Merge aria-hidden="true" />}
        >
          {t('merge')}
        </Button>
      </div>
    </section>
  );
}

function Head({ of, onOpen }: { readonly of: CardSummary; readonly onOpen: (id: CardId) => void }) {
  const { t } = useTranslation('duplicates');
  const name = useNameOf()(of);
  return (
    <div className={styles.head}>
      <ClientAvatar photo={of.photo} letters={initials(of)} seed={of.id} />
      <bdi className={styles.name}>{name}</bdi>
      <Button look="quiet" onPress={() => onOpen(of.id)} aria-label={t('openNamed', { name })}>
        {t('openCard')}
      </Button>
    </div>
  );
}
