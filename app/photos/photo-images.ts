import type { BlobHash } from '../../model/ids.ts';
import type { BlobState, Photos } from '../../workers/contracts/photos.ts';

export interface ImagePorts {
  readonly photos: Pick<Photos, 'thumbnails' | 'bytesOf' | 'states'>;
  /** Of an image in memory; `revoke` gives the memory back. */
  readonly urls: { readonly make: (image: Blob) => string; readonly revoke: (url: string) => void };
  /** Calls once after so many milliseconds; the answer calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

/** `thumbnail`: only from this device, many at once; `picture`: fetched from the server where it is not here. */
export type ImageKind = 'thumbnail' | 'picture';
/** `away`: it can't be had now. */
export type ShownImage = { readonly url: string } | 'loading' | 'away';

interface Held {
  readonly kind: ImageKind;
  image: ShownImage;
  users: number;
}

/** So many images nobody looks at stay at hand: to scroll back costs nothing. */
const KEPT = { thumbnail: 400, picture: 6 } as const;
/** Nobody has looked at any image for so long: the card was left, or the device locked. */
const LET_GO = 20_000;

/** Images for the screen, each read once however many places show it, and told anew when it comes, goes, or is sent. */
export class PhotoImages {
  readonly #ports: ImagePorts;
  readonly #images = new Map<BlobHash, Held>();
  readonly #states = new Map<BlobHash, BlobState>();
  readonly #listeners = new Set<() => void>();
  #wanted = new Set<BlobHash>();
  #asked = new Set<BlobHash>();
  #users = 0;
  #callOff: () => void = () => {};

  constructor(ports: ImagePorts) {
    this.#ports = ports;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  image(hash: BlobHash): ShownImage {
    return this.#images.get(hash)?.image ?? 'loading';
  }

  /** Where the bytes are; undefined until that is known. */
  state(hash: BlobHash): BlobState | undefined {
    return this.#states.get(hash);
  }

  /** Has an image and where it is at hand until the answer is called. */
  hold(hash: BlobHash, kind: ImageKind): () => void {
    const held = this.#images.get(hash) ?? { kind, image: 'loading', users: 0 };
    // The newest last: those before it go first.
    this.#images.delete(hash);
    this.#images.set(hash, held);
    held.users++;
    this.#users++;
    this.#callOff();
    if (typeof held.image === 'string') this.#want(hash);
    return () => this.#release(hash, held);
  }

  /** Something about these changed: what is looked at is asked for again. */
  changed(hashes: readonly BlobHash[]): void {
    for (const hash of hashes) {
      if (this.#images.has(hash)) this.#want(hash);
      if (this.#states.has(hash)) this.watchState(hash);
    }
  }

  /** Has the whereabouts of one asked for. */
  watchState(hash: BlobHash): void {
    if (this.#asked.size === 0) queueMicrotask(() => void this.#askStates());
    this.#asked.add(hash);
  }

  /** Lets go of everything. */
  end(): void {
    this.#callOff();
    for (const hash of this.#images.keys()) this.#drop(hash);
    this.#states.clear();
  }

  #release(hash: BlobHash, held: Held): void {
    held.users--;
    this.#users--;
    if (this.#users === 0) this.#callOff = this.#ports.after(LET_GO, () => this.end());
    const unused = [...this.#images].filter(([, one]) => one.users === 0 && one.kind === held.kind);
    for (const [old] of unused.slice(0, Math.max(0, unused.length - KEPT[held.kind]))) this.#drop(old);
    if (held.users === 0 && typeof held.image === 'string') this.#images.delete(hash);
  }

  #drop(hash: BlobHash): void {
    const held = this.#images.get(hash);
    if (held && typeof held.image === 'object') this.#ports.urls.revoke(held.image.url);
    this.#images.delete(hash);
  }

  /** What is wanted in one go is asked for in one. */
  #want(hash: BlobHash): void {
    if (this.#wanted.size === 0) queueMicrotask(() => this.#load());
    this.#wanted.add(hash);
  }

  #load(): void {
    const all = [...this.#wanted].filter((hash) => typeof this.#images.get(hash)?.image === 'string');
    this.#wanted = new Set();
    const isThumbnail = (hash: BlobHash) => this.#images.get(hash)?.kind === 'thumbnail';
    const thumbnails = all.filter(isThumbnail);
    if (thumbnails.length > 0) void this.#loadThumbnails(thumbnails);
    for (const hash of all) if (!isThumbnail(hash)) void this.#loadPicture(hash);
  }

  async #loadThumbnails(hashes: readonly BlobHash[]): Promise<void> {
    const found = await this.#ports.photos.thumbnails(hashes).catch(() => []);
    for (const [at, hash] of hashes.entries()) this.#show(hash, found[at] ?? null);
    this.#tell();
  }

  async #loadPicture(hash: BlobHash): Promise<void> {
    this.#show(hash, await this.#ports.photos.bytesOf(hash).catch(() => null));
    this.#tell();
  }

  #show(hash: BlobHash, image: Blob | null): void {
    const held = this.#images.get(hash);
    // Nobody waits for it any more, or it came by another way.
    if (!held || typeof held.image === 'object') return;
    held.image = image ? { url: this.#ports.urls.make(image) } : 'away';
  }

  async #askStates(): Promise<void> {
    const hashes = [...this.#asked];
    this.#asked = new Set();
    const states = await this.#ports.photos.states(hashes).catch(() => []);
    for (const state of states) this.#states.set(state.hash, state);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
