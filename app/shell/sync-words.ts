import type { StoreStatus } from '../../workers/contracts/store.ts';

/** Which words of `locales/…/status.json` tell where everything is saved, with their figures. */
export type SyncWords =
  | { readonly tone: 'ok' | 'busy' | 'offline' | 'problem'; readonly key: PlainKey }
  | { readonly tone: 'busy' | 'offline'; readonly key: CountingKey; readonly count: number }
  | { readonly tone: 'busy'; readonly key: 'filling'; readonly done: number; readonly total: number };
type CountingKey = 'waiting' | 'offlineWaiting' | 'photosWaiting' | 'offlinePhotosWaiting';
type PlainKey = 'starting' | 'storageFull' | 'storageGone' | 'refused' | 'offline' | 'connecting' | 'allSaved';

/** One sentence for the whole state of saving; what needs a person comes before what goes by itself. */
export function syncWords(status: StoreStatus | null): SyncWords {
  if (!status) return { tone: 'busy', key: 'starting' };
  if (status.storage !== 'ok') return { tone: 'problem', key: status.storage };
  if (status.access === 'refused') return { tone: 'problem', key: 'refused' };
  if (status.connection === 'offline') {
    if (status.waiting > 0) return { tone: 'offline', key: 'offlineWaiting', count: status.waiting };
    if (status.photosWaiting > 0) return { tone: 'offline', key: 'offlinePhotosWaiting', count: status.photosWaiting };
    return { tone: 'offline', key: 'offline' };
  }
  // Changes that wait are told even before the connection is up: they are what a person would lose.
  if (status.waiting > 0) return { tone: 'busy', key: 'waiting', count: status.waiting };
  if (status.connection === 'connecting') return { tone: 'busy', key: 'connecting' };
  // How much there is to copy comes with the first page; until then, too, not everything is here.
  if (status.fill?.total === 0) return { tone: 'busy', key: 'connecting' };
  if (status.fill) return { tone: 'busy', key: 'filling', done: status.fill.done, total: status.fill.total };
  if (status.photosWaiting > 0) return { tone: 'busy', key: 'photosWaiting', count: status.photosWaiting };
  return { tone: 'ok', key: 'allSaved' };
}
