/** Where other apps send pictures to this one (the manifest's share target): taken by the service worker, it never reaches the server. */
export const SHARE_PATH = '/share';
/** The field of the form they come in. */
export const SHARE_FIELD = 'photos';
/** The screen that asks for which client they are. */
export const SHARED_PATH = '/shared';
/** A cache of the browser's: they wait there, also while the app is closed, until the person says for which client, or discards them. */
export const SHARED_CACHE = 'kartoteka-shared';
/** The header in which a picture's name is kept, encoded as in an address. */
export const SHARED_NAME = 'x-name';
/** The header of a picture that was encrypted, name and all, because the device's lock is set. */
export const SHARED_SEALED = 'x-sealed';
/** So many are taken at once; what comes with more leaves the rest out. */
export const SHARED_MOST = 100;
