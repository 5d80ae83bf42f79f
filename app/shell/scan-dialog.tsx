import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../model/ids.ts';
import { useThreads } from '../threads.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { QrScanner } from '../ui/qr-scanner.tsx';
import { useBars } from '../ui/use-bars.ts';

export interface ScanDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly open: (id: CardId) => void;
  /** No client has the card. */
  readonly unknown: (number: string, inSearch: boolean) => void;
}

/** The camera in the place of a scanner: opens the client whose card it sees. */
export function ScanDialog({ isOpen, onClose, ...actions }: ScanDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('scanCard')}>
      {isOpen && <CardCamera onClose={onClose} {...actions} />}
    </Dialog>
  );
}

/** What a card's number can look like: no sentence, no address of a page. */
const CARD_NUMBER = /^(?!\w+:\/\/)\S{3,40}$/;

function CardCamera({ onClose, open, unknown }: Omit<ScanDialogProps, 'isOpen'>) {
  const { t } = useTranslation('common');
  const { search } = useThreads();
  const [other, setOther] = useState<string | null>(null);
  const isTaken = useRef(false);
  const bars = useBars();
  const found = async (text: string) => {
    if (isTaken.current) return;
    const number = text.trim();
    isTaken.current = true;
    const id = await search.byCardNumber(number);
    if (id === null && !CARD_NUMBER.test(number)) {
      isTaken.current = false;
      setOther(number);
      return;
    }
    onClose();
    if (id === null) unknown(number, false);
    else open(id);
  };
  // Until the browser has told what it can read, nothing is promised.
  if (bars === undefined) return null;
  return (
    <>
      <QrScanner label={t('scanLabel')} bars={bars} hint={t(bars ? 'scanReadsAll' : 'scanReadsQr')} onFound={(text) => void found(text)} />
      {other !== null && (
        <Notice tone="warn" alert>
          {t('scanOther', { text: other.slice(0, 60) })}
        </Notice>
      )}
    </>
  );
}
