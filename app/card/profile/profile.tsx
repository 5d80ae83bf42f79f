import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnCard } from '../card-context.tsx';
import { type Addition, Additions } from '../group.tsx';
import { Comments } from '../notes/comments.tsx';
import { RunningNote } from '../notes/running-note.tsx';
import { AddressGroup } from './address.tsx';
import { Contacts } from './contacts.tsx';
import { MembershipCards } from './membership-cards.tsx';
import { Names } from './names.tsx';
import styles from './profile.module.css';
import { Socials } from './socials.tsx';

type Extra = 'address' | 'social' | 'card';

/** Who the client is, how to reach them, and what to remember. */
export function Profile() {
  const { t } = useTranslation('card');
  const address = useOnCard((card) => card.address);
  const socials = useOnCard((card) => card.socials);
  const cards = useOnCard((card) => card.cards);
  const note = useOnCard((card) => card.note);
  const comments = useOnCard((card) => card.comments);
  const [asked, setAsked] = useState<ReadonlySet<Extra>>(new Set());
  const given = { address: Object.values(address).some(Boolean), social: socials.length > 0, card: cards.length > 0 };
  const shown = (extra: Extra) => given[extra] || asked.has(extra);
  const addition = (extra: Extra): Addition => ({ id: extra, label: t(`add.${extra}`), onAdd: () => setAsked(new Set([...asked, extra])) });
  return (
    <div className={styles.profile}>
      <div className={styles.column}>
        <Names />
        <Contacts />
        {shown('address') && <AddressGroup autoFocus={asked.has('address')} />}
        {shown('social') && <Socials startsNew={asked.has('social') && !given.social} />}
        {shown('card') && <MembershipCards startsNew={asked.has('card') && !given.card} />}
        <Additions items={(['address', 'social', 'card'] as const).filter((extra) => !shown(extra)).map(addition)} />
      </div>
      <div className={`${styles.column} ${note || comments.length > 0 ? styles.first : ''}`}>
        <RunningNote />
        <Comments />
      </div>
    </div>
  );
}
