import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PHOTO_KINDS } from '../../../model/entries/fields.ts';
import { Select } from '../../ui/select.tsx';
import { useOnCard } from '../card-context.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import styles from './gallery.module.css';
import { EVERY_PHOTO, filteredPhotos, type Photo, type PhotoFilter, tagsOf } from './photo-list.ts';
import { useVisitName } from './use-visit-name.ts';

interface FiltersProps {
  readonly photos: readonly Photo[];
  readonly filter: PhotoFilter;
  readonly onFilter: (filter: PhotoFilter) => void;
}

const ANY = 'any';

/** Which photos are wanted. What no photo has is not offered. */
export function Filters({ photos, filter, onFilter }: FiltersProps) {
  const { t } = useTranslation('gallery');
  const visitName = useVisitName();
  const visits = useOnCard((card) => card.visits);
  const tags = useMemo(() => tagsOf(photos), [photos]);
  const named = useMemo(() => new Set(photos.map((one) => one.visitId)), [photos]);
  const ofVisits = visits.filter((one) => named.has(one.id));
  const hasBothKinds = PHOTO_KINDS.every((kind) => photos.some((one) => one.kind === kind));
  // A choice that would leave them all is none.
  const isTagged = tags.some((tag) => filteredPhotos(photos, { ...EVERY_PHOTO, tag }).length < photos.length);
  const kinds = ['', ...PHOTO_KINDS] as const;
  return (
    <search className={styles.filters} aria-label={t('filters.label')}>
      {(hasBothKinds || filter.kind !== '') &&
        kinds.map((kind) => (
          <ToggleWord key={kind} isSelected={filter.kind === kind} onChange={() => onFilter({ ...filter, kind })}>
            {t(`filters.${kind || 'all'}`)}
          </ToggleWord>
        ))}
      {ofVisits.length > 0 && (named.size > 1 || filter.visitId !== '') && (
        <Select<string>
          aria-label={t('filters.visit')}
          value={filter.visitId || ANY}
          options={[{ id: ANY, label: t('filters.anyVisit') }, ...ofVisits.map((one) => ({ id: one.id, label: visitName(one) }))]}
          onChange={(id) => onFilter({ ...filter, visitId: ofVisits.find((one) => one.id === id)?.id ?? '' })}
        />
      )}
      {tags.length > 0 && (isTagged || filter.tag !== '') && (
        <Select<string>
          aria-label={t('filters.tag')}
          value={filter.tag ? `tag ${filter.tag}` : ANY}
          options={[{ id: ANY, label: t('filters.anyTag') }, ...tags.map((tag) => ({ id: `tag ${tag}`, label: tag }))]}
          onChange={(id) => onFilter({ ...filter, tag: id === ANY ? '' : id.slice(4) })}
        />
      )}
    </search>
  );
}
