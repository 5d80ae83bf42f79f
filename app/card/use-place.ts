import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../model/card.ts';
import { visitText } from '../../model/card-texts.ts';
import { isDetailKey } from '../../model/details/definitions.ts';
import type { EntryId } from '../../model/ids.ts';
import { issueEdits, withdrawEdits } from '../../model/loyalty/card-operations.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useWriter } from '../who/writer.ts';
import { useCard } from './card-context.tsx';
import { heldIn, sameWords } from './held-in.ts';
import type { VisitsOpen } from './history/new-visit.ts';
import { type CardKind, usualCardKind } from './loyalty/card-kinds.ts';
import { nameOf } from './name-of.ts';
import { type CardPlace, markOf } from './place.ts';

interface Sections {
  readonly showProfile: (group?: 'health') => void;
  readonly showHistory: () => void;
  readonly showConsents: () => void;
  readonly showGallery: () => void;
  readonly showLoyalty: () => void;
  readonly visits: VisitsOpen;
}

interface Sought {
  readonly mark: string;
  /** Words to be selected in its field, or ''. */
  readonly text: string;
}

/**
 * Goes to the place on the card that is wanted: to a line of a note, a visit, the beginning of a new one. `onThere` is told, so that
 * coming back to the card later does none of it again.
 */
export function usePlace(place: CardPlace | null, onThere: () => void, sections: Sections): void {
  const { session } = useCard();
  const { showProfile, showHistory, showConsents, showGallery, showLoyalty, visits } = sections;
  const give = useGiveCard();
  const [sought, setSought] = useState<Sought | null>(null);
  const go = useEffectEvent((to: CardPlace) => {
    const card = session.shown;
    if (!card) return;
    if (to.kind === 'newVisit') visits.start(true);
    else if (to.kind === 'consents') showConsents();
    else if (to.kind === 'gallery') showGallery();
    else if (to.kind === 'account' || to.kind === 'subscriptions' || to.kind === 'promotions') {
      showLoyalty();
      setSought({ mark: markOf('loyalty', to.kind), text: '' });
    } else if (to.kind === 'giveCard') {
      give(to.id, to.number, to.card);
      showLoyalty();
      setSought({ mark: markOf('card', to.id), text: '' });
    } else if (to.kind === 'visit' || to.kind === 'thatVisit') {
      showHistory();
      visits.setOpenId(to.kind === 'thatVisit' ? to.id : visitMeant(card, to));
    } else {
      showProfile(to.kind === 'patchTest' ? 'health' : undefined);
      setSought(soughtFor(card, to));
    }
    onThere();
  });
  useEffect(() => {
    if (!place) return;
    const timer = setTimeout(() => go(place));
    return () => clearTimeout(timer);
  }, [place]);
  useEffect(() => {
    if (sought) bringToSight(sought);
  }, [sought]);
}

type OnProfile = Exclude<
  CardPlace,
  { kind: 'newVisit' | 'visit' | 'thatVisit' | 'consents' | 'gallery' | 'account' | 'subscriptions' | 'promotions' | 'giveCard' }
>;

function soughtFor(card: ClientCard, to: OnProfile): Sought {
  if (to.kind === 'birthDate') return { mark: markOf('birthDate'), text: '' };
  if (to.kind === 'patchTest') return { mark: markOf('patchTest', to.id), text: '' };
  if (isDetailKey(to.kind)) return { mark: markOf('detail', to.kind), text: heldIn(card.details[to.kind], to.text) };
  if (to.kind === 'note') return { mark: markOf('note'), text: heldIn(card.note, to.text) };
  const written = card.comments.filter((one) => heldIn(one.text, to.text) !== '');
  const comment = card.comments.find((one) => one.id === to.id) ?? written.find((one) => one.at.slice(0, 10) === to.date) ?? written[0];
  return { mark: markOf('comment', comment?.id), text: comment ? heldIn(comment.text, to.text) : '' };
}

/** The very visit, where it is known and there still; or that of the day whose note holds the line, or any of that day. */
function visitMeant(card: ClientCard, { id, date, text }: Extract<CardPlace, { text: string }>): EntryId | null {
  const known = id && card.visits.find((visit) => visit.id === id);
  if (known) return known.id;
  const thatDay = card.visits.filter((visit) => visit.date === date);
  return (thatDay.find((visit) => sameWords(visitText(visit), text)) ?? thatDay[0])?.id ?? null;
}

/** So long is looked for what isn't there yet. */
const FRAMES = 60;
const LIT = { duration: 1600, easing: 'ease-in' } as const;

/** Scrolls to it and lights it up; with a keyboard at hand, the words are selected where they can be edited. */
function bringToSight(to: Sought, frames = FRAMES): void {
  const { mark, text } = to;
  const element = document.querySelector<HTMLElement>(`article [data-place="${CSS.escape(mark)}"]`);
  // Of a card that was only just opened, not everything is there at once.
  if (!element) {
    if (frames > 0) requestAnimationFrame(() => bringToSight(to, frames - 1));
    return;
  }
  // It may be in a group that is folded.
  const fold = element.closest('details');
  if (fold) fold.open = true;
  element.scrollIntoView({ block: 'center' });
  element.animate({ backgroundColor: ['var(--mark)', 'transparent'], boxShadow: ['0 0 0 6px var(--mark)', '0 0 0 6px transparent'] }, LIT);
  // On a touch screen the keyboard would come up and cover what was looked for.
  if (window.matchMedia('(pointer: coarse)').matches) return;
  const area = element.querySelector('textarea');
  if (!area || text === '') {
    element.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
    return;
  }
  const at = area.value.indexOf(text);
  area.focus({ preventScroll: true });
  if (at >= 0) area.setSelectionRange(at, at + text.length);
}

/** Gives a membership card to this client, and offers to take it back. */
function useGiveCard(): (id: EntryId, number: string, chosen?: CardKind) => void {
  const { t } = useTranslation('card');
  const { session, today, salon } = useCard();
  const { showUndo } = useToasts();
  const [staffId] = useWriter();
  return (id, number, chosen) => {
    const card = session.shown;
    if (!card || card.cards.some((one) => one.id === id)) return;
    const kind = chosen ?? usualCardKind(salon);
    const by = () => ({ staffId, at: new Date().toISOString() });
    session.edit('membershipCard', ...issueEdits({ id, number, ...kind }, today, { ...by(), id: newEntryId(), reason: '' }));
    const takeBack = () =>
      session.edit('membershipCardRemoved', ...withdrawEdits(id, session.shown?.cardOperations ?? [], { ...by(), newId: newEntryId }));
    showUndo(t('cardGiven', { number, name: nameOf(card) || t('unnamed') }), takeBack);
  };
}
