import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCard, useOnCard } from '../card-context.tsx';
import { DetailGroupFields, useDetailGroup } from '../details/detail-group.tsx';
import { type Addition, Additions } from '../group.tsx';
import { LikelySame } from '../likely-same/likely-same.tsx';
import { Comments } from '../notes/comments.tsx';
import { RunningNote } from '../notes/running-note.tsx';
import { AddressGroup } from './address.tsx';
import { Contacts } from './contacts.tsx';
import { FullName } from './full-name.tsx';
import { MembershipLine } from './membership-line.tsx';
import { Names } from './names.tsx';
import styles from './profile.module.css';
import { Socials } from './socials.tsx';

const EXTRAS = ['health', 'preferences', 'address', 'social', 'card', 'fiscal', 'about'] as const;
type Extra = (typeof EXTRAS)[number];

interface ProfileProps {
  /** A group that somebody is sent to. */
  readonly wanted?: Extra | null;
  /** Shows the client's membership cards, or begins a new one. */
  readonly onCards: (issues: boolean) => void;
}

/** Who the client is, how to reach them, and what to remember. */
export function Profile({ wanted, onCards }: ProfileProps) {
  const { t } = useTranslation('card');
  const { isNew } = useCard();
  const extras = useExtras();
  const note = useOnCard((card) => card.note);
  const comments = useOnCard((card) => card.comments);
  const [asked, setAsked] = useState<ReadonlySet<Extra>>(new Set());
  const isAsked = (extra: Extra) => asked.has(extra) || extra === wanted;
  const addition = (extra: Extra): Addition => ({
    id: extra,
    label: extra === 'address' || extra === 'social' || extra === 'card' ? t(`add.${extra}`) : t(`groups.${extra}`),
    onAdd: () => (extra === 'card' ? onCards(true) : setAsked(new Set([...asked, extra]))),
  });
  return (
    <div className={styles.profile}>
      <LikelySame />
      <div className={styles.column}>
        {isNew ? (
          <>
            <FullName />
            <Contacts />
            <Names />
          </>
        ) : (
          <>
            <Names />
            <Contacts />
          </>
        )}
        {EXTRAS.map(
          (extra) =>
            (extras[extra].isGiven || isAsked(extra)) && (
              <ExtraGroup
                key={extra}
                extra={extra}
                isAsked={isAsked(extra)}
                isGiven={extras[extra].isGiven}
                onCards={() => onCards(false)}
              />
            ),
        )}
        <Additions items={EXTRAS.filter((extra) => !extras[extra].isGiven && !isAsked(extra) && extras[extra].isAddable).map(addition)} />
      </div>
      <div className={`${styles.column} ${note || comments.length > 0 ? styles.first : ''}`}>
        <RunningNote />
        <Comments />
      </div>
    </div>
  );
}

/** What of it the card says something in, and what could be added. */
function useExtras(): Readonly<Record<Extra, { readonly isGiven: boolean; readonly isAddable: boolean }>> {
  const address = useOnCard((card) => card.address);
  const socials = useOnCard((card) => card.socials);
  const cards = useOnCard((card) => card.cards);
  return {
    health: useDetailGroup('health'),
    preferences: useDetailGroup('preferences'),
    address: { isGiven: Object.values(address).some(Boolean), isAddable: true },
    social: { isGiven: socials.length > 0, isAddable: true },
    card: { isGiven: cards.length > 0, isAddable: true },
    fiscal: useDetailGroup('fiscal'),
    about: useDetailGroup('about'),
  };
}

interface ExtraGroupProps {
  readonly extra: Extra;
  readonly isAsked: boolean;
  readonly isGiven: boolean;
  readonly onCards: () => void;
}

function ExtraGroup({ extra, isAsked, isGiven, onCards }: ExtraGroupProps) {
  switch (extra) {
    case 'address':
      return <AddressGroup autoFocus={isAsked} />;
    case 'social':
      return <Socials startsNew={isAsked && !isGiven} />;
    case 'card':
      return <MembershipLine onOpen={onCards} />;
    default:
      return <DetailGroupFields group={extra} isAsked={isAsked} />;
  }
}
