import { ChevronLeft } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CardId } from '../../model/ids.ts';
import type { NoteHit } from '../../workers/contracts/search.ts';
import { type CardPlace, CardScreen, useReadAhead, useSavedBeforeHiding } from '../card/index.ts';
import { ClientList } from '../list/client-list.tsx';
import { noteOpened } from '../list/opened-lately.ts';
import type { OpenFor, RowListHandle } from '../list/row-list.tsx';
import { useSearch } from '../list/use-search.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useLeftPhotos } from '../photos/use-adding.ts';
import { useAccent } from '../settings/use-accent.ts';
import { useBulkNews, useDeviceSegments } from '../table/index.ts';
import { useStoreEvents } from '../threads.tsx';
import { Boundary } from '../ui/boundary.tsx';
import { Button } from '../ui/button.tsx';
import { useSteady } from '../use-steady.ts';
import { Finder } from './finder.tsx';
import { Header } from './header.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LostEdits } from './lost-edits.tsx';
import { Navigation, placeKey } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { ScanDialog } from './scan-dialog.tsx';
import { Screens } from './screens.tsx';
import styles from './shell.module.css';
import { useFinding } from './use-finding.ts';
import { useFirstScreen } from './use-first-screen.ts';
import { useKeptStorage } from './use-kept-storage.ts';
import { SIDE_BY_SIDE, useMedia } from './use-media.ts';
import { useNewClient } from './use-new-client.ts';
import { useOpenCard } from './use-open-card.ts';
import { useScanner } from './use-scanner.ts';
import { useSearchKeys } from './use-search-keys.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** From the table a card is gone back to it, also where the list stands beside the card. */
const TABLE = '/table';
const DUPLICATES = '/duplicates';

