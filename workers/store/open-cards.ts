import type { DocumentId } from '../../model/ids.ts';

/** Which card is looked at here: the one opened last of those that are open. */
export class OpenCards {
  private readonly order: DocumentId[] = [];
  private readonly onChange: (card: DocumentId | '') => void;

  constructor(onChange: (card: DocumentId | '') => void) {
    this.onChange = onChange;
  }

  opened(card: DocumentId): void {
    this.order.push(card);
    this.onChange(card);
  }

  closed(card: DocumentId): void {
    const at = this.order.lastIndexOf(card);
    if (at >= 0) this.order.splice(at, 1);
    this.onChange(this.order.at(-1) ?? '');
  }
}
