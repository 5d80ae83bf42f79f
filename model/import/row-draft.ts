import type {
  Address,
  EmailFields,
  MembershipCardFields,
  PhoneFields,
  Profile,
  SocialFields,
  VisitServiceFields,
  VisitStatus,
} from '../card.ts';
import type { Details } from '../details/definitions.ts';
import type { EntryId, IsoDate, MinorUnits } from '../ids.ts';
import type { RowProblem, RowProblemCode } from './fields.ts';

/** A visit as a row's cells make it. */
export interface VisitDraft {
  date: IsoDate | '';
  time: string;
  minutes: number;
  /** '' where the file does not say: the day tells. */
  status: VisitStatus | '';
  services: VisitServiceFields[];
  price: MinorUnits;
  tips: MinorUnits;
  staff: EntryId[];
  payment: string;
  note: string[];
  /** The fingerprint of the row it comes from. */
  row: string;
}

/** A category that a row puts its client into. */
export interface CategoryDraft {
  readonly id: EntryId;
  readonly name: string;
  readonly isNew: boolean;
}

/** A client as a row's cells make it, before it becomes edits. */
export interface RowDraft {
  readonly profile: { -readonly [K in keyof Profile]?: Profile[K] };
  readonly address: { -readonly [K in keyof Address]?: Address[K] };
  readonly details: { -readonly [K in keyof Details]?: Details[K] };
  readonly phones: PhoneFields[];
  readonly emails: EmailFields[];
  readonly socials: SocialFields[];
  readonly cards: MembershipCardFields[];
  /** `isNew`: the salon does not have it yet. */
  readonly categories: CategoryDraft[];
  /** The salon's own fields, by their ids. */
  readonly own: Record<string, string | number | boolean>;
  /** The shared note's paragraphs. */
  readonly note: string[];
  /** Of a file of visits: the row's one; of a client, those of all their rows. */
  readonly visits: VisitDraft[];
  readonly problems: RowProblem[];
}

export function emptyDraft(): RowDraft {
  return {
    profile: {},
    address: {},
    details: {},
    phones: [],
    emails: [],
    socials: [],
    cards: [],
    categories: [],
    own: {},
    note: [],
    visits: [],
    problems: [],
  };
}

const REFUSING: ReadonlySet<RowProblemCode> = new Set(['nothingToName', 'tooManyCells', 'tooLong', 'visitDateUnread', 'twoClients']);
const SHOWN = 80;

/** Names a problem of the row; the cell's text is cut, as it is shown in a line. */
export function mark(draft: RowDraft, code: RowProblemCode, column: number | null, text: string): void {
  draft.problems.push({ code, column, value: text.slice(0, SHOWN), refused: REFUSING.has(code) });
}
