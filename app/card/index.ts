import type { CardId } from '../../model/ids.ts';

export function CardScreen(_: { readonly id: CardId }) {
  return null;
}
