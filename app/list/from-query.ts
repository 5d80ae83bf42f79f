import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import { isEmail } from '../../model/import/email.ts';
import { readName } from '../../model/import/read-name.ts';
import { issueEdits } from '../../model/loyalty/card-operations.ts';
import { readPhone } from '../../model/phones/read-phone.ts';

/**
 * A new client from what was typed into the search and not found: digits are the phone, an address with @ the e-mail, words
 * the name, parted as in an import. Messages go only where they could arrive. `newId` makes entry ids; `country` is the salon's.
 */
export function editsFromQuery(query: string, country: string, newId: () => EntryId): ClientEdit[] {
  const edits: ClientEdit[] = [];
  const words: string[] = [];
  const digits: string[] = [];
  for (const word of query.trim().split(/\s+/u).filter(Boolean)) {
    if (word.includes('@'))
      edits.push({
        type: 'addEntry',
        collection: 'emails',
        id: newId(),
        fields: { address: word, label: 'other', messages: isEmail(word) && !edits.some(getsMessages) },
      });
    else if (/^[+(]*\d[\d()./-]*$/u.test(word)) digits.push(word);
    else words.push(word);
  }
  const { given, family, middle } = readName(words.map(capitalized).join(' '), false);
  if (given) edits.unshift({ type: 'setProfile', changes: { given, family, ...(middle && { middle }) } });
  if (digits.length > 0) {
    const typed = digits.join(' ');
    const { e164 } = readPhone(typed, country);
    edits.push({ type: 'addEntry', collection: 'phones', id: newId(), fields: { typed, e164, label: 'mobile', messages: e164 !== '' } });
  }
  return edits;
}

/** A new client from the number of a card that nobody has: it is theirs from `at` on (ISO date-time), by the calendar `today`. */
export function editsFromCard(number: string, today: IsoDate, newId: () => EntryId, at: string): readonly ClientEdit[] {
  const card = { id: newId(), number, type: 'barcode', typeId: '' } as const;
  return issueEdits(card, today, { id: newId(), at, staffId: '', reason: '' });
}

/** Of several addresses the first good one gets the messages. */
function getsMessages(edit: ClientEdit): boolean {
  return edit.type === 'addEntry' && edit.collection === 'emails' && edit.fields.messages;
}

function capitalized(word: string): string {
  const [first = '', ...rest] = word;
  return first.toLocaleUpperCase() + rest.join('');
}
