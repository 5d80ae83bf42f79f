import { SearchX } from 'lucide-react';
import { type Ref, type RefObject, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../model/ids.ts';
import type { StatusSettings } from '../../model/status.ts';
import type { NoteHit, SearchAnswer } from '../../workers/contracts/search.ts';
import { useReadingAhead } from '../card/index.ts';
import { useBase, useSalon } from '../threads.tsx';
import { useFormat } from '../ui/format.ts';
import { MoreRow, NewClientRow } from './action-rows.tsx';
import styles from './client-list.module.css';
import { ClientRow } from './client-row.tsx';
import { type FoundItem, foundItems, noteOf, summaryOf } from './found-items.ts';
import { HeadingRow } from './heading-row.tsx';
import { NoteRow } from './note-row.tsx';
import { type OpenFor, RowList, type RowListHandle } from './row-list.tsx';
import { UnknownCard } from './unknown-card.tsx';
import { useNotes } from './use-notes.ts';
import { useToday } from './use-today.ts';

/** All of them are drawn anew with each key, and few people scroll what was found: rows out of sight are few. */
const BEYOND = 2;

export interface SearchResultsProps {
  readonly query: string;
  readonly answer: SearchAnswer | null;
  readonly openId: CardId | null;
  /** `note`: where on the card, when it was found by its notes. */
  readonly onOpen: (id: CardId, what: OpenFor, note: NoteHit | null) => void;
  readonly onNew: () => void;
  /** More people than these were found, and are wanted. */
  readonly onMore: () => void;
  /** Somebody is being chosen: what stands in notes is of no use. */
  readonly onlyPeople: boolean;
  /** Given where the number searched for is of a card that was scanned and that nobody has: gives it to somebody. */
  readonly onGive: (() => void) | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly handle?: Ref<RowListHandle>;
}

/** What was found for what is typed: people first, best first, with what matched marked; then whose notes hold it. */
export function SearchResults(props: SearchResultsProps) {
  const { query, answer, openId, onNew, onGive } = props;
  const { t } = useTranslation('list');
  const format = useFormat();
  const today = useToday();
  const salon = useSalon();
  const base = useBase();
  const readAhead = useReadingAhead();
  const [moved, setMoved] = useState({ query: '', index: 0 });
  const typed = query.trim();
  const isAnswered = answer?.query === typed;
  const notes = useNotes(props.onlyPeople ? '' : query, isAnswered);
  const items = answer ? foundItems(answer, notes) : [];
  const open = (index: number, what: OpenFor) => {
    const item = items[index];
    if (!item) return;
    const summary = summaryOf(item);
    if (summary) props.onOpen(summary.id, what, noteOf(item));
    else if (item.kind === 'new') onNew();
    else if (item.kind === 'more') props.onMore();
  };
  const list = useAwaitedEnter(props.handle, typed, isAnswered, (what) => {
    if (items[0]?.kind === 'client') open(0, what);
  });
  const found = isAnswered ? answer.hits.length : 0;
  if (onGive && found === 0) return <UnknownCard number={typed} onNew={onNew} onGive={onGive} />;
  if (!answer) return <p className={styles.found}>{base.ready ? '' : t('searchSoon')}</p>;
  const idOf = (index: number) => (items[index]?.kind === 'new' ? 'new-client' : `found-${index}`);
  // A new answer starts at its first row again; where nobody was found, nothing is opened by Enter alone.
  const active = moved.query === answer.query ? moved.index : answer.hits.length > 0 ? 0 : -1;
  return (
    <section className={styles.pane} aria-label={t('results')} aria-busy={!isAnswered} data-answers={answer.query}>
      {onGive && <UnknownCard number={typed} onNew={onNew} onGive={onGive} isBrief />}
      <FoundLine answer={answer} />
      <RowList
        label={t('results')}
        idOf={idOf}
        keyOf={(index) => keyOf(items[index])}
        count={items.length}
        active={active}
        onActive={(index) => setMoved({ query: answer.query, index })}
        opens={(index) => items[index]?.kind !== 'notes'}
        beyond={BEYOND}
        field={props.field}
        handle={list}
        onReach={(index) => {
          const item = items[index];
          const summary = item && summaryOf(item);
          if (summary) readAhead(summary.id);
        }}
        onOpen={open}
      >
        {(index, top) => {
          const item = items[index];
          const at = { id: idOf(index), index, isActive: index === active, top };
          return item && <FoundRow item={item} at={at} t={t} format={format} today={today} salon={salon} typed={typed} openId={openId} />;
        }}
      </RowList>
    </section>
  );
}

/** Tells rows apart, whatever place they have: a client and the notes on the same card are two. */
function keyOf(item: FoundItem | undefined): string | undefined {
  return item && `${item.kind} ${item.kind === 'client' || item.kind === 'note' ? item.hit.summary.id : ''}`;
}

interface FoundRowProps {
  readonly item: FoundItem;
  readonly at: { readonly id: string; readonly index: number; readonly isActive: boolean; readonly top: number };
  readonly t: ReturnType<typeof useTranslation<'list'>>['t'];
  readonly format: ReturnType<typeof useFormat>;
  readonly today: string;
  readonly salon: StatusSettings | null;
  readonly typed: string;
  readonly openId: CardId | null;
}

function FoundRow({ item, at, t, format, today, salon, typed, openId }: FoundRowProps) {
  switch (item.kind) {
    case 'client':
      return (
        <ClientRow
          {...at}
          summary={item.hit.summary}
          highlights={item.hit.highlights}
          t={t}
          format={format}
          today={today}
          salon={salon}
          place={item.place}
          count={item.count}
          isOpen={item.hit.summary.id === openId}
        />
      );
    case 'more':
      return <MoreRow {...at} words={t('showMore')} />;
    case 'new':
      return <NewClientRow {...at} words={t('newNamed', { query: typed })} />;
    case 'notes': {
      const found = item.total > 0 ? format.number(item.total) : '';
      const reading = item.unread > 0 ? t('notesUnread', { count: item.unread, shown: format.number(item.unread) }) : '';
      return <HeadingRow title={t('inNotes')} note={[found, reading].filter(Boolean).join(' · ')} top={at.top} />;
    }
    case 'note':
      return (
        <NoteRow
          {...at}
          hit={item.hit}
          t={t}
          format={format}
          place={item.place}
          count={item.count}
          isOpen={item.hit.summary.id === openId}
        />
      );
  }
}

/** How many were found, or that nobody was. */
function FoundLine({ answer }: { readonly answer: SearchAnswer }) {
  const { t } = useTranslation('list');
  const format = useFormat();
  const shown = answer.hits.length;
  if (shown === 0) {
    return (
      <div role="status" className={styles.nobody}>
        <span className={styles.nobodyIcon}>
          <SearchX aria-hidden="true" />
        </span>
        <div>
          <h2 className={styles.nobodyTitle}>{t('nobodyTitle')}</h2>
          <p className={styles.nobodyText}>{t('nobodyText')}</p>
        </div>
      </div>
    );
  }
  const counted = { count: shown, shown: format.number(shown), total: format.number(answer.total) };
  return (
    <p className={styles.found} role="status">
      {answer.exact ? t(answer.total > shown ? 'foundMore' : 'found', counted) : t('foundMany', counted)}
    </p>
  );
}

/**
 * The keys of the results. Enter pressed before the answer to what is typed has come waits for it: the first of an older answer
 * is somebody else.
 */
function useAwaitedEnter(handle: Ref<RowListHandle> | undefined, typed: string, isAnswered: boolean, openFirst: (what: OpenFor) => void) {
  const list = useRef<RowListHandle>(null);
  const awaited = useRef<{ readonly typed: string; readonly what: OpenFor } | null>(null);
  useImperativeHandle(handle, () => ({
    key(pressed) {
      if (pressed.key !== 'Enter' || isAnswered) return list.current?.key(pressed) ?? false;
      awaited.current = { typed, what: pressed.ctrlKey || pressed.metaKey ? 'visit' : 'card' };
      return true;
    },
    focus: () => list.current?.focus(),
    toTop: () => list.current?.toTop(),
  }));
  const answered = useEffectEvent(() => {
    const wish = awaited.current;
    awaited.current = null;
    if (wish?.typed === typed) openFirst(wish.what);
  });
  useEffect(() => {
    if (!isAnswered) return;
    list.current?.toTop();
    answered();
  }, [isAnswered]);
  return list;
}
