import type { Address, EmailFields, MembershipCardFields, PhoneFields, Profile, SocialFields } from '../card.ts';
import type { Details } from '../details/definitions.ts';
import type { RowProblem, RowProblemCode } from './fields.ts';

/** A client as a row's cells make it, before it becomes edits. */
export interface RowDraft {
  readonly profile: { -readonly [K in keyof Profile]?: Profile[K] };
  readonly address: { -readonly [K in keyof Address]?: Address[K] };
  readonly details: { -readonly [K in keyof Details]?: Details[K] };
  readonly phones: PhoneFields[];
  readonly emails: EmailFields[];
  readonly socials: SocialFields[];
  readonly cards: MembershipCardFields[];
  /** The shared note's paragraphs. */
  readonly note: string[];
  readonly problems: RowProblem[];
}

export function emptyDraft(): RowDraft {
  return { profile: {}, address: {}, details: {}, phones: [], emails: [], socials: [], cards: [], note: [], problems: [] };
}

const REFUSING: ReadonlySet<RowProblemCode> = new Set(['nothingToName', 'tooManyCells', 'tooLong']);
const SHOWN = 80;

/** Names a problem of the row; the cell's text is cut, as it is shown in a line. */
export function mark(draft: RowDraft, code: RowProblemCode, column: number | null, text: string): void {
  draft.problems.push({ code, column, value: text.slice(0, SHOWN), refused: REFUSING.has(code) });
}
