import { FilePen } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useCard } from '../card-context.tsx';
import { useWriter } from '../notes/writer.ts';
import styles from './technical-note.module.css';

/** What was added to a finished note, by whom and when; and the way to add more. */
export function Addenda({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { format, staff } = useCard();
  const [isWriting, setWriting] = useState(false);
  return (
    <>
      {visit.addenda.length > 0 && (
        <ul className={styles.addenda} aria-label={t('addenda')}>
          {visit.addenda.map(({ id, text, at, staffId }) => (
            <li key={id} className={styles.addendum}>
              <p>{text}</p>
              <p>
                {staffId && <span>{staff.find((one) => one.id === staffId)?.name ?? t('unknownStaff')}</span>}
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

function Correction({ visit, onDone }: { readonly visit: Visit; readonly onDone: () => void }) {
  const { t } = useTranslation('visit');
  const { session } = useCard();
  const [staffId] = useWriter();
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    const fields = { text: text.trim(), staffId, at: new Date().toISOString() };
    session.edit('visitAddendum', { type: 'addVisitAddendum', visitId: visit.id, id: newEntryId(), fields });
    setText('');
  };
  // What was typed is kept, also where the card is left before it was said to be done.
  const leave = useEffectEvent(add);
  useEffect(() => () => leave(), []);
  return (
    <div className={styles.correction}>
      <TextArea label={t('addendum')} description={t('addendumHint')} rows={2} value={text} onChange={setText} autoFocus />
      <Button
        look="primary"
        isDisabled={text.trim() === ''}
        onPress={() => {
          add();
          onDone();
        }}
      >
        {t('addAddendumAction')}
      </Button>
    </div>
  );
}
