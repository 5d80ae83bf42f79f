import type { ClientCard, Visit } from './card.ts';
import { LONG_DETAILS, type LongDetail } from './details/definitions.ts';
import type { EntryId, IsoDate } from './ids.ts';

/** One text of a card that is looked through when people search in notes. */
export interface CardText {
  /** Where it stands: the shared note, a single field (allergies, wishes), a comment, a visit's technical note or formula. */
  readonly part: 'note' | LongDetail | 'comment' | 'visit';
  /** Of the comment or visit. Texts that a device stored before it kept this have none. */
  readonly id?: EntryId;
  /** Of the comment or visit; '' for the note and single fields, and where none is known. */
  readonly date: IsoDate | '';
  readonly text: string;
}

/** How much of a card's texts can be searched, in UTF-16 units: some years of visits. Of a longer card it is the latest. */
const CARD_UNITS = 8_000;
const NOTE_UNITS = 3_000;
const FIELD_UNITS = 500;

/** A card's texts: the shared note, its longer fields, then comments and visits, the latest first. */
export function textsOf(card: ClientCard): readonly CardText[] {
  const dated: CardText[] = [
    ...card.comments.map((one) => ({ part: 'comment' as const, id: one.id, date: one.at.slice(0, 10), text: one.text })),
    ...card.visits.map((one) => ({ part: 'visit' as const, id: one.id, date: one.date, text: visitText(one) })),
  ];
  dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const kept: CardText[] = [];
  let left = CARD_UNITS;
  const undated: CardText[] = [
    { part: 'note', date: '', text: card.note.slice(0, NOTE_UNITS) },
    ...LONG_DETAILS.map((part) => ({ part, date: '' as const, text: card.details[part].slice(0, FIELD_UNITS) })),
  ];
  for (const one of [...undated, ...dated]) {
    const text = one.text.trim().slice(0, left);
    if (text === '') continue;
    kept.push({ ...one, text });
    left -= text.length;
    if (left === 0) break;
  }
  return kept;
}

/** What was noted at a visit: formula, note, result, next time, and what was added later. */
export function visitText({ formulas, note, result, nextTime, addenda }: Visit): string {
  const texts = [...formulas.map(({ text }) => text), note, result, nextTime, ...addenda.map(({ text }) => text)];
  return texts.filter((text) => text.trim() !== '').join('\n');
}
