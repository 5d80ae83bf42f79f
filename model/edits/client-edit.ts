import type {
  Address,
  CommentFields,
  EmailFields,
  MembershipCardFields,
  PhoneFields,
  Profile,
  SocialFields,
  VisitFields,
  VisitServiceFields,
} from '../card.ts';
import type { Details } from '../details/definitions.ts';
import type { EntryId, Heads } from '../ids.ts';

/**
 * Everything that can be done to a client's card, as plain data: the app asks for it, `model/documents/` carries it out
 * inside one Automerge change, and `invertClientEdit` tells what takes it back.
 */
export type ClientEdit =
  | { readonly type: 'setProfile'; readonly changes: Partial<Profile> }
  | { readonly type: 'setAddress'; readonly changes: Partial<Address> }
  | { readonly type: 'setDetails'; readonly changes: Partial<Details> }
  | { readonly type: 'addPhone'; readonly id: EntryId; readonly fields: PhoneFields }
  | { readonly type: 'setPhone'; readonly id: EntryId; readonly changes: Partial<PhoneFields> }
  | { readonly type: 'addEmail'; readonly id: EntryId; readonly fields: EmailFields }
  | { readonly type: 'setEmail'; readonly id: EntryId; readonly changes: Partial<EmailFields> }
  | { readonly type: 'addSocial'; readonly id: EntryId; readonly fields: SocialFields }
  | { readonly type: 'setSocial'; readonly id: EntryId; readonly changes: Partial<SocialFields> }
  | { readonly type: 'addMembershipCard'; readonly id: EntryId; readonly fields: MembershipCardFields }
  | { readonly type: 'setMembershipCard'; readonly id: EntryId; readonly changes: Partial<MembershipCardFields> }
  | { readonly type: 'addComment'; readonly id: EntryId; readonly fields: CommentFields }
  | { readonly type: 'setComment'; readonly id: EntryId; readonly changes: Partial<CommentFields> }
  /** `seen`: the card's heads that the writer had before them; without it the newest version is meant. */
  | { readonly type: 'editNote'; readonly text: string; readonly seen?: Heads }
  | {
      readonly type: 'addVisit';
      readonly id: EntryId;
      readonly fields: VisitFields;
      readonly staff: readonly EntryId[];
      readonly services: readonly (VisitServiceFields & { readonly id: EntryId })[];
    }
  | { readonly type: 'setVisit'; readonly id: EntryId; readonly changes: Partial<VisitFields> }
  | { readonly type: 'setVisitStaff'; readonly id: EntryId; readonly staffId: EntryId; readonly present: boolean }
  | { readonly type: 'addVisitService'; readonly visitId: EntryId; readonly id: EntryId; readonly fields: VisitServiceFields }
  | { readonly type: 'setVisitService'; readonly visitId: EntryId; readonly id: EntryId; readonly changes: Partial<VisitServiceFields> }
  /** Takes an entry off the card, or puts it back. It stays in the document, so that undo and other devices' edits of it survive. */
  | { readonly type: 'setRemoved'; readonly collection: EntryCollection; readonly id: EntryId; readonly removed: boolean }
  | { readonly type: 'setVisitServiceRemoved'; readonly visitId: EntryId; readonly id: EntryId; readonly removed: boolean };

export type EntryCollection = 'phones' | 'emails' | 'socials' | 'cards' | 'comments' | 'visits';
