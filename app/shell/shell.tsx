import { ChevronLeft, Contact } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { CardScreen, useSavedBeforeHiding } from '../card/index.ts';
import { ImportScreen } from '../import/index.ts';
import { ClientList } from '../list/client-list.tsx';
import type { RowListHandle } from '../list/row-list.tsx';
import { SearchResults } from '../list/search-results.tsx';
import { useSearch } from '../list/use-search.ts';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { useStoreEvents } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Header } from './header.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LostEdits } from './lost-edits.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import styles from './shell.module.css';
import { SIDE_BY_SIDE, useMedia } from './use-media.ts';
import { useNewClient } from './use-new-client.ts';
import { useOpenCard } from './use-open-card.ts';
import { useScanner } from './use-scanner.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The frame around every screen, and which of list, results, card and other screens is seen. */
export function Shell() {
  const { t } = useTranslation('common');
  const [location, navigate] = useLocation();
  const sideBySide = useMedia(SIDE_BY_SIDE);
  const searchField = useRef<HTMLInputElement>(null);
  const listKeys = useRef<RowListHandle>(null);
  const resultKeys = useRef<RowListHandle>(null);
  const [query, setQuery] = useState('');
  // While somebody searches, results cover whatever else is on a narrow screen.
  const [searching, setSearching] = useState(false);
  /** The card scanned last that nobody has. */
  const [strange, setStrange] = useState<string | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const answer = useSearch(query);
  const hasQuery = query.trim() !== '';
  const endSearching = useCallback(() => setSearching(false), []);
  const { openId, cardPane, open, openNew, close } = useOpenCard({
    onOpen: endSearching,
    onClosed: (opener) => {
      if (opener !== null && opener === searchField.current) {
        searchField.current?.focus();
        searchField.current?.select();
      } else (hasQuery ? resultKeys : listKeys).current?.focus();
    },
  });
  const beginClient = useNewClient();
  useSavedBeforeHiding();

  const unknownCard = strange === query ? strange : null;
  const resultsShown = hasQuery && searching;
  const listShown = location === '/' || resultsShown || (openId !== null && sideBySide);
  const cardShown = openId !== null && (sideBySide || !resultsShown);

  const openFirst = useCallback(() => resultKeys.current?.key('Enter') ?? false, []);
  const newClient = () => {
    const id = beginClient(query, unknownCard);
    setQuery('');
    openNew(id);
  };
  const clear = () => {
    setQuery('');
    setSearching(false);
  };
  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && !hasQuery) searchField.current?.blur();
    if (event.key === 'Escape') setSearching(false);
    const list = hasQuery ? resultKeys.current : location === '/' ? listKeys.current : null;
    if (['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Enter'].includes(event.key) && list?.key(event.key)) event.preventDefault();
  };
  useShortcuts({
    search: () => {
      searchField.current?.focus();
      searchField.current?.select();
    },
    newClient,
    keys: () => setKeysShown(true),
    escape: (from) => {
      if (from && !cardPane.current?.contains(from)) return false;
      if (cardShown) close();
      else if (hasQuery) clear();
      return cardShown || hasQuery;
    },
  });
  useScanner({
    searchField,
    open: (id) => {
      clear();
      open(id);
    },
    unknown: (number, inSearch) => {
      // What was typed fast into the search may be a phone, which finds somebody.
      if (inSearch && answer?.query === number && answer.hits.length > 0) openFirst();
      else {
        setQuery(number);
        setSearching(true);
        setStrange(number);
        searchField.current?.focus();
        // The card that is open is another's: nothing must be written on it by mistake.
        if (openId !== null) close();
      }
    },
  });
  useEffect(() => {
    // The next thing scanned or typed takes its place.
    if (unknownCard !== null) searchField.current?.select();
  }, [unknownCard]);
  useStoreEvents((event) => {
    // What led to a client who is no more leads nowhere.
    if (event.type === 'erased' && event.id === openId && !searching) clear();
  });

  return (
    <div className={styles.shell}>
      <Navigation />
      <div className={styles.work}>
        <Header
          query={query}
          onQuery={(text) => {
            setQuery(text);
            setSearching(true);
          }}
          onSearchFocus={() => setSearching(true)}
          onSearchKey={onSearchKey}
          searchField={searchField}
          onNew={newClient}
        />
        <Notices />
        <LostEdits />
        <div className={styles.stage} data-split={(listShown && openId !== null && sideBySide) || undefined}>
          {/* The list stays where it was scrolled to while something else is seen. */}
          <div className={styles.list} inert={!listShown} data-away={!listShown || undefined}>
            <div className={styles.layer} inert={hasQuery} data-away={hasQuery || undefined}>
              <ClientList isShown={listShown && !hasQuery} openId={openId} onOpen={open} onNew={newClient} handle={listKeys} />
            </div>
            {hasQuery && (
              <div className={styles.layer}>
                <SearchResults
                  query={query}
                  answer={answer}
                  openId={openId}
                  onOpen={open}
                  onNew={newClient}
                  isUnknownCard={unknownCard !== null}
                  handle={resultKeys}
                />
              </div>
            )}
          </div>
          {openId !== null && (
            <main ref={cardPane} tabIndex={-1} className={styles.card} inert={!cardShown} data-away={!cardShown || undefined}>
              {!sideBySide && (
                <div className={styles.back}>
                  <Button look="quiet" icon={<ChevronLeft aria-hidden="true" />} onPress={close}>
                    {t('clients')}
                  </Button>
                </div>
              )}
              <CardScreen key={openId} id={openId} />
            </main>
          )}
          {openId === null && location !== '/' && (
            <main className={styles.screen} inert={resultsShown} data-away={resultsShown || undefined}>
              <Switch>
                <Route path="/import">
                  <ImportScreen />
                </Route>
                <Route path="/settings">
                  <SettingsScreen onKeys={() => setKeysShown(true)} />
                </Route>
                <Route>
                  <EmptyState
                    icon={<Contact />}
                    title={t('notFound')}
                    actions={<Button onPress={() => navigate('/')}>{t('toClients')}</Button>}
                  />
                </Route>
              </Switch>
            </main>
          )}
        </div>
      </div>
      <KeysDialog isOpen={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
