import { UserRoundSearch } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { knownOf, reasonsBetween } from './known-of.ts';
import styles from './likely-same.module.css';
import { memoryOf, rememberOther } from './memory.ts';
import { OneLikely, useToldOf } from './one-likely.tsx';
import { useLikelySame } from './use-likely-same.ts';
import { useStillField } from './use-still-field.ts';

/**
 * Who this client may be already, told while a card is begun or its names and contacts are changed. It takes no focus and moves no
 * field that is being typed in; it is read out when there is time.
 */
export function LikelySame() {
  const { t } = useTranslation('likely');
  const { session } = useCard();
  const { clients, dismiss } = useLikely();
  const [isWhole, setWhole] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useStillField(panel);
  const toldOf = useToldOf();
  const [first] = clients;
  const told = first && toldOf(first, true);
  const more = clients.length - 1;
  const isLikely = first?.meaning === 'same' && !first.isWeak;
  const byName = first?.reasons.includes('similarName') ? 'similarName' : 'name';
  const title = first ? t(`title.${first.isWeak ? byName : first.meaning}`) : '';
  const drop = (id: Parameters<typeof dismiss>[0]) => {
    dismiss(id);
    // The button that had the keyboard goes away with what it stood for.
    panel.current?.focus({ preventScroll: true });
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={title || undefined}
      data-likely={session.id}
      data-shown={first ? true : undefined}
      data-strong={isLikely || undefined}
    >
      <p role="status" className={styles.heard}>
        {told && `${title}: ${told.name}, ${told.why}`}
      </p>
      {first && (
        <>
          <h2 className={styles.title}>
            <UserRoundSearch aria-hidden="true" />
            {title}
          </h2>
          <ul className={styles.list}>
            {(isWhole ? clients : [first]).map((client) => (
              <OneLikely key={client.summary.id} client={client} isTitled={client === first} onOther={() => drop(client.summary.id)} />
            ))}
          </ul>
          {more > 0 && !isWhole && (
            <div className={styles.more}>
              <Button look="quiet" onPress={() => setWhole(true)}>
                {t('more', { count: more })}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Whom to tell of: of a new card all, of another who became likely by what was changed since it was opened. */
function useLikely() {
  const { session, isNew } = useCard();
  const profile = useOnCard((card) => card.profile);
  const phones = useOnCard((card) => card.phones);
  const emails = useOnCard((card) => card.emails);
  const cards = useOnCard((card) => card.cards);
  const known = useMemo(() => knownOf({ profile, phones, emails, cards }), [profile, phones, emails, cards]);
  const [memory, setMemory] = useState(() => memoryOf(session, known));
  const changed = useMemo(() => reasonsBetween(memory.before, known), [memory.before, known]);
  const clients = useLikelySame(isNew || changed.size > 0 ? known : null, session.id);
  return {
    clients: clients.filter(({ summary, reasons, meaning }) => {
      // Whose card it is by its number is told beside the number.
      if (memory.others.has(summary.id) || (meaning !== 'same' && reasons.every((reason) => reason === 'card'))) return false;
      return isNew || reasons.some((reason) => changed.has(reason));
    }),
    dismiss: (id: (typeof session)['id']) => setMemory((now) => rememberOther(session, now, id)),
  };
}
