import type { CardText } from '../../../model/card-texts.ts';
import type { CardId, DocumentId } from '../../../model/ids.ts';
import type { StorageWriter } from '../storage-port.ts';
import type { Counters } from './counters.ts';

/** Writes a card's texts where they are not what is there already; tells whether. None: only a trace is left of those that were. Stores: texts. */
export async function putTexts(writer: StorageWriter, counters: Counters, doc: DocumentId, texts: readonly CardText[]): Promise<boolean> {
  const standing = await writer.get('texts', [doc]);
  if (sameTexts(standing?.texts ?? [], texts)) return false;
  writer.put('texts', { doc: doc as CardId, rev: counters.nextTexts(), texts });
  return true;
}

/** The same for a card of which nothing is here. Stores: texts. */
export function putNewTexts(writer: StorageWriter, counters: Counters, doc: DocumentId, texts: readonly CardText[]): void {
  if (texts.length > 0) writer.put('texts', { doc: doc as CardId, rev: counters.nextTexts(), texts });
}

/** No text of any card is left. Stores: texts. */
export async function dropAllTexts(writer: StorageWriter, counters: Counters): Promise<void> {
  for (const { doc, texts } of await writer.range('texts', {}))
    if (texts.length > 0) writer.put('texts', { doc, rev: counters.nextTexts(), texts: [] });
}

function sameTexts(a: readonly CardText[], b: readonly CardText[]): boolean {
  const isSame = (one: CardText, other?: CardText) =>
    one.text === other?.text && one.date === other.date && one.part === other.part && one.id === other.id;
  return a.length === b.length && a.every((one, i) => isSame(one, b[i]));
}
