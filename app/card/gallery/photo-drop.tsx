import { ImagePlus } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDialogOpen } from '../../shell/use-letters.ts';
import styles from './photo-drop.module.css';
import { useAddPhotos } from './use-add-photos.ts';

/** Takes files that are dropped anywhere on the card or pasted while it is open. `onAdd`: called as they come, to show where they go. */
export function PhotoDrop({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation('gallery');
  const add = useAddPhotos();
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((files: readonly File[]) => {
    if (files.length === 0) return;
    onAdd();
    add(files);
  });
  useEffect(() => {
    // Beside the card there is nothing that files could be dropped on: the browser would leave the app for them.
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const isHere = isOnCard(event);
      if (event.dataTransfer) event.dataTransfer.dropEffect = isHere ? 'copy' : 'none';
      setOver(isHere);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (isOnCard(event)) take([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Words copied from a table come with a picture of themselves: in a field the words are meant.
      if (files.length === 0 || isDialogOpen() || isField(event.target)) return;
      event.preventDefault();
      take(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
  return isOver ? (
    <div className={styles.over}>
      <span className={styles.words}>
        <ImagePlus aria-hidden="true" /> {t('drop')}
      </span>
    </div>
  ) : null;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function isOnCard({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('main') !== null && !isDialogOpen();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, [contenteditable=true]');
}
