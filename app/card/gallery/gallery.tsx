import { Camera, ImagePlus, Images, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { salonNow } from '../../../model/journal/salon-now.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { Adding } from './adding.tsx';
import { Filters } from './filters.tsx';
import styles from './gallery.module.css';
import { Grid } from './grid.tsx';
import { OpenPhoto } from './open-photo.tsx';
import { EVERY_PHOTO, filteredPhotos, type Photo } from './photo-list.ts';
import { TakePhotos } from './take-photos.tsx';
import { useAddPhotos } from './use-add-photos.ts';

export interface GalleryProps {
  /** The photo that is shown over the whole screen, or null. */
  readonly openId: EntryId | null;
  readonly onOpen: (id: EntryId | null) => void;
  readonly onConsents: () => void;
}

/** Kinds of pictures that phones and computers name by type or by ending. What a file really is, its content tells. */
export const PICTURES = ['image/*', '.heic', '.heif', '.avif', '.webp', '.jpg', '.jpeg', '.png'];

/** What the client would like and how it turned out: photos, the newest first. */
export function Gallery({ openId, onOpen, onConsents }: GalleryProps) {
  const { t } = useTranslation('gallery');
  const all = useOnCard((card) => card.photos);
  const [filter, setFilter] = useState(EVERY_PHOTO);
  const [isTaking, setTaking] = useState(false);
  const photos = useMemo(() => filteredPhotos(all, filter), [all, filter]);
  const days = useDays(all);
  const add = useAddPhotos();
  const adding = { kind: filter.kind || 'result', ...(filter.visitId && { visitId: filter.visitId }) } as const;
  const buttons = (
    <div className={styles.buttons}>
      <Button look="primary" icon={<Camera aria-hidden="true" />} onPress={() => setTaking(true)}>
        {t('take')}
      </Button>
      <FileTrigger acceptedFileTypes={PICTURES} allowsMultiple onSelect={(files) => add([...(files ?? [])], adding)}>
        <Button icon={<ImagePlus aria-hidden="true" />}>{t('choose')}</Button>
      </FileTrigger>
    </div>
  );
  return (
    <section className={styles.gallery} aria-label={t('photos')}>
      {all.length > 0 && (
        <div className={styles.top}>
          {buttons}
          <Filters photos={all} filter={filter} onFilter={setFilter} />
        </div>
      )}
      <Adding />
      {all.length === 0 ? (
        <EmptyState icon={<Images />} title={t('empty')} actions={buttons}>
          <p>{t('emptyText')}</p>
          <p className={styles.hint}>{t('hint')}</p>
        </EmptyState>
      ) : photos.length === 0 ? (
        <EmptyState
          icon={<SearchX />}
          title={t('filters.none')}
          actions={<Button onPress={() => setFilter(EVERY_PHOTO)}>{t('filters.clear')}</Button>}
        />
      ) : (
        <Grid photos={photos} days={days} onOpen={onOpen} />
      )}
      {isTaking && <TakePhotos wanted={adding} before={null} onClose={() => setTaking(false)} />}
      {openId !== null && <OpenPhoto id={openId} photos={photos} all={all} onOpen={onOpen} onConsents={onConsents} />}
    </section>
  );
}

/** The day on which each photo was taken, by the salon's calendar. */
function useDays(photos: readonly Photo[]): ReadonlyMap<EntryId, string> {
  const { salon } = useCard();
  const zone = salon?.zone ?? '';
  return useMemo(() => new Map(photos.map(({ id, at }) => [id, dayAt(at, zone)])), [photos, zone]);
}

function dayAt(at: string, zone: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? '' : salonNow(zone, moment).date;
}
