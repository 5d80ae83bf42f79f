import { memo } from 'react';
import type { BlobHash } from '../../../model/ids.ts';
import { Avatar, type AvatarProps } from '../../ui/avatar.tsx';
import { useThumbnail } from '../use-image.ts';

export interface ClientAvatarProps extends Omit<AvatarProps, 'src'> {
  /** The thumbnail of the client's own photo; null where there is none: then nothing is asked of the photo worker. */
  readonly photo: BlobHash | null;
}

/** A client's photo, or letters where there is none (or until it comes). */
export const ClientAvatar = memo(function ClientAvatar({ photo, ...rest }: ClientAvatarProps) {
  return photo === null ? <Avatar {...rest} /> : <WithPhoto photo={photo} {...rest} />;
});

function WithPhoto({ photo, ...rest }: ClientAvatarProps) {
  return <Avatar {...rest} src={useThumbnail(photo)} />;
}
