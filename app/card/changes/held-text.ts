import type { FieldRef } from '../../../model/history.ts';
import { signed } from '../loyalty/signed.ts';
import type { Wording } from './field-words.ts';

type HeldRef = Extract<FieldRef, { id: unknown }>;

/** What was written in a record of what is held for the client: how much and why, or what was done; '' for anything else. */
export function heldText(field: HeldRef, { t, card, format }: Wording): string {
  const told = (one: { readonly corrects: string } | undefined, ...parts: readonly string[]): string => {
    const text = parts.filter(Boolean).join(', ');
    return one && one.corrects !== '' ? t('loyalty:takenBack', { by: text }) : text;
  };
  const entry = <E extends { readonly id: string }>(entries: readonly E[]) => entries.find((one) => one.id === field.id);
  switch (field.in) {
    case 'points': {
      const one = entry(card.points);
      return told(one, one ? signed(one.amount, format.number) : '', one?.reason ?? '');
    }
    case 'account': {
      const one = entry(card.account);
      return told(one, one ? signed(one.amount, (amount) => format.money(amount, one.currency)) : '', one?.reason ?? '');
    }
    case 'subscriptions': {
      const one = entry(card.subscriptions);
      return told(one, one ? t(`loyalty:subscriptions.events.${one.event}`, { name: one.name }) : '');
    }
    case 'promotions': {
      const one = entry(card.promotions);
      return told(one, one?.name ?? '', one?.code ?? '');
    }
    case 'cardOperations': {
      const one = entry(card.cardOperations);
      return told(one, one ? t(`loyalty:cards.operations.${one.operation}`, { number: one.number }) : '', one?.reason ?? '');
    }
    default:
      return '';
  }
}
