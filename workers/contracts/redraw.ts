/** How a picture is to be drawn anew. */
export interface Redrawing {
  /** As a photo's entry says them. */
  readonly turn: number;
  readonly crop: string;
  readonly marks: string;
  /** Stands at the bottom of it; '' for nothing. */
  readonly words: string;
  /** Pixels at most. */
  readonly longSide: number;
}

/** Makes images, away from the page: of a photo as it is to be seen, and of what a camera shows. */
export interface Redraw {
  /** A JPEG with nothing in it but the picture: no place, no date, no name of a camera. Rejects where the picture can't be read. */
  redraw(picture: Blob, how: Redrawing): Promise<Blob>;
  /**
   * A frame of a camera as a file, in the order in which they are given. The frame is used up. Null where it comes out lying otherwise
   * than on screen, where it was so many pixels wide and high.
   */
  encode(frame: ImageBitmap | VideoFrame, width: number, height: number): Promise<Blob | null>;
}
