import type { Adjusting } from './adjusted.tsx';

/** What the editor changes of a photo: the picture itself stays as it was taken. */
export type Adjustments = Pick<Adjusting, 'turn' | 'crop' | 'marks'>;

export interface PhotoEditorProps extends Adjustments {
  /** An object URL of the full picture, and its size in pixels as stored. */
  readonly picture: { readonly src: string; readonly width: number; readonly height: number };
  /** Called once, when the person is done and something is otherwise than it was: one edit of the card. */
  readonly onChange: (changed: Adjustments) => void;
  /** Called after `onChange`. */
  readonly onClose: () => void;
}

/** Turns, crops and draws upon a photo, over the whole screen. */
export function PhotoEditor(_: PhotoEditorProps) {
  return null;
}
