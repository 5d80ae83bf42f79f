import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import { ownFileName, ownFileOf } from '../../../model/own-file/own-file.ts';
import { photoFiles } from '../../../model/own-file/photo-files.ts';
import { useThreads } from '../../threads.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useCard } from '../card-context.tsx';
import { withPhotos } from './with-photos.ts';

export interface Saving {
  /** Pictures that go with the file. */
  readonly count: number;
  /** How many are in so far; null while nothing is being made. */
  readonly done: number | null;
  /** Pictures that the file made last lacks. */
  readonly missing: number;
  readonly save: () => Promise<void>;
}

/** Makes the client's own file and gives it to the person: text alone, or in a ZIP with the pictures. Closing the dialog calls it off. */
export function useSaving(card: ClientCard, name: string, at: string): Saving {
  const { t } = useTranslation('ownFile');
  const { salon, today } = useCard();
  const threads = useThreads();
  const toasts = useToasts();
  const [done, setDone] = useState<number | null>(null);
  const [missing, setMissing] = useState(0);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const photos = photoFiles(card);
  const fileName = ownFileName(name, today);
  const textOf = (paths: Readonly<Record<string, string>>) => `${JSON.stringify(ownFileOf(card, salon, at, paths), null, 2)}\n`;
  const pack = async () => {
    const making = new AbortController();
    leaving.current = making;
    const { photos: worker } = threads;
    const packed = await withPhotos({
      photos,
      bytesOf: (picture) => worker.bytesOf(picture),
      text: textOf,
      name: `${fileName}.json`,
      onDone: setDone,
      signal: making.signal,
    });
    setMissing(packed.missing);
    saveFile(`${fileName}.zip`, packed.file);
  };
  const save = async () => {
    if (done !== null) return;
    if (photos.length === 0) saveFile(`${fileName}.json`, new Blob([textOf({})], { type: 'application/json' }));
    else {
      setDone(0);
      try {
        await pack();
      } catch {
        if (leaving.current?.signal.aborted) return;
        setDone(null);
        toasts.show({ text: t('notSaved'), tone: 'danger' });
        return;
      }
      setDone(null);
    }
    toasts.show({ text: t('saved') });
  };
  return { count: photos.length, done, missing, save };
}
