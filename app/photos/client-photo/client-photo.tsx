import { proxy } from 'comlink';
import { Camera, ImagePlus, Images, Trash2 } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import { initials } from '../../../model/names/display-name.ts';
import { readClientPhoto } from '../../../model/photos/client-photo.ts';
import type { Crop } from '../../../model/photos/crop.ts';
import { useCard } from '../../card/card-context.tsx';
import { useThreads } from '../../threads.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { Capture } from '../capture/capture.tsx';
import { ClientAvatar } from './client-avatar.tsx';
import styles from './client-photo.module.css';
import { CutDialog } from './cut-dialog.tsx';
import { FromGallery } from './from-gallery.tsx';
import { putPhoto } from './put-photo.ts';

/** What stands over the card: where the picture comes from, or which part of it is wanted. */
type Step = 'none' | 'camera' | 'gallery' | { readonly file: Blob };

/** The client's picture in the card's header, and all that is done with it: take, choose, cut out, remove. Undo is the card's. */
export const ClientPhoto = memo(function ClientPhoto({ card }: { readonly card: Pick<ClientCard, 'id' | 'profile' | 'photos'> }) {
  const { t } = useTranslation(['photoTools', 'gallery', 'common']);
  const { session } = useCard();
  const threads = useThreads();
  const toasts = useToasts();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>('none');
  const [isTaking, setTaking] = useState(false);
  const photo = readClientPhoto(card.profile.photo)?.thumbnail ?? null;
  const close = () => setStep('none');
  const take = (files: readonly Blob[]) => {
    const [file] = files;
    if (file) setStep({ file });
  };
  const put = async (file: Blob, cut: Crop) => {
    close();
    setTaking(true);
    const { photos } = threads;
    const problem = await putPhoto(
      {
        take: (id, all, wanted, part) =>
          photos.take(
            id,
            all,
            wanted,
            proxy(() => {}),
            part,
          ),
        filed: (ids) => photos.filed(ids),
      },
      session,
      file,
      cut,
    );
    setTaking(false);
    if (problem)
      toasts.show({ text: t(`gallery:problems.${problem}`, { name: file instanceof File ? file.name : t('own.title') }), tone: 'danger' });
    else toasts.showUndo(t('own.put'), () => session.undo());
  };
  const remove = () => {
    session.edit('clientPhoto', { type: 'setProfile', changes: { photo: '' } });
    toasts.showUndo(t('own.removed'), () => session.undo());
  };
  const entries = [
    { id: 'camera', label: t('own.camera'), icon: <Camera aria-hidden="true" />, onAction: () => setStep('camera') },
    { id: 'file', label: t('own.file'), icon: <ImagePlus aria-hidden="true" />, onAction: () => input.current?.click() },
    ...(card.photos.length > 0
      ? [{ id: 'gallery', label: t('own.gallery'), icon: <Images aria-hidden="true" />, onAction: () => setStep('gallery') }]
      : []),
    ...(photo ? [{ id: 'remove', label: t('own.remove'), icon: <Trash2 aria-hidden="true" />, onAction: remove }] : []),
  ];
  return (
    <>
      <Menu label={t('own.title')} entries={entries} under="start">
        <AriaButton className={styles.picture ?? ''} aria-label={t(photo ? 'own.change' : 'own.add')} data-taking={isTaking || undefined}>
          <ClientAvatar photo={photo} letters={initials(card.profile)} seed={card.id} size="l" />
          {!photo && (
            <span className={styles.sign}>
              <Camera aria-hidden="true" />
            </span>
          )}
        </AriaButton>
      </Menu>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {step === 'camera' && (
        <Capture ghost={null} isSingle onTaken={take} onClose={() => setStep((now) => (now === 'camera' ? 'none' : now))} />
      )}
      {step === 'gallery' && <FromGallery photos={card.photos} onChosen={(file) => take([file])} onClose={close} />}
      {typeof step === 'object' && <CutDialog file={step.file} onCut={(cut) => void put(step.file, cut)} onClose={close} />}
    </>
  );
});