/** The frame around every screen, and which of list, results, card and other screens is seen. */
export function Shell() {
  const { t } = useTranslation(['common', 'table', 'duplicates']);
  const [location, navigate] = useLocation();
  const sideBySide = useMedia(SIDE_BY_SIDE);
  const searchField = useRef<HTMLInputElement>(null);
  const listKeys = useRef<RowListHandle>(null);
  const results = useRef<HTMLDivElement>(null);
  const resultKeys = useRef<RowListHandle>(null);
  const [keysShown, setKeysShown] = useState(false);
  const [isScanning, setScanning] = useState(false);
  const [place, setPlace] = useState<{ readonly id: CardId; readonly at: CardPlace } | null>(null);
  const finding = useFinding({ field: searchField, results }, location);
  const { query, hasQuery } = finding;
  const { answer, showMore } = useSearch(query);
  useReadAhead(answer);
  const {
    openId,
    cardPane,
    open: openCard,
    openNew,
    backTo,
    close,
  } = useOpenCard({
    onOpen: finding.rest,
    onClosed: (opener) => {
      if (opener !== null && opener === searchField.current) finding.focus();
      else (hasQuery ? resultKeys : listKeys).current?.focus();
    },
  });
  const beginClient = useNewClient();
  useSavedBeforeHiding();
  useFirstScreen();
  useAccent();
  useKeptStorage();
  useBulkNews();
  useDeviceSegments();
  useLeftPhotos();
  const lastOpen = useRef<CardId | null>(null);
  useEffect(() => {
    if (openId === null) return;
    lastOpen.current = openId;
    noteOpened(openId, localStorage);
  }, [openId]);

  const there = useCallback(() => setPlace(null), []);
  const isFinding = hasQuery || finding.showsLately;
  const resultsShown = isFinding && finding.isSearching;
  const listShown = location === '/' || resultsShown || (openId !== null && sideBySide);
  const cardShown = openId !== null && (sideBySide || !resultsShown);

  const openAt = (id: CardId, at: CardPlace | null) => {
    setPlace(at && { id, at });
    openCard(id);
  };
  const open = useSteady((id: CardId, what: OpenFor) => openAt(id, what === 'visit' ? { kind: 'newVisit' } : null));
  const openFound = (id: CardId, what: OpenFor, note: NoteHit | null = null) => {
    const number = finding.givenCard;
    if (number === null)
      return what === 'card' && note ? openAt(id, { kind: note.part, id: note.id, date: note.date, text: note.text }) : open(id, what);
    finding.clear();
    openAt(id, { kind: 'giveCard', id: newEntryId(), number });
  };
  const newClient = useSteady(() => {
    const id = beginClient(finding.unknownCard === null ? query : '', finding.givenCard ?? finding.unknownCard);
    finding.clear();
    setPlace(null);
    openNew(id);
  });
  const goes = useSteady(finding.rest);
  const showKeys = useCallback(() => setKeysShown(true), []);
  const openInScreen = useSteady(openAt);
  const leave = () => {
    // What comes to sight again must be there before it can take the keyboard.
    flushSync(finding.clear);
    searchField.current?.blur();
    if (openId !== null) cardPane.current?.focus({ preventScroll: true });
    else listKeys.current?.focus();
  };
  const { openFirst, onSearchKey } = useSearchKeys({ finding, resultKeys, newClient, leave });
  useShortcuts({
    search: () => {
      finding.focus();
      finding.ask();
    },
    otherPane: () => {
      if (openId === null || cardPane.current?.contains(document.activeElement)) return finding.focus();
      // On a narrow screen the card is behind what was found.
      flushSync(finding.rest);
      cardPane.current?.focus({ preventScroll: true });
    },
    newClient,
    desk: () => navigate('/desk'),
    journal: () => navigate('/journal'),
    keys: showKeys,
    escape: (from) => {
      if (from && !cardPane.current?.contains(from)) return false;
      if (cardShown && !resultsShown) close();
      else if (hasQuery) {
        finding.clear();
        finding.focus();
      } else if (isFinding) leave();
      else if (cardShown) close();
      return cardShown || isFinding;
    },
  });
  const scanned = {
    open: (id: CardId) => {
      finding.clear();
      open(id, 'card');
    },
    unknown: (number: string, inSearch: boolean) => {
      // What was typed fast into the search may be a phone, which finds somebody.
      if (inSearch && answer?.query === number && answer.hits.length > 0) openFirst();
      else {
        finding.showUnknownCard(number);
        // The card that is open is another's: nothing must be written on it by mistake.
        if (openId !== null) close();
      }
    },
  };
  useScanner({ searchField, ...scanned });
  useStoreEvents((event) => {
    // What led to a client who is no more leads nowhere; the card may be closed by the time one hears of it.
    const isTyping = finding.isSearching && document.activeElement === searchField.current;
    if (event.type === 'erased' && event.id === lastOpen.current && !isTyping) finding.clear();
  });

  return (
    <div className={styles.shell}>
      <Navigation onGo={goes} />
      <div className={styles.work}>
        <Header
          query={query}
          onQuery={finding.type}
          onSearchFocus={finding.show}
          onSearchTouch={finding.ask}
          onSearchKey={onSearchKey}
          searchField={searchField}
          onNew={newClient}
          onScan={() => setScanning(true)}
        />
        <Notices />
        <LostEdits />
        <div className={styles.stage} data-split={(listShown && openId !== null && sideBySide) || undefined}>
          {/* The list stays where it was scrolled to while something else is seen. */}
          <div className={styles.list} inert={!listShown} data-away={!listShown || undefined}>
            <div className={styles.layer} inert={isFinding} data-away={isFinding || undefined}>
              <ClientList isShown={listShown && !isFinding} openId={openId} onOpen={open} onNew={newClient} handle={listKeys} />
            </div>
            {isFinding && (
              <div className={styles.layer} ref={results}>
                <Finder
                  finding={finding}
                  answer={answer}
                  openId={openId}
                  onOpen={openFound}
                  onNew={newClient}
                  onMore={showMore}
                  onEnd={leave}
                  field={searchField}
                  handle={resultKeys}
                />
              </div>
            )}
          </div>
          {openId !== null && (
            <main ref={cardPane} tabIndex={-1} className={styles.card} inert={!cardShown} data-away={!cardShown || undefined}>
              {(!sideBySide || backTo === TABLE || backTo === DUPLICATES) && (
                <div className={styles.back}>
                  <Button look="quiet" icon={<ChevronLeft aria-hidden="true" />} onPress={close}>
                    {backTo === TABLE ? t('table:title') : backTo === DUPLICATES ? t('duplicates:title') : t(placeKey(backTo))}
                  </Button>
                </div>
              )}
              <Boundary key={openId}>
                <CardScreen id={openId} place={place?.id === openId ? place.at : null} onThere={there} />
              </Boundary>
            </main>
          )}
          {openId === null && location !== '/' && (
            <main className={styles.screen} inert={resultsShown} data-away={resultsShown || undefined}>
              <Screens onOpen={openInScreen} onKeys={showKeys} />
            </main>
          )}
        </div>
      </div>
      <KeysDialog isOpen={keysShown} onClose={() => setKeysShown(false)} />
      <ScanDialog isOpen={isScanning} onClose={() => setScanning(false)} {...scanned} />
    </div>
  );
}
