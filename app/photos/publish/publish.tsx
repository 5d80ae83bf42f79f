import { Download, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notAgreed } from '../../../model/consents/consents.ts';
import type { BlobHash } from '../../../model/ids.ts';
import { ownFileName } from '../../../model/own-file/own-file.ts';
import { useCard, useOnCard } from '../../card/card-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Switch } from '../../ui/switch.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import type { Adjusting } from '../edit/adjusted.tsx';
import styles from './publish.module.css';
import { type PublishedImage, usePublishedImage } from './use-published-image.ts';

export interface PublishProps {
  /** `picture`: the hash of the full one. Only a photo that may be published gets beyond a word that it may not. */
  readonly photo: Adjusting & { readonly picture: BlobHash | ''; readonly mayPublish: boolean };
  readonly onClose: () => void;
}

/** What others show at most: as much as a photo holds here. */
const LONG_SIDE = 2048;

/** An image for the world: with the salon's name, as it was turned, cropped and drawn upon, with nothing else in the file. In a card. */
export function Publish({ photo, onClose }: PublishProps) {
  const { t } = useTranslation('photoTools');
  const { salon, today } = useCard();
  const [hasName, setHasName] = useState(true);
  const [hasMarks, setHasMarks] = useState(false);
  const salonName = salon?.name ?? '';
  const { turn, crop, marks, mayPublish } = photo;
  const how = { turn, crop, marks: hasMarks ? marks : '', words: hasName ? salonName : '', longSide: LONG_SIDE };
  const image = usePublishedImage(photo.picture, how, mayPublish);
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('publish.title')}
      {...(mayPublish && { actions: <Actions image={image} name={`${ownFileName(salonName || 'photo', today)}.jpg`} /> })}
    >
      {mayPublish ? (
        <>
          <NotAgreed />
          <Preview image={image} />
          <div className={styles.choices}>
            {salonName !== '' && (
              <Switch isSelected={hasName} onChange={setHasName}>
                {t('publish.name', { name: salonName })}
              </Switch>
            )}
            {marks !== '' && (
              <Switch isSelected={hasMarks} onChange={setHasMarks}>
                {t('publish.marks')}
              </Switch>
            )}
          </div>
          <p className={styles.lead}>{t('publish.lead')}</p>
        </>
      ) : (
        <Notice>{t('publish.mayNot')}</Notice>
      )}
    </Dialog>
  );
}

/** What the client was asked about photos and has not agreed to, or not any more. */
function NotAgreed() {
  const { t } = useTranslation('photoTools');
  const { salon, today } = useCard();
  const consents = useOnCard((card) => card.consents);
  if (!salon) return null;
  const missing = notAgreed({ consents }, salon, 'photos', today);
  const isAsked = salon.consentPurposes.some((one) => one.active && one.kind === 'photos');
  if (isAsked && missing.length === 0) return null;
  const said = missing.some(({ state }) => state === 'refused' || state === 'withdrawn');
  return (
    <Notice tone="warn" alert title={t(said ? 'publish.refused' : 'publish.notAgreed')}>
      {t('publish.askFirst')}
    </Notice>
  );
}

function Preview({ image }: { readonly image: PublishedImage }) {
  const { t } = useTranslation('photoTools');
  if (image.state === 'away' || image.state === 'failed')
    return (
      <Notice tone="warn" alert>
        {t(`publish.${image.state}`)}
      </Notice>
    );
  return (
    <div className={styles.preview}>
      {image.state === 'made' ? (
        <img className={styles.image} src={image.src} alt={t('publish.preview')} decoding="async" />
      ) : (
        <ProgressBar label={t('publish.making')} done={0} total={0} />
      )}
    </div>
  );
}

function Actions({ image, name }: { readonly image: PublishedImage; readonly name: string }) {
  const { t } = useTranslation('photoTools');
  const toasts = useToasts();
  const file = image.state === 'made' ? new File([image.file], name, { type: image.file.type }) : null;
  const canShare = file !== null && typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
  const save = () => {
    if (!file) return;
    saveFile(name, file);
    toasts.show({ text: t('publish.saved') });
  };
  const share = async () => {
    if (!file) return;
    try {
      await navigator.share({ files: [file] });
    } catch (error) {
      // Called off by the person: nothing to tell.
      if (!(error instanceof DOMException && error.name === 'AbortError')) toasts.show({ text: t('publish.notShared'), tone: 'danger' });
    }
  };
  return (
    <>
      <Button look={canShare ? 'plain' : 'primary'} icon={<Download aria-hidden="true" />} isDisabled={!file} onPress={save}>
        {t('publish.save')}
      </Button>
      {canShare && (
        <Button look="primary" icon={<Share2 aria-hidden="true" />} onPress={() => void share()}>
          {t('publish.share')}
        </Button>
      )}
    </>
  );
}
