import type { TFunction } from 'i18next';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCard, useOnCard } from '../card-context.tsx';
import { type Addition, Additions } from '../group.tsx';
import { LikelySame } from '../likely-same/likely-same.tsx';
import { Comments } from '../notes/comments.tsx';
import { RunningNote } from '../notes/running-note.tsx';
import { StanceContext } from '../stance.ts';
import { useAfterPaint } from '../use-after-paint.ts';
import { Contacts } from './contacts.tsx';
import { ExtraGroup } from './extra-group.tsx';
import { type Extra, extrasInOrder } from './extras-in-order.ts';
import { FullName } from './full-name.tsx';
import { Names } from './names.tsx';
import styles from './profile.module.css';
import { useExtras } from './use-extras.ts';

interface ProfileProps {
  /** A group that somebody is sent to. */
  readonly wanted?: Extra | null;
  /** Shows the client's membership cards, or begins a new one. */
  readonly onCards: (issues: boolean) => void;
}

/** Who the client is, how to reach them, and what to remember. Of its groups, each is drawn anew only when what it shows changes. */
export function Profile({ wanted, onCards }: ProfileProps) {
  const { isNew } = useCard();
  const isNoted = useOnCard((card) => card.note !== '' || card.comments.length > 0);
  const isRestShown = useAfterPaint(isNew || Boolean(wanted));
  return (
    <div className={styles.profile}>
      <LikelySame />
      <div className={styles.column}>
        <Person isNew={isNew} />
        {isRestShown && <Extras wanted={wanted ?? null} onCards={onCards} />}
      </div>
      <div className={`${styles.column} ${isNoted ? styles.first : ''}`}>
        <Written />
      </div>
    </div>
  );
}

/** Of a new client the names are typed in one, and the phone comes next. */
const Person = memo(function Person({ isNew }: { readonly isNew: boolean }) {
  return isNew ? (
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
  );
});

const Written = memo(function Written() {
  return (
    <>
      <RunningNote />
      <Comments />
    </>
  );
});

/** The further groups: those that say something or are wanted, and the others one touch away. */
const Extras = memo(function Extras({ wanted, onCards }: ProfileProps) {
  const { t } = useTranslation(['card', 'profile']);
  const { salon } = useCard();
  const extras = useExtras();
  const [asked, setAsked] = useState<ReadonlySet<Extra>>(new Set());
  const isAsked = (extra: Extra) => asked.has(extra) || extra === wanted;
  const { shown, addable } = extrasInOrder(extras, salon?.prominence ?? {}, isAsked);
  const addition = (extra: Extra): Addition => ({
    id: extra,
    label: labelOf(extra, t),
    onAdd: () => (extra === 'card' ? onCards(true) : setAsked(new Set([...asked, extra]))),
  });
  return (
    <>
      {shown.map(({ extra, stance }) => (
        <StanceContext key={extra} value={stance}>
          <ExtraGroup extra={extra} isAsked={isAsked(extra)} isGiven={extras[extra].isGiven} onCards={onCards} />
        </StanceContext>
      ))}
      <Additions items={addable.map(addition)} />
    </>
  );
});

function labelOf(extra: Extra, t: TFunction<['card', 'profile']>): string {
  switch (extra) {
    case 'address':
    case 'card':
      return t(`add.${extra}`);
    case 'socials':
      return t('add.social');
    case 'categories':
      return t('profile:categories');
    case 'links':
      return t('profile:links.add');
    default:
      return t(`groups.${extra}`);
  }
}
