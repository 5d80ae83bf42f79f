import { CreditCard, SearchX, UserPlus } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../model/ids.ts';
import type { SearchAnswer } from '../../workers/contracts/search.ts';
import { useBase } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './client-list.module.css';
import { ClientRow } from './client-row.tsx';
import { RowList, type RowListHandle } from './row-list.tsx';
import { useToday } from './use-today.ts';

const ID_PREFIX = 'found-';

export interface SearchResultsProps {
  readonly query: string;
  readonly answer: SearchAnswer | null;
  readonly openId: CardId | null;
  readonly onOpen: (id: CardId) => void;
  readonly onNew: () => void;
  /** The number searched for is of a card that was scanned and that nobody has. */
  readonly isUnknownCard: boolean;
  readonly handle?: Ref<RowListHandle>;
}

/** What was found for what is typed, best first, with what matched marked. The first is opened by Enter. */
export function SearchResults(props: SearchResultsProps) {
  const { query, answer, openId, onOpen } = props;
  const { t } = useTranslation('list');
  const format = useFormat();
  const today = useToday();
  const base = useBase();
  const [moved, setMoved] = useState({ query: '', index: 0 });
  // A new answer starts at its first row again.
  const active = answer && moved.query === answer.query ? moved.index : 0;
  const typed = query.trim();
  const found = answer?.query === typed ? answer.hits.length : 0;
  if (props.isUnknownCard && found === 0) return <UnknownCard number={typed} onNew={props.onNew} />;
  if (!answer) return <p className={styles.found}>{base.ready ? '' : t('searchSoon')}</p>;
  if (answer.hits.length === 0 && answer.query === typed) return <Nobody query={typed} onNew={props.onNew} />;
  const shown = answer.hits.length;
  return (
    <section className={styles.pane} aria-label={t('results')}>
      {props.isUnknownCard && <UnknownCard number={typed} onNew={props.onNew} isBrief />}
      <p className={styles.found} role="status">
        {answer.total > shown
          ? t('foundMore', { total: format.number(answer.total), shown: format.number(shown) })
          : t('found', { count: shown, shown: format.number(shown) })}
        {base.indexing > 0 && ` · ${t('indexing', { count: base.indexing, shown: format.number(base.indexing) })}`}
      </p>
      <RowList
        label={t('results')}
        idPrefix={ID_PREFIX}
        count={shown}
        active={active}
        onActive={(index) => setMoved({ query: answer.query, index })}
        handle={props.handle}
        onOpen={(index) => {
          const hit = answer.hits[index];
          if (hit) onOpen(hit.summary.id);
        }}
      >
        {(index, top) => {
          const hit = answer.hits[index];
          return (
            hit && (
              <ClientRow
                id={`${ID_PREFIX}${index}`}
                summary={hit.summary}
                highlights={hit.highlights}
                t={t}
                format={format}
                today={today}
                place={index + 1}
                count={shown}
                isActive={index === active}
                isOpen={hit.summary.id === openId}
                top={top}
              />
            )
          );
        }}
      </RowList>
    </section>
  );
}

function Nobody({ query, onNew }: { readonly query: string; readonly onNew: () => void }) {
  const { t } = useTranslation('list');
  return (
    <div role="status" className={styles.pane}>
      <EmptyState
        icon={<SearchX />}
        title={t('nobodyTitle')}
        actions={
          <Button look="primary" icon={<UserPlus aria-hidden="true" />} onPress={onNew}>
            {t('newNamed', { query })}
          </Button>
        }
      >
        {t('nobodyText')}
      </EmptyState>
    </div>
  );
}

/** A card was scanned that nobody has. Said where the card of a client would have opened, and at once by a screen reader. */
function UnknownCard({ number, onNew, isBrief }: { readonly number: string; readonly onNew: () => void; readonly isBrief?: boolean }) {
  const { t } = useTranslation('list');
  const title = t('unknownCard', { number });
  const begin = (
    <Button look="primary" icon={<UserPlus aria-hidden="true" />} onPress={onNew}>
      {t('newWithCard')}
    </Button>
  );
  if (isBrief) {
    return (
      <div className={styles.unknown}>
        <Notice tone="warn" title={title} actions={begin} alert>
          {t('unknownCardText')}
        </Notice>
      </div>
    );
  }
  return (
    <div role="alert" className={styles.pane}>
      <EmptyState icon={<CreditCard />} title={title} actions={begin}>
        {t('unknownCardText')}
      </EmptyState>
    </div>
  );
}
