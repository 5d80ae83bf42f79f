import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Crop, squareIn, WHOLE_PICTURE } from '../../../model/photos/crop.ts';
import type { Size } from '../../../model/photos/turn.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CropStage } from '../edit/crop-stage.tsx';
import styles from './cut-dialog.module.css';

interface CutDialogProps {
  readonly file: Blob;
  readonly onCut: (cut: Crop) => void;
  readonly onClose: () => void;
}

/** Which square of a picture becomes the client's photo. A picture that this browser can't show goes on as it is: the photo worker tells why. */
export function CutDialog({ file, onCut, onClose }: CutDialogProps) {
  const { t } = useTranslation(['photoTools', 'common']);
  const { src, size, isBroken } = useShown(file);
  const [cut, setCut] = useState<Crop | null>(null);
  const square = cut ?? (size ? squareIn(size) : WHOLE_PICTURE);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('own.cut')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" autoFocus isDisabled={!size && !isBroken} onPress={() => onCut(square)}>
            {t('own.use')}
          </Button>
        </>
      }
    >
      <div className={styles.stage}>
        {src && size && <CropStage photo={{ ...size, turn: 0, crop: '', marks: '' }} src={src} crop={square} isRound onCrop={setCut} />}
        {isBroken && <p>{t('own.cantShow')}</p>}
      </div>
    </Dialog>
  );
}

interface Shown {
  readonly src: string | null;
  /** Upright; null until it is known. */
  readonly size: Size | null;
  readonly isBroken: boolean;
}
const NOTHING: Shown = { src: null, size: null, isBroken: false };

/** An object URL of a picture, and how large it is as the browser shows it. */
function useShown(file: Blob): Shown {
  const [shown, setShown] = useState<Shown>(NOTHING);
  useEffect(() => {
    const src = URL.createObjectURL(file);
    const image = new Image();
    let isWanted = true;
    image.onload = () => isWanted && setShown({ src, size: { width: image.naturalWidth, height: image.naturalHeight }, isBroken: false });
    image.onerror = () => isWanted && setShown({ src: null, size: null, isBroken: true });
    image.decoding = 'async';
    image.src = src;
    return () => {
      isWanted = false;
      setShown(NOTHING);
      URL.revokeObjectURL(src);
    };
  }, [file]);
  return shown;
}
