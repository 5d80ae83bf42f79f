import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../../model/consents/consents.ts';
import { takenBack } from '../../../model/entries/in-force.ts';
import type { EntryId } from '../../../model/ids.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { Group } from '../group.tsx';
import styles from './consents.module.css';
import { EntryDialog } from './entry-dialog.tsx';
import { useConsentWords } from './use-consent-words.ts';

/** Everything that was ever said, the latest first; what was corrected stays, with its correction. */
export function ConsentHistory() {
  const { t } = useTranslation('consents');
  const consents = useOnCard((card) => card.consents);
  const [openId, setOpenId] = useState<EntryId | null>(null);
  if (consents.length === 0) return null;
  const gone = takenBack(consents);
  const sorted = [...consents].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
  const open = consents.find((one) => one.id === openId);
  return (
    <Group title={t('history.title')} hint={t('history.hint')}>
      <ol className={styles.entries}>
        {sorted.map((one) => (
          <HistoryLine key={one.id} entry={one} all={consents} isTakenBack={gone.has(one.id)} onOpen={() => setOpenId(one.id)} />
        ))}
      </ol>
      {open && <EntryDialog entry={open} isTakenBack={gone.has(open.id)} onClose={() => setOpenId(null)} />}
    </Group>
  );
}

interface HistoryLineProps {
  readonly entry: Consent;
  readonly all: readonly Consent[];
  readonly isTakenBack: boolean;
  readonly onOpen: () => void;
}

function HistoryLine({ entry, all, isTakenBack, onOpen }: HistoryLineProps) {
  const { t } = useTranslation('consents');
  const { format } = useCard();
  const words = useConsentWords();
  const said = words.said(entry, all);
  const about = [words.who(entry.staffId), entry.corrects === '' && words.how(entry), entry.note].filter(Boolean).join(' · ');
  return (
    <li>
      <Button className={`${styles.line} ${isTakenBack ? styles.takenBack : ''}`} onPress={onOpen}>
        <time className={styles.moment} dateTime={entry.at}>
          {entry.at && format.moment(entry.at)}
        </time>
        <span className={styles.what}>
          <span className={styles.said}>
            {said}: {words.purpose(entry.purposeId)}
          </span>
          {about && <span className={styles.about}>{about}</span>}
          {isTakenBack && <span className={styles.about}>{t('history.takenBack')}</span>}
        </span>
        <ChevronRight aria-hidden="true" />
      </Button>
    </li>
  );
}
