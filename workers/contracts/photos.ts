import type { BlobHash, CardId, EntryId } from '../../model/ids.ts';
import type { Crop } from '../../model/photos/crop.ts';
import type { Outcome } from './store.ts';

/** Why a file that was given became no photo. Each has a text in every language. The others are kept. */
export type PhotoProblem =
  /** By its content no picture, whatever its name says. */
  | 'notPicture'
  /** A picture that ends too soon, or that can't be read. */
  | 'broken'
  /** More than 100 megapixels, or a file of more than 60 MB: told by its header, nothing of it was decoded. */
  | 'tooLarge'
  /** A photo of an iPhone's kind (HEIC, HEIF) that this browser can't read. */
  | 'heic'
  /** A drawing that may hold scripts: never opened. */
  | 'svg'
  | 'storageFull'
  | 'storageGone'
  | 'internal';

/** What the app wants done with a photo, of its own making: it gets it back with `unfiled` after the app was closed in between. */
export type PhotoWanted = Readonly<Record<string, string | number | boolean>>;

/** A photo that is stored on this device, and whose entry is now to be put into its card. */
export interface TakenPhoto {
  /** For `filed`. */
  readonly intakeId: EntryId;
  readonly cardId: CardId;
  /** The picture's name: the hash of its bytes. */
  readonly picture: BlobHash;
  /** The same of the thumbnail's. */
  readonly thumbnail: BlobHash;
  /** Of the picture as it is stored: upright, the long side 2048 at most. */
  readonly width: number;
  readonly height: number;
  /** Of picture and thumbnail. */
  readonly bytes: number;
  /** The file moves: its first picture was taken. */
  readonly firstFrame: boolean;
  /** When it was taken in, as this device's clock says (ISO). */
  readonly at: string;
  readonly wanted: PhotoWanted;
}

/** What came of one file. `index`: its place among those given; `name`: its name, '' where it had none. */
export type Taken =
  | { readonly ok: true; readonly index: number; readonly name: string; readonly photo: TakenPhoto }
  | { readonly ok: false; readonly index: number; readonly name: string; readonly problem: PhotoProblem };

/** A photo that is being made. `index`: its file's place among those given. */
export interface Coming {
  readonly index: number;
  readonly thumbnail: Blob;
}

/**
 * Where a picture's (or thumbnail's) bytes are. `here`: on this device only, so far; `sending`: on the way; `sent`: here and on
 * the server; `missing`: not on this device (`bytesOf` fetches it, where the server has it and can be reached).
 */
export type BlobPlace = 'here' | 'sending' | 'sent' | 'missing';

export interface BlobState {
  readonly hash: BlobHash;
  readonly place: BlobPlace;
  /** To be kept on this device whatever the limit says. Of thumbnails always false: they are always kept. */
  readonly pinned: boolean;
  /** Bytes; 0 while it is not here. */
  readonly size: number;
}

/** What photos take on this device, in bytes. */
export interface PhotoSpace {
  readonly thumbnails: number;
  /** All full pictures, those that are pinned or not sent among them. */
  readonly pictures: number;
  readonly pinned: number;
  /** Of pictures and thumbnails: what the server does not have yet. */
  readonly unsent: number;
  /** For full pictures. */
  readonly limit: number;
  readonly counts: { readonly thumbnails: number; readonly pictures: number; readonly pinned: number; readonly unsent: number };
}

/** The photo worker: takes pictures in, keeps them, sends and fetches them. The page never decodes a picture by itself. */
export interface Photos {
  /** Lets it send and fetch: `port` leads to the store's `PhotoDoor`. */
  connect(port: MessagePort): Promise<void>;
  /**
   * Makes photos of files, one after the other, so that memory stays bounded however many and large they are. Each is stored on
   * this device, with `wanted`, when `onTaken` tells of it; resolves when all are done, in the order of the files. Puts nothing into
   * the card: that is the caller's, who then calls `filed`. Bytes of a camera's picture are files too. `cut`: only this stretch of
   * the upright picture is taken (the client's own photo). `onComing` is shown each thumbnail as soon as it is made, about a third of
   * the time before the photo is stored: for the screen only, nothing is kept yet.
   */
  take(
    cardId: CardId,
    files: readonly Blob[],
    wanted: PhotoWanted,
    onTaken: (taken: Taken) => void,
    cut?: Crop,
    onComing?: (coming: Coming) => void,
  ): Promise<readonly Taken[]>;
  /** These photos' entries are in their cards (durably), so that they need not be asked for again. */
  filed(intakeIds: readonly EntryId[]): Promise<void>;
  /** These are not wanted after all: what no card refers to leaves the device. */
  dropped(intakeIds: readonly EntryId[]): Promise<void>;
  /** Photos that were taken in and whose entries were not `filed`: the app was closed in between. Oldest first. Of one card, or all. */
  unfiled(cardId: CardId | null): Promise<readonly TakenPhoto[]>;
  /**
   * A picture or thumbnail as an image file, from this device, or from the server where it is not here and can be fetched; null:
   * neither. Asking for a full picture counts as having seen it.
   */
  bytesOf(hash: BlobHash): Promise<Blob | null>;
  /** Thumbnails that are on this device, in the order asked for; null: not here (yet). Costs one transaction for all. */
  thumbnails(hashes: readonly BlobHash[]): Promise<readonly (Blob | null)[]>;
  states(hashes: readonly BlobHash[]): Promise<readonly BlobState[]>;
  /** Tells, from now on, whenever something about pictures or thumbnails changed, in this tab or another: ask `states` again, or `thumbnails`. */
  watch(onChange: (hashes: readonly BlobHash[]) => void): Promise<void>;
  /** Keeps these full pictures on this device, fetching those that are not here; or lets them go by the limit again. */
  pin(pictures: readonly BlobHash[], on: boolean): Promise<void>;
  space(): Promise<PhotoSpace>;
  /** Full pictures beyond so many bytes go, least recently seen first: never one that is pinned or not on the server. */
  setLimit(bytes: number): Promise<void>;
  /** A picture that was shared into the app with the lock set (`contracts/shared.ts`), as it was; null: it can't be opened any more. */
  openShared(sealed: Blob): Promise<File | null>;
}

/** What the photo worker needs of the store, on a port of its own (`Store.connectPhotos`). */
export interface PhotoDoor {
  /** A pass for fetching and sending pictures, for as long as this connection lasts and some minutes. */
  pass(): Promise<Outcome<string>>;
  /** Tells, now and whenever it changes, whether the server can be reached. */
  listen(onNews: (online: boolean) => void): Promise<void>;
}
