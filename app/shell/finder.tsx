import type { Ref, RefObject } from 'react';
import type { CardId } from '../../model/ids.ts';
import type { NoteHit, SearchAnswer } from '../../workers/contracts/search.ts';
import { RecentsList } from '../list/recents-list.tsx';
import type { OpenFor, RowListHandle } from '../list/row-list.tsx';
import { SearchResults } from '../list/search-results.tsx';
import { GivingCard } from '../list/unknown-card.tsx';
import type { Finding } from './use-finding.ts';

export interface FinderProps {
  readonly finding: Finding;
  readonly answer: SearchAnswer | null;
  readonly openId: CardId | null;
  readonly onOpen: (id: CardId, what: OpenFor, note?: NoteHit | null) => void;
  readonly onNew: () => void;
  readonly onMore: () => void;
  /** The search is over, and nobody was opened. */
  readonly onEnd: () => void;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly handle: Ref<RowListHandle>;
}

/** In the list's place while somebody is being looked for: what was found, or, with nothing typed yet, who was here lately. */
export function Finder({ finding, answer, openId, onOpen, onNew, onMore, onEnd, field, handle }: FinderProps) {
  const { givenCard, unknownCard } = finding;
  return (
    <>
      {givenCard !== null && <GivingCard number={givenCard} onCancel={onEnd} />}
      {finding.hasQuery ? (
        <SearchResults
          query={finding.query}
          answer={answer}
          openId={openId}
          onOpen={onOpen}
          onNew={onNew}
          onMore={onMore}
          onlyPeople={givenCard !== null}
          onGive={unknownCard === null ? null : () => finding.giveCard(unknownCard)}
          field={field}
          handle={handle}
        />
      ) : (
        <RecentsList openId={openId} onOpen={onOpen} onClose={givenCard === null ? onEnd : null} field={field} handle={handle} />
      )}
    </>
  );
}
