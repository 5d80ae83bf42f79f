import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Heads } from '../../../model/ids.ts';
import type { JoinedCard } from '../../../workers/contracts/store.ts';
import { useCard, useJoined } from '../card-context.tsx';
import { TypedArea } from '../typed-entry.tsx';
import { useJoinedName } from './joined-name.ts';
import styles from './merged.module.css';

/** The shared notes of the cards that were merged into this one, each under its own name: written in as the card's own is. */
export function NotesBeside() {
  const noted = useJoined().filter(({ note }) => note.trim() !== '');
  return noted.map((card) => <NoteBeside key={card.id} card={card} />);
}

function NoteBeside({ card }: { readonly card: JoinedCard }) {
  const { t } = useTranslation('duplicates');
  const { session } = useCard();
  const title = t('card.noteOf', { name: useJoinedName()(card) });
  const key = `noteOf.${card.id}`;
  /** The version over which somebody began to write: what others write meanwhile stays. */
  const seen = useRef<Heads | null>(null);
  return (
    <section
      className={styles.note}
      aria-label={title}
      onInputCapture={() => {
        if (session.draft(key) === undefined) seen.current = session.stored?.heads ?? null;
      }}
    >
      <h4 className={styles.noteOf}>{title}</h4>
      <TypedArea
        aria-label={title}
        rows={1}
        stored={card.note}
        field={{
          key,
          label: 'note',
          // In one piece: a second one would be written over a version that the first has made.
          whole: true,
          toEdits: (text) => [{ type: 'editNote', text, of: card.id, ...(seen.current && { seen: seen.current }) }],
        }}
      />
    </section>
  );
}
