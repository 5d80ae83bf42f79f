/** How far a picture is turned, in degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** The stored turn as one of the four; what another program wrote is brought to the nearest. */
export function turnOf(degrees: number): Turn {
  const quarters = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[quarters] ?? 0;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture's size once it is turned. */
export function turnedSize({ width, height }: Size, turn: Turn): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}
