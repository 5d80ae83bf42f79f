import { type RefObject, useEffect, useState } from 'react';
import { FIRST } from '../list/use-search.ts';
import { useThreads } from '../threads.tsx';

/** What is being looked for, and what of the search is on screen. */
export interface Finding {
  readonly query: string;
  readonly hasQuery: boolean;
  /** While somebody searches, results cover whatever else is on a narrow screen. */
  readonly isSearching: boolean;
  /** Nothing is typed yet: who was here lately is offered. */
  readonly showsLately: boolean;
  /** The number searched for is of this card, which was scanned and which nobody has. */
  readonly unknownCard: string | null;
  /** The card for which a client is being chosen. */
  readonly givenCard: string | null;
  readonly type: (text: string) => void;
  readonly focus: () => void;
  /** The field has the keyboard: what was found before comes to sight again. */
  readonly show: () => void;
  /** The field was asked for, by a touch or a key: with nothing typed it offers who was here lately. */
  readonly ask: () => void;
  readonly showUnknownCard: (number: string) => void;
  readonly giveCard: (number: string) => void;
  /** What else is on screen comes to sight again; what was typed stays. */
  readonly rest: () => void;
  /** Nothing is searched for any more. */
  readonly clear: () => void;
}

interface FindingPlaces {
  readonly field: RefObject<HTMLInputElement | null>;
  /** What stands where results are: the keyboard may be there without the search being over. */
  readonly results: RefObject<HTMLDivElement | null>;
}

/** The state of the search: what is typed, and what of it is seen. `location`: going elsewhere ends looking. */
export function useFinding({ field, results }: FindingPlaces, location: string): Finding {
  const { feed, lookup } = useThreads();
  const [query, setQuery] = useState('');
  const [isSearching, setSearching] = useState(false);
  const [isLately, setLately] = useState(false);
  /** The card scanned last that nobody has. */
  const [strange, setStrange] = useState<string | null>(null);
  const [givenCard, setGivenCard] = useState<string | null>(null);
  const hasQuery = query.trim() !== '';
  const showsLately = !hasQuery && (isLately || givenCard !== null);
  const unknownCard = strange === query ? strange : null;

  const rest = () => {
    setSearching(false);
    setLately(false);
  };
  const clear = () => {
    rest();
    setQuery('');
    setGivenCard(null);
  };
  const [seen, setSeen] = useState(location);
  if (seen !== location) {
    setSeen(location);
    rest();
    setGivenCard(null);
  }
  useEffect(() => {
    if (!isLately) return;
    const leave = ({ target }: FocusEvent) => {
      if (!(target instanceof Node) || target === field.current || results.current?.contains(target)) return;
      setLately(false);
    };
    document.addEventListener('focusin', leave);
    return () => document.removeEventListener('focusin', leave);
  }, [isLately, field, results]);
  useEffect(() => {
    // The next thing scanned or typed takes its place.
    if (unknownCard !== null) field.current?.select();
  }, [unknownCard, field]);

  const focus = () => {
    field.current?.focus();
    field.current?.select();
  };
  return {
    query,
    hasQuery,
    isSearching,
    showsLately,
    unknownCard,
    givenCard,
    type(text) {
      // Before anything is drawn: the answer is then there with the letter itself. Whoever shows it asks the same once more.
      if (text.trim() !== '') lookup.ask(text.trim(), FIRST).catch(() => undefined);
      setQuery(text);
      setSearching(true);
      setLately(false);
    },
    focus,
    show: () => setSearching(true),
    ask() {
      setSearching(true);
      if (!hasQuery && feed.base().total > 0) setLately(true);
    },
    showUnknownCard(number) {
      setQuery(number);
      setSearching(true);
      setLately(false);
      setStrange(number);
      setGivenCard(null);
      field.current?.focus();
    },
    giveCard(number) {
      setQuery('');
      setStrange(null);
      setGivenCard(number);
      setSearching(true);
      field.current?.focus();
    },
    rest,
    clear,
  };
}
