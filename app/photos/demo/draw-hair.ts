/** A head of hair as it is photographed from behind, in a salon. */
export interface Hair {
  /** Hues and lightness (CSS HSL) of roots and ends. */
  readonly roots: readonly [hue: number, saturation: number, lightness: number];
  readonly ends: readonly [hue: number, saturation: number, lightness: number];
  /** How far it reaches down, in parts of the picture's height. */
  readonly length: number;
  /** 0 straight to 1 in waves. */
  readonly waves: number;
  /** Of the wall behind. */
  readonly wall: number;
  /** Before it was cut: ends of all lengths. */
  readonly ragged: boolean;
  /** Other strands, the same each time. */
  readonly seed: number;
}

const WIDTH = 960;
const HEIGHT = 1200;
const STRANDS = 420;
const MIDDLE = WIDTH / 2;
const CROWN = HEIGHT * 0.2;

/** Draws it: nobody's hair, by numbers. Null where the browser has no canvas for it. */
export async function drawHair(hair: Hair): Promise<Blob | null> {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  drawRoom(pen, hair.wall);
  drawShoulders(pen);
  drawStrands(pen, hair);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

function drawRoom(pen: OffscreenCanvasRenderingContext2D, hue: number): void {
  const wall = pen.createLinearGradient(0, 0, WIDTH, HEIGHT);
  wall.addColorStop(0, `hsl(${hue} 18% 86%)`);
  wall.addColorStop(1, `hsl(${hue} 16% 62%)`);
  pen.fillStyle = wall;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  const lamp = pen.createRadialGradient(WIDTH * 0.2, HEIGHT * 0.1, 20, WIDTH * 0.2, HEIGHT * 0.1, WIDTH * 0.8);
  lamp.addColorStop(0, 'rgb(255 255 255 / 0.65)');
  lamp.addColorStop(1, 'rgb(255 255 255 / 0)');
  pen.fillStyle = lamp;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
}

function drawShoulders(pen: OffscreenCanvasRenderingContext2D): void {
  pen.fillStyle = '#d9b79c';
  pen.fillRect(MIDDLE - 92, HEIGHT * 0.5, 184, HEIGHT * 0.22);
  // The cape.
  pen.fillStyle = '#2b2629';
  pen.beginPath();
  pen.moveTo(0, HEIGHT);
  pen.bezierCurveTo(40, HEIGHT * 0.78, 220, HEIGHT * 0.68, MIDDLE - 100, HEIGHT * 0.67);
  pen.quadraticCurveTo(MIDDLE, HEIGHT * 0.74, MIDDLE + 100, HEIGHT * 0.67);
  pen.bezierCurveTo(WIDTH - 220, HEIGHT * 0.68, WIDTH - 40, HEIGHT * 0.78, WIDTH, HEIGHT);
  pen.fill();
}

function drawStrands(pen: OffscreenCanvasRenderingContext2D, hair: Hair): void {
  const chance = chancesOf(hair.seed);
  const down = HEIGHT * hair.length;
  pen.fillStyle = color(hair.roots, -6);
  pen.beginPath();
  pen.ellipse(MIDDLE, CROWN + 215, 205, 225, 0, 0, Math.PI * 2);
  pen.fill();
  pen.lineCap = 'round';
  for (let n = 0; n < STRANDS; n++) {
    // From the sides to the middle, so that those in front lie on top.
    const side = ((n % 2) * 2 - 1) * (1 - n / STRANDS) + (chance() - 0.5) * 0.12;
    const begins = CROWN - 30 + 90 * side * side + chance() * 40;
    const ends = down - 60 * side * side + (hair.ragged ? chance() * 190 - 120 : chance() * 26);
    const wave = hair.waves * (30 + 40 * chance()) * (chance() < 0.5 ? -1 : 1);
    const x = MIDDLE + side * 135;
    const out = MIDDLE + side * 262;
    const hang = MIDDLE + side * 238 + (chance() - 0.5) * 40;
    const shade = pen.createLinearGradient(0, begins, 0, ends);
    const gloss = (chance() - 0.5) * (hair.ragged ? 9 : 16);
    shade.addColorStop(0, color(hair.roots, gloss));
    shade.addColorStop(0.4, color(hair.roots, gloss + 4));
    shade.addColorStop(1, color(hair.ends, gloss));
    pen.strokeStyle = shade;
    pen.lineWidth = 7 + chance() * 9;
    pen.globalAlpha = 0.75;
    pen.beginPath();
    pen.moveTo(x, begins);
    pen.bezierCurveTo(out, begins + 70, out, CROWN + 330, hang, CROWN + 400);
    pen.bezierCurveTo(
      hang + wave,
      CROWN + 400 + (ends - CROWN - 400) * 0.4,
      hang - wave,
      CROWN + 400 + (ends - CROWN - 400) * 0.7,
      hang + wave * 0.6,
      ends,
    );
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

function color([hue, saturation, lightness]: Hair['roots'], lighter: number): string {
  return `hsl(${hue} ${saturation}% ${Math.max(4, Math.min(92, lightness + lighter))}%)`;
}

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function chancesOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
