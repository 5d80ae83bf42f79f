import { FileQuestion, FileX, HardDrive, RefreshCw } from 'lucide-react';
import { memo, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import type { Alert } from '../../model/alerts.ts';
import type { ClientCard } from '../../model/card.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import { useStatus } from '../threads.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { placeOf } from './alerts/alert-place.ts';
import { Alerts } from './alerts/alerts.tsx';
import { CardContext, useCard, useOnCard } from './card-context.tsx';
import styles from './card-screen.module.css';
import type { CardSession } from './card-session.ts';
import type { CardView, Phase } from './card-view.ts';
import { Changes } from './changes/changes.tsx';
import { Conflicts } from './changes/conflicts.tsx';
import { Others } from './changes/others.tsx';
import { Consents } from './consents/consents.tsx';
import { DeletedNotice } from './deleted-notice.tsx';
import { Gallery } from './gallery/gallery.tsx';
import { PhotoDrop } from './gallery/photo-drop.tsx';
import { ShowPhoto } from './gallery/show-photo.ts';
import { Header } from './header.tsx';
import { HeaderBar } from './header-bar.tsx';
import { useHeaderFold } from './header-fold.ts';
import { History } from './history/history.tsx';
import { LastTime } from './history/last-time.tsx';
import { useNewVisit } from './history/new-visit.ts';
import { Loyalty } from './loyalty/loyalty.tsx';
import { MergedNotice } from './merged/merged-notice.tsx';
import { ToMerged } from './merged/to-merged.tsx';
import { nameOf } from './name-of.ts';
import type { CardPlace } from './place.ts';
import { Profile } from './profile/profile.tsx';
import { Statistics } from './statistics/statistics.tsx';
import { useStillBelow } from './still-below.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useCardKeys } from './use-card-keys.ts';
import { useOpenedCard } from './use-opened-card.ts';
import { usePlace } from './use-place.ts';
import { useCardSession, useCardView } from './use-session.ts';

interface CardScreenProps {
  readonly id: CardId;
  /** Where on the card one wants to be; null: wherever it opens. */
  readonly place: CardPlace | null;
  readonly onThere: () => void;
}

/** A client's card: everything the salon knows of one person, edited in place. Typing in the search draws nothing of it anew. */
export const CardScreen = memo(function CardScreen(props: CardScreenProps) {
  return <CardOf key={props.id} {...props} />;
});

function CardOf({ id, ...wish }: CardScreenProps) {
  const session = useCardSession(id);
  const view = useCardView(session);
  return (
    <div className={styles.screen}>
      {view.phase === 'merged' && session.heir !== null && <ToMerged into={session.heir} />}
      {view.card && view.phase !== 'merged' ? (
        <OpenCard session={session} view={view} card={view.card} {...wish} />
      ) : (
        <NoCard phase={view.phase} />
      )}
    </div>
  );
}

type Wish = Pick<CardScreenProps, 'place' | 'onThere'>;

interface OpenCardProps extends Wish {
  readonly session: CardSession;
  readonly view: CardView;
  readonly card: ClientCard;
}

/** Drawn anew with every change of the card; of its parts only what shows the change. */
function OpenCard({ session, view, card, ...wish }: OpenCardProps) {
  const { t } = useTranslation('card');
  const isNew = new URLSearchParams(useSearch()).has('new');
  const opened = useOpenedCard(session, isNew);
  const { card: place, isFolded, read, unfold } = useHeaderFold();
  useStillBelow(place);
  const [wanted, setWanted] = useState<CardPlace | null>(null);
  const openAlert = useCallback((alert: Alert) => setWanted(placeOf(alert)), []);
  return (
    <CardContext value={opened}>
      <article ref={place} className={styles.card} aria-label={t('label', { name: nameOf(card) || t('unnamed') })}>
        {isFolded && <HeaderBar onOpen={openAlert} onTop={unfold} />}
        <DeletedNotice />
        <Header view={view} card={card} />
        <Beside />
        <Sections {...wish} wanted={wanted} onWanted={setWanted} onRead={read} />
      </article>
    </CardContext>
  );
}

/** What others do to the card. */
const Beside = memo(function Beside() {
  return (
    <>
      <Others />
      <MergedNotice />
      <Conflicts />
    </>
  );
});

type Section = 'profile' | 'history' | 'gallery' | 'loyalty' | 'statistics' | 'consents' | 'changes';

interface SectionsProps extends Wish {
  /** Where an alert leads, or null. */
  readonly wanted: CardPlace | null;
  readonly onWanted: (place: CardPlace | null) => void;
  /** Another section is chosen, to be read. */
  readonly onRead: (choose: () => void) => void;
}

const Sections = memo(function Sections({ place, onThere, wanted, onWanted, onRead }: SectionsProps) {
  const { t } = useTranslation(['card', 'consents', 'gallery', 'loyalty', 'statistics']);
  const { session, isNew } = useCard();
  const photoCount = useOnCard((card) => card.photos.length);
  const [openPhoto, setOpenPhoto] = useState<EntryId | null>(null);
  const count = useOnCard((card) => card.visits.length);
  const [section, setSection] = useState<Section>('profile');
  const [issuesCard, setIssuesCard] = useState(false);
  const visits = useNewVisit(() => setSection('history'));
  const [wantedGroup, setWantedGroup] = useState<'health' | null>(null);
  const sections = {
    showProfile: (group: 'health' | null = null) => {
      setWantedGroup(group);
      setSection('profile');
    },
    showHistory: () => setSection('history'),
    showConsents: () => setSection('consents'),
    showGallery: () => setSection('gallery'),
    showLoyalty: () => setSection('loyalty'),
    visits,
  };
  const showCards = (issues: boolean) => {
    setIssuesCard(issues);
    setSection('loyalty');
  };
  const show = (to: Section) => {
    if (to === section) return;
    onRead(() => {
      setIssuesCard(false);
      setSection(to);
    });
  };
  const askConsent = () => {
    setOpenPhoto(null);
    setSection('consents');
  };
  const showPhoto = useCallback((id: EntryId) => {
    setSection('gallery');
    setOpenPhoto(id);
  }, []);
  const showVisit = (id: EntryId) => {
    sections.showHistory();
    visits.setOpenId(id);
  };
  // Who it is and what must be known comes first; what it takes time to draw follows a frame later, in steps that keep nobody waiting.
  const isWhole = useAfterPaint(isNew || place !== null);
  usePlace(place, onThere, sections);
  usePlace(wanted, () => onWanted(null), sections);
  useCardKeys({ undo: () => session.undo(), redo: () => session.redo(), newVisit: () => visits.start(true) });
  return (
    <ShowPhoto value={showPhoto}>
      <Alerts onOpen={(alert) => onWanted(placeOf(alert))} />
      {section !== 'history' && <LastTime onVisit={showVisit} />}
      {isWhole && (
        <Tabs<Section>
          label={t('sections')}
          selected={section}
          onSelect={show}
          items={[
            { id: 'profile', label: t('tabs.profile'), content: <Profile wanted={wantedGroup} onCards={showCards} /> },
            { id: 'history', label: t('tabs.history'), count, content: <History {...visits} /> },
            {
              id: 'gallery',
              label: t('gallery:tab'),
              count: photoCount,
              content: <Gallery openId={openPhoto} onOpen={setOpenPhoto} onConsents={askConsent} />,
            },
            { id: 'loyalty', label: t('loyalty:tab'), content: <Loyalty onVisit={showVisit} issuesCard={issuesCard} /> },
            { id: 'statistics', label: t('statistics:tab'), content: <Statistics onVisit={showVisit} /> },
            { id: 'consents', label: t('consents:tab'), content: <Consents /> },
            { id: 'changes', label: t('tabs.changes'), content: <Changes /> },
          ]}
        />
      )}
      <PhotoDrop onAdd={() => show('gallery')} />
    </ShowPhoto>
  );
});

const STATES = {
  missing: { icon: <FileQuestion />, title: 'states.missing', text: 'states.missingText' },
  erased: { icon: <FileX />, title: 'states.erased', text: 'states.erasedText' },
  damaged: { icon: <RefreshCw />, title: 'states.damaged', text: 'states.damagedText' },
  storage: { icon: <HardDrive />, title: 'states.storage', text: 'states.storageText' },
  filling: { icon: <RefreshCw />, title: 'states.filling', text: 'states.fillingText' },
} as const;

/** What stands where the card can't: each says what happened and what is safe. */
function NoCard({ phase }: { readonly phase: Phase }) {
  const { t } = useTranslation('card');
  const filling = useStatus()?.fill != null;
  if (phase === 'erasedHere' || phase === 'merged') return null;
  if (phase === 'loading' || phase === 'open') return <Opening />;
  const state = STATES[phase === 'missing' && filling ? 'filling' : phase];
  return (
    <EmptyState icon={state.icon} title={t(state.title)} actions={<Link href="/">{t('states.back')}</Link>}>
      {t(state.text)}
    </EmptyState>
  );
}

/** Opening takes a few milliseconds: only where it takes long does anything show. */
function Opening() {
  const { t } = useTranslation('card');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.opening} role="status">
      {late && t('states.loading')}
    </div>
  );
}
