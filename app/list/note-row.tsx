import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isDetailKey } from '../../model/details/definitions.ts';
import { displayName, initials } from '../../model/names/display-name.ts';
import type { NoteHit } from '../../workers/contracts/search.ts';
import { ClientAvatar } from '../photos/client-photo/client-avatar.tsx';
import type { Format } from '../ui/format.ts';
import { Highlighted } from './highlighted.tsx';
import styles from './other-rows.module.css';
import { shownPhone } from './shown-phone.ts';

export interface NoteRowProps {
  readonly id: string;
  readonly hit: NoteHit;
  readonly t: TFunction<'list'>;
  readonly format: Format;
  readonly index: number;
  /** Its place among the notes, counted from 1, and how many there are: for screen readers. */
  readonly place: number;
  readonly count: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly top: number;
}

/** A line of a client's notes that holds what was typed: whose, where, and the words marked. */
export function NoteRow({ id, hit, t, format, index, place, count, isActive, isOpen, top }: NoteRowProps) {
  const card = useTranslation('card');
  const name = displayName(hit.summary);
  const where = isDetailKey(hit.part) ? card.t(`what.${hit.part}`) : t(`noteIn.${hit.part}`);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={place}
      data-active={isActive || undefined}
      data-open={isOpen || undefined}
      data-index={index}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <ClientAvatar photo={hit.summary.photo} letters={initials(hit.summary)} seed={hit.summary.id} />
      <span className={styles.words}>
        <span className={styles.first}>
          <span className={styles.name}>{name ? shownPhone(name, []).text : t('nameless')}</span>
          <span className={styles.where}>{hit.date ? `${where}, ${format.brief(hit.date)}` : where}</span>
        </span>
        <span className={styles.text}>
          <Highlighted text={hit.text} ranges={hit.ranges} />
        </span>
      </span>
    </div>
  );
}
