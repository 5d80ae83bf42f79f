import type { Adjusting } from '../edit/adjusted.tsx';

export interface PublishProps {
  /** `picture`: the hash of the full one. Only a photo that may be published gets beyond a word that it may not. */
  readonly photo: Adjusting & { readonly picture: string; readonly mayPublish: boolean };
  readonly onClose: () => void;
}

/** An image for the world: with the salon's name, as it was turned, cropped and drawn upon, with nothing else in the file. In a card. */
export function Publish(_: PublishProps) {
  return null;
}
