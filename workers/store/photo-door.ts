import type { PhotoDoor } from '../contracts/photos.ts';
import type { Outcome } from '../contracts/store.ts';
import { done } from './outcome.ts';
import type { Replicator } from './replicator/replicator.ts';

/** What the photo worker is given of the store. */
export class PhotoDoors {
  private readonly replicator: () => Replicator;
  private readonly listeners = new Set<(online: boolean) => void>();
  private online = false;

  constructor(replicator: () => Replicator) {
    this.replicator = replicator;
  }

  /** The way to the server opened, or ended. */
  tell(online: boolean): void {
    this.online = online;
    for (const listener of this.listeners) listener(online);
  }

  readonly door: PhotoDoor = {
    pass: () => this.pass(),
    listen: async (onNews) => {
      this.listeners.add(onNews);
      onNews(this.online);
    },
  };

  private async pass(): Promise<Outcome<string>> {
    const outcome = await this.replicator().passForPhotos();
    return outcome.ok ? done(outcome.value.pass) : outcome;
  }
}
