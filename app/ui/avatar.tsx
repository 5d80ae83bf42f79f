import { User } from 'lucide-react';
import styles from './avatar.module.css';

export interface AvatarProps {
  /** One or two letters (`initials` of model/names); '' shows a figure. */
  readonly letters: string;
  /** What the colour is worked out from, so that it stays with the person: the card's or staff member's id. */
  readonly seed: string;
  readonly size?: 's' | 'm' | 'l';
  /** A colour of its own, for staff. */
  readonly color?: string;
  /** A square picture of the person; null until it is there. */
  readonly src?: string | null;
}

const HUES = 10;

/** The round picture of a person: their photo, or letters. Decoration: the name always stands beside it. */
export function Avatar({ letters, seed, size = 'm', color, src }: AvatarProps) {
  const tint = color ? { background: color, color: '#fff' } : undefined;
  return (
    <span className={`${styles.avatar} ${styles[size]} ${color ? '' : styles[`hue${hue(seed)}`]}`} style={tint} aria-hidden="true">
      {src ? <img className={styles.photo} src={src} alt="" decoding="async" draggable={false} /> : letters || <User />}
    </span>
  );
}

function hue(seed: string): number {
  let sum = 0;
  for (let i = 0; i < seed.length; i++) sum = (sum * 31 + seed.charCodeAt(i)) >>> 0;
  return sum % HUES;
}
