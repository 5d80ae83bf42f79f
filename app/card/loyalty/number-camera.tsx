import { Camera } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrScanner } from '../../ui/qr-scanner.tsx';
import { useBars } from '../../ui/use-bars.ts';

/** What a card's number can look like: no sentence, no address of a page. */
const CARD_NUMBER = /^(?!\w+:\/\/)\S{3,40}$/;

/** Reads a card's number with the camera, where no scanner is at hand. */
export function NumberCamera({ onNumber }: { readonly onNumber: (number: string) => void }) {
  const { t } = useTranslation(['loyalty', 'common']);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('loyalty:cards.camera')} onPress={() => setOpen(true)}>
        <Camera aria-hidden="true" />
      </IconButton>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('common:scanCard')}>
        {isOpen && (
          <Looking
            onNumber={(number) => {
              setOpen(false);
              onNumber(number);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function Looking({ onNumber }: { readonly onNumber: (number: string) => void }) {
  const { t } = useTranslation('common');
  const [other, setOther] = useState<string | null>(null);
  const bars = useBars();
  const found = (text: string) => (CARD_NUMBER.test(text.trim()) ? onNumber(text.trim()) : setOther(text.trim()));
  if (bars === undefined) return null;
  return (
    <>
      <QrScanner label={t('scanLabel')} bars={bars} hint={t(bars ? 'scanReadsAll' : 'scanReadsQr')} onFound={found} />
      {other !== null && (
        <Notice tone="warn" alert>
          {t('scanOther', { text: other.slice(0, 60) })}
        </Notice>
      )}
    </>
  );
}
