import type { CardChange } from '../../../workers/contracts/store.ts';
import { isWhole } from './bursts.ts';
import { staffName, valueText, type Wording, whatOf } from './field-words.ts';
import { heldText } from './held-text.ts';

/** Chosen beside what was written: told only where somebody changes them. */
const CHOICES: readonly string[] = ['label', 'type', 'state', 'network'];

/** What was in an entry that came, in the order in which people say it; `changes`: what came with it. '' where nothing did. */
export function insideOf({ field, to }: CardChange, changes: readonly CardChange[], wording: Wording): string {
  if (to !== true || !('id' in field)) return '';
  if (field.in === 'visits') return visitText(field.id, changes, wording);
  if (field.in === 'visitServices') return serviceText(field.id, changes, wording);
  if (field.in === 'consents') return consentText(field.id, changes, wording);
  const held = heldText(field, wording);
  if (held) return held;
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
  const bowls = changes.flatMap(({ field, to }) =>
    field.in === 'visitFormulas' && field.visitId === id && field.field === 'text' && typeof to === 'string'
      ? [valueText(field, to, wording)]
      : [],
  );
  const before = [...own('date'), ...own('time'), ...own('room'), ...services, ...staff, ...own('status'), ...own('payment')];
  const parts = [...before, ...bowls, ...own('note'), ...own('result'), ...own('nextTime')];
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

/** Whether the client said yes or no, and to what. */
function consentText(id: string, changes: readonly CardChange[], wording: Wording): string {
  const { t } = wording;
  const own = (name: string) => changes.find(({ field }) => field.in === 'consents' && field.id === id && field.field === name);
  const purpose = own('purposeId');
  const corrects = own('corrects');
  const said = corrects && isText(corrects) ? 'corrected' : own('given')?.to === true ? 'given' : 'withdrawn';
  const name = purpose && isText(purpose) ? valueText(purpose.field, purpose.to, wording) : t('what.consent');
  return t(`changes:consent.${said}`, { purpose: name });
}

function isText({ to }: CardChange): boolean {
  return typeof to === 'string' && to !== '';
}
