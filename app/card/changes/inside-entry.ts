import type { CardChange } from '../../../workers/contracts/store.ts';
import { isWhole } from './bursts.ts';
import { staffName, valueText, type Wording, whatOf } from './field-words.ts';

/** Chosen beside what was written: told only where somebody changes them. */
const CHOICES: readonly string[] = ['label', 'type', 'state', 'network'];

/** What was in an entry that came, in the order in which people say it; `changes`: what came with it. '' where nothing did. */
export function insideOf({ field, to }: CardChange, changes: readonly CardChange[], wording: Wording): string {
  if (to !== true || !('id' in field)) return '';
  if (field.in === 'visits') return visitText(field.id, changes, wording);
  if (field.in === 'visitServices') return serviceText(field.id, changes, wording);
  return changes
    .filter((one) => 'id' in one.field && one.field.id === field.id && !isWhole(one.field) && isText(one) && whatOf(one.field) !== null)
    .filter((one) => 'field' in one.field && !CHOICES.includes(one.field.field ?? ''))
    .map((one) => valueText(one.field, one.to, wording))
    .join(', ');
}

/** When, what, who, and how it ended. */
function visitText(id: string, changes: readonly CardChange[], wording: Wording): string {
  const own = (name: string) =>
    changes
      .filter(({ field }) => field.in === 'visits' && field.id === id && field.field === name)
      .flatMap((one) => (isText(one) ? [valueText(one.field, one.to, wording)] : []));
  const services = changes.flatMap(({ field }) =>
    field.in === 'visitServices' && field.visitId === id && field.field === 'name' ? [serviceText(field.id, changes, wording)] : [],
  );
  const staff = changes.flatMap(({ field, to }) =>
    field.in === 'visitStaff' && field.visitId === id && to === true ? [staffName(field.id, wording)] : [],
  );
  const parts = [...own('date'), ...own('time'), ...services, ...staff, ...own('status'), ...own('payment'), ...own('note')];
  return parts.filter(Boolean).join(', ');
}

/** A service with its price. */
function serviceText(id: string, changes: readonly CardChange[], wording: Wording): string {
  const own = (name: string) => changes.find(({ field }) => field.in === 'visitServices' && field.id === id && field.field === name);
  const name = own('name');
  const price = own('price');
  return [
    name && isText(name) ? valueText(name.field, name.to, wording) : '',
    price && Number(price.to) > 0 ? valueText(price.field, price.to, wording) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function isText({ to }: CardChange): boolean {
  return typeof to === 'string' && to !== '';
}
