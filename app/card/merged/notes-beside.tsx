import { useTranslation } from 'react-i18next';
import { useJoined } from '../card-context.tsx';
import { useJoinedName } from './joined-name.ts';
import styles from './merged.module.css';

/** The shared notes of the cards that were merged into this one, each under its own name. */
export function NotesBeside() {
  const { t } = useTranslation('duplicates');
  const nameOf = useJoinedName();
  const noted = useJoined().filter(({ note }) => note.trim() !== '');
  return noted.map((card) => (
    <section key={card.id} className={styles.note} aria-label={t('card.noteOf', { name: nameOf(card) })}>
      <h4 className={styles.noteOf}>{t('card.noteOf', { name: nameOf(card) })}</h4>
      <p className={styles.noteText}>{card.note}</p>
    </section>
  ));
}
