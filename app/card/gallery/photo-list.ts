import type { Entry, PhotoKind } from '../../../model/entries/fields.ts';
import type { EntryId, IsoDate } from '../../../model/ids.ts';
import { readTags, tagKey } from '../../../model/photos/tags.ts';

export type Photo = Entry<'photos'>;

export interface PhotoFilter {
  readonly kind: PhotoKind | '';
  readonly visitId: EntryId | '';
  readonly tag: string;
}
export const EVERY_PHOTO: PhotoFilter = { kind: '', visitId: '', tag: '' };

/** The photos that a filter lets through, newest first. */
export function filteredPhotos(photos: readonly Photo[], { kind, visitId, tag }: PhotoFilter): readonly Photo[] {
  const key = tagKey(tag);
  return photos
    .filter((one) => (kind === '' || one.kind === kind) && (visitId === '' || one.visitId === visitId))
    .filter((one) => key === '' || readTags(one.tags).some((word) => tagKey(word) === key))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

/** What the grid is made of, from top to bottom; `first`: the number of a row's first photo among all. */
export type GridRow =
  | { readonly kind: 'day'; readonly day: IsoDate | ''; readonly count: number }
  | { readonly kind: 'photos'; readonly photos: readonly Photo[]; readonly first: number };

/** Rows of so many columns, each day begun on a new one under its date. */
export function gridRows(photos: readonly Photo[], dayOf: (photo: Photo) => IsoDate | '', columns: number): readonly GridRow[] {
  const days: { day: IsoDate | ''; photos: Photo[] }[] = [];
  for (const photo of photos) {
    const day = dayOf(photo);
    const last = days.at(-1);
    if (last?.day === day) last.photos.push(photo);
    else days.push({ day, photos: [photo] });
  }
  let first = 0;
  return days.flatMap(({ day, photos: all }): GridRow[] => {
    const rows: GridRow[] = [{ kind: 'day', day, count: all.length }];
    for (let at = 0; at < all.length; at += columns) {
      const row = all.slice(at, at + columns);
      rows.push({ kind: 'photos', photos: row, first });
      first += row.length;
    }
    return rows;
  });
}

/** The tags of a card's photos, those used most first. */
export function tagsOf(photos: readonly Pick<Photo, 'tags'>[]): readonly string[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const tag of photos.flatMap((one) => readTags(one.tags))) {
    const known = counts.get(tagKey(tag));
    counts.set(tagKey(tag), { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)).map(({ tag }) => tag);
}

export interface Pair {
  readonly before: Photo;
  readonly after: Photo;
}

/** The pair that a photo is one of, or null: as the "after" it says so itself; as the "before" of several, with the latest. */
export function pairOf(photo: Photo, photos: readonly Photo[]): Pair | null {
  const before = photo.beforeId === '' ? undefined : photos.find((one) => one.id === photo.beforeId);
  if (before && before.id !== photo.id) return { before, after: photo };
  const [after] = photos.filter((one) => one.beforeId === photo.id && one.id !== photo.id).sort((a, b) => (a.at < b.at ? 1 : -1));
  return after ? { before: photo, after } : null;
}
