import { FilePen } from 'lucide-react';
import { type ComponentProps, useEffectEvent, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useAuthor } from '../../who/use-author.ts';
import { WhoSigns } from '../../who/who-signs.tsx';
import { useWriter } from '../../who/writer.ts';
import { useCard } from '../card-context.tsx';
import styles from './technical-note.module.css';

/** What was added to a finished note, by whom and when; and the way to add more. */
export function Addenda({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { format } = useCard();
  const author = useAuthor();
  const [isWriting, setWriting] = useState(false);
  return (
    <>
      {visit.addenda.length > 0 && (
        <ul className={styles.addenda} aria-label={t('addenda')}>
          {visit.addenda.map(({ id, text, at, staffId }) => (
            <li key={id} className={styles.addendum}>
              <p>{text}</p>
              <p>
                <span>{author(staffId)}</span>
                <time dateTime={at}>{format.moment(at)}</time>
              </p>
            </li>
          ))}
        </ul>
      )}
      {isWriting ? (
        <Correction visit={visit} onDone={() => setWriting(false)} />
      ) : (
        <div>
          <Button look="quiet" icon={<FilePen aria-hidden="true" />} onPress={() => setWriting(true)}>
            {t('addAddendum')}
          </Button>
        </div>
      )}
    </>
  );
}

/** It is added by Enter, and whatever else ends the writing: the note folded away, another card opened, the page closed. */
function Correction({ visit, onDone }: { readonly visit: Visit; readonly onDone: () => void }) {
  const { t } = useTranslation('visit');
  const { session } = useCard();
  const [staffId] = useWriter();
  const [text, setText] = useState('');
  const leave = useEffectEvent(() => {
    if (text.trim() === '') return;
    const fields = { text: text.trim(), staffId, at: new Date().toISOString() };
    session.edit('visitAddendum', { type: 'addVisitAddendum', visitId: visit.id, id: newEntryId(), fields });
  });
  // Before the card itself is left: what comes after that is stored nowhere.
  useLayoutEffect(() => {
    const close = () => leave();
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      leave();
    };
  }, []);
  const onKeyDown: ComponentProps<typeof TextArea>['onKeyDown'] = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onDone();
    } else event.continuePropagation();
  };
  return (
    <div className={styles.correction}>
      <TextArea
        label={t('addendum')}
        description={t('addendumHint')}
        rows={2}
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
        autoFocus
      />
      <div className={styles.tools}>
        <Button look="primary" isDisabled={text.trim() === ''} onPress={onDone}>
          {t('addAddendumAction')}
        </Button>
        <WhoSigns />
      </div>
    </div>
  );
}
