import type { IsoDate, MinorUnits } from '../../../model/ids.ts';
import type { Option } from '../../ui/select.tsx';

/** What each kind of column shows and changes. */
interface Kinds<F> {
  /** A line of text, which may stand empty. */
  readonly text: Value<F, string> & { readonly maxLength: number; readonly placeholder?: string };
  /** Several lines of text, saved as they are typed. */
  readonly lines: Value<F, string> & { readonly placeholder?: string };
  readonly money: Value<F, MinorUnits>;
  /** A whole number from 0 on. `empty`: what 0 means, shown in the field in its place. */
  readonly number: Value<F, number> & { readonly most: number; readonly unit?: NumberUnit; readonly empty?: string };
  /** `empty`: what no day means, shown in the field in its place. */
  readonly date: Value<F, IsoDate | ''> & { readonly empty?: string };
  /** `ask`: what to know before the choice of an entry that is in use is changed. */
  readonly choice: Value<F, string> & { readonly options: readonly Option[]; readonly ask?: Question };
  /** Some of several, each on or off. */
  readonly several: Value<F, readonly string[]> & { readonly options: readonly Option[] };
  readonly flag: Value<F, boolean>;
}
type Kind = keyof Kinds<unknown>;
export type NumberUnit = 'percent' | 'minute' | 'day';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly action: string;
}

interface Value<F, V> {
  readonly get: (fields: F) => V;
  readonly set: (value: V) => Partial<F>;
}

/** One thing an entry of the salon's list says of itself, beside its name. */
export type Column<F, K extends Kind = Kind> = {
  readonly [One in K]: Kinds<F>[One] & {
    readonly kind: One;
    readonly id: string;
    readonly label: string;
    /** Said under the field. */
    readonly hint?: string;
    /** Beside the name; the others are folded away. */
    readonly onLine?: boolean;
    /** Only where the entry's other fields want it. */
    readonly isShown?: (fields: F) => boolean;
  };
}[K];
