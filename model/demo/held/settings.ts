import type { SalonEdit } from '../../edits/salon-edit.ts';
import type { EntryId } from '../../ids.ts';
import type { PromotionFields } from '../../salon.ts';
import type { SalonTable, ServiceKind } from '../words.ts';
import type { HeldTable } from './words.ts';

/** What a subscription costs of its visits' price: one in ten is a present. */
const PRICE_OF_VISITS = 0.9;
const HALF_A_YEAR = 182;

/** Types of cards and subscriptions, and the promotions of the demo salon. */
export function heldSettings(
  words: HeldTable,
  table: SalonTable,
  serviceOf: (kind: ServiceKind) => EntryId | '',
  nextId: () => EntryId,
): readonly SalonEdit[] {
  return [
    ...words.cards.map((name): SalonEdit => {
      const fields = { name, technology: 'barcode', active: true };
      return { type: 'addSalonEntry', collection: 'cardTypes', id: nextId(), fields };
    }),
    ...words.subscriptions.map(({ name, service, visits }): SalonEdit => {
      const price = Math.round(table.services[service].price * visits * PRICE_OF_VISITS) * 100;
      const fields = { name, visits, price, days: HALF_A_YEAR, serviceId: serviceOf(service), active: true };
      return { type: 'addSalonEntry', collection: 'subscriptionTypes', id: nextId(), fields };
    }),
    ...promotionsOf(words).map((fields): SalonEdit => ({ type: 'addSalonEntry', collection: 'promotions', id: nextId(), fields })),
  ];
}

function promotionsOf(words: HeldTable): readonly PromotionFields[] {
  const usual = { code: '', from: '', until: '', occasion: '', categoryId: '', condition: '', once: true, active: true } as const;
  return [
    { ...usual, name: words.birthday, kind: 'points', amount: 100, occasion: 'birthday' },
    { ...usual, name: words.anniversary, kind: 'percent', amount: 10, occasion: 'anniversary' },
    { ...usual, name: words.season, code: words.seasonCode, kind: 'percent', amount: 10 },
    { ...usual, name: words.friend, code: words.friendCode, kind: 'points', amount: 50, condition: words.friendCondition, once: false },
  ];
}
