import type { Adjusting } from '../edit/adjusted.tsx';

export interface CaptureProps {
  /** The "before" that lies over the camera's picture, faintly, so that the "after" is from the same angle: an object URL. */
  readonly ghost: string | null;
  /** How that is turned and cropped. */
  readonly ghostAs?: Adjusting;
  /** What was taken, in order, once the person is done; or the files chosen where there is no camera. Never empty. */
  readonly onTaken: (taken: readonly Blob[]) => void;
  /** Called after `onTaken`, and when nothing was taken. */
  readonly onClose: () => void;
}

/** The camera over the whole screen: several photos in a row, with one hand. */
export function Capture(_: CaptureProps) {
  return null;
}
