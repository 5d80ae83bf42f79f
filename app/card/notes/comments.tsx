import { X } from 'lucide-react';
import { type FocusEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { useStaffName } from '../../who/staff-name.ts';
import { useWriter } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { Group } from '../group.tsx';
import { markOf } from '../place.ts';
import { TypedArea } from '../typed-entry.tsx';
import styles from './comments.module.css';

/** What the staff wrote about the client, newest first, each with its writer and day. */
export function Comments() {
  const { t } = useTranslation(['card', 'visit']);
  const comments = useOnCard((card) => card.comments);
  const [writer, setWriter] = useWriter();
  const [fresh, setFresh] = useState(newEntryId);
  const begun = comments.find((one) => one.id === fresh);
  return (
    <Group title={t('groups.comments')}>
      <ul className={styles.list}>
        <CommentRow
          key={fresh}
          comment={begun ?? { id: fresh, text: '', staffId: writer, at: '' }}
          isNew
          onWriter={setWriter}
          onLeave={() => setFresh(newEntryId())}
        />
        {comments
          .filter((one) => one.id !== fresh)
          .map((one) => (
            <CommentRow key={one.id} comment={one} />
          ))}
      </ul>
    </Group>
  );
}

interface CommentRowProps {
  readonly comment: Comment;
  readonly isNew?: boolean;
  readonly onWriter?: (id: EntryId | '') => void;
  readonly onLeave?: () => void;
}

function CommentRow({ comment, isNew, onWriter, onLeave }: CommentRowProps) {
  const { t } = useTranslation(['card', 'visit']);
  const { session } = useCard();
  const comments = useOnCard((card) => card.comments);
  const { id } = comment;
  const isOnCard = comments.some((one) => one.id === id);
  const remove = () => session.edit('commentRemoved', { type: 'setRemoved', collection: 'comments', id, removed: true });
  // Left when the whole of it is: choosing who writes is still writing, and its list stands elsewhere on the page.
  const blur = (event: FocusEvent<HTMLLIElement>) => {
    const to = event.relatedTarget;
    if (to instanceof Element && (event.currentTarget.contains(to) || to.closest('[role=listbox]'))) return;
    const now = session.view().card?.comments.find((one) => one.id === id);
    if (now?.text.trim() === '') remove();
    if (now) onLeave?.();
  };
  const chooseWriter = (staffId: EntryId | '') => {
    onWriter?.(staffId);
    if (isOnCard) session.edit('comment', { type: 'setEntry', collection: 'comments', id, changes: { staffId } });
  };
  return (
    <li className={styles.comment} onBlur={blur} data-place={markOf('comment', id)}>
      <TypedArea
        aria-label={t('comments.text')}
        {...(isNew && { placeholder: t('comments.placeholder') })}
        rows={isNew && !isOnCard ? 2 : 1}
        stored={comment.text}
        field={{
          key: `comment ${id}`,
          label: 'comment',
          toEdits: (text, now) => {
            if (now.comments.some((one) => one.id === id)) return [{ type: 'setEntry', collection: 'comments', id, changes: { text } }];
            return text.trim() === ''
              ? []
              : [
                  {
                    type: 'addEntry',
                    collection: 'comments',
                    id,
                    fields: { text, staffId: comment.staffId, at: new Date().toISOString() },
                  },
                ];
          },
        }}
      />
      <CommentFoot comment={comment} isNew={isNew ?? false} onWriter={chooseWriter} {...(isOnCard && { onRemove: remove })} />
    </li>
  );
}

interface CommentFootProps {
  readonly comment: Comment;
  readonly isNew: boolean;
  readonly onWriter: (id: EntryId | '') => void;
  readonly onRemove?: () => void;
}

function CommentFoot({ comment, isNew, onWriter, onRemove }: CommentFootProps) {
  const { t } = useTranslation(['card', 'visit']);
  const { staff, format } = useCard();
  const writers = staff.filter((one) => one.active);
  const name = useStaffName()(comment.staffId);
  if (isNew && writers.length === 0 && !comment.at && !onRemove) return null;
  return (
    <div className={styles.foot}>
      {isNew && writers.length > 0 ? (
        <div className={styles.writer}>
          <Select
            aria-label={t('comments.who')}
            inPlace
            value={comment.staffId || 'nobody'}
            options={[{ id: 'nobody', label: t('comments.nobody') }, ...writers.map((one) => ({ id: one.id, label: one.name }))]}
            onChange={(id) => onWriter(writers.find((one) => one.id === id)?.id ?? '')}
          />
        </div>
      ) : (
        <span className={styles.signed}>
          {name && <strong>{name}</strong>}
          {comment.at && <time dateTime={comment.at}>{format.moment(comment.at)}</time>}
        </span>
      )}
      {onRemove && (
        <IconButton label={t('removeEntry', { what: t('what.comment') })} onPress={onRemove}>
          <X aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}
