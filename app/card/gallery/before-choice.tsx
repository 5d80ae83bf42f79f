import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { Adjusted } from '../../photos/edit/adjusted.tsx';
import { useThumbnail } from '../../photos/use-image.ts';
import styles from './details.module.css';
import type { Photo } from './photo-list.ts';
import { usePhotoWords } from './use-photo-words.ts';

interface BeforeChoiceProps {
  readonly photo: Photo;
  readonly photos: readonly Photo[];
  readonly onChange: (id: EntryId | '') => void;
}

/** So many are offered; the one that is chosen always is. */
const OFFERED = 12;

/** Which photo shows what was before this one: chosen by looking. Those taken shortly before come first. */
export function BeforeChoice({ photo, photos, onChange }: BeforeChoiceProps) {
  const { t } = useTranslation('gallery');
  const label = useId();
  const others = photos.filter((one) => one.id !== photo.id && one.beforeId !== photo.id && one.kind === 'result');
  const near = [...others].sort((a, b) => apart(a, photo) - apart(b, photo));
  const chosen = photos.find((one) => one.id === photo.beforeId);
  const offered = [...new Set([...(chosen ? [chosen] : []), ...near.slice(0, OFFERED)])];
  if (offered.length === 0) return null;
  return (
    <div role="radiogroup" aria-labelledby={label}>
      <span id={label} className={styles.label}>
        {t('details.before')}
      </span>
      <div className={styles.befores}>
        <label className={styles.before}>
          <input type="radio" name={label} checked={!chosen} onChange={() => onChange('')} />
          <span className={styles.noBefore}>{t('details.noBefore')}</span>
        </label>
        {offered.map((one) => (
          <Choice key={one.id} name={label} photo={one} isChosen={one.id === photo.beforeId} onChoose={() => onChange(one.id)} />
        ))}
      </div>
    </div>
  );
}

/** How far apart two photos were taken; those taken later come last. */
function apart(other: Photo, photo: Photo): number {
  const away = Date.parse(photo.at) - Date.parse(other.at);
  return Number.isNaN(away) ? Number.MAX_SAFE_INTEGER : away >= 0 ? away : Number.MAX_SAFE_INTEGER / 2 - away;
}

interface ChoiceProps {
  readonly name: string;
  readonly photo: Photo;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, photo, isChosen, onChoose }: ChoiceProps) {
  const words = usePhotoWords();
  const src = useThumbnail(photo.thumbnail);
  return (
    <label className={styles.before}>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} aria-label={words(photo)} />
      <span className={styles.small}>{src && <Adjusted photo={photo} src={src} alt="" fit="cover" hideMarks />}</span>
    </label>
  );
}
