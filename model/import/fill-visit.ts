import { readDate } from '../dates/read-date.ts';
import type { ImportColumn, VisitField } from './fields.ts';
import { readMoney } from './read-money.ts';
import type { RowRules } from './read-row.ts';
import { readVisitStatus } from './read-visit-status.ts';
import { mark, type RowDraft, type VisitDraft } from './row-draft.ts';

/** Puts a cell's text (not empty) into the row's visit. What can't be read goes into the visit's note under its header. */
export function fillVisit(draft: RowDraft, column: ImportColumn & { readonly field: VisitField }, text: string, rules: RowRules): void {
  const visit = visitOf(draft);
  switch (column.field) {
    case 'visitDate':
      fillDate(draft, visit, column, text, rules);
      return;
    case 'visitTime':
      visit.time = timeIn(text) ?? visit.time;
      return;
    case 'visitMinutes':
      visit.minutes = minutesIn(text);
      return;
    case 'visitService':
      visit.services.push(...servicesIn(text, rules));
      return;
    case 'visitPrice':
    case 'visitTips': {
      const amount = readMoney(text);
      if (amount === null) keep(draft, visit, column, text);
      else visit[column.field === 'visitTips' ? 'tips' : 'price'] = amount;
      return;
    }
    case 'visitStaff':
      fillStaff(visit, column, text, rules);
      return;
    case 'visitStatus': {
      const status = readVisitStatus(text);
      if (status === null) keep(draft, visit, column, text);
      else visit.status = status;
      return;
    }
    case 'visitPayment':
      visit.payment = text;
      return;
    case 'visitNote':
      visit.note.push(text);
  }
}

/** Ends the reading of a row of visits: it has a day, its price stands with its service, and the day tells how it stands. */
export function settleVisit(draft: RowDraft, row: string, today: string): void {
  const [visit] = draft.visits;
  if (!visit) return;
  visit.row = row;
  if (visit.date === '' && !draft.problems.some(({ code }) => code === 'visitDateUnread')) mark(draft, 'visitDateUnread', null, '');
  const [first] = visit.services;
  if (visit.price > 0 && first) visit.services[0] = { ...first, price: visit.price };
  else if (visit.price > 0) visit.services.push({ serviceId: '', name: '', price: visit.price, discount: 0 });
  if (visit.status === '') visit.status = visit.date > today ? 'booked' : visit.price > 0 ? 'paid' : 'arrived';
}

function visitOf(draft: RowDraft): VisitDraft {
  const [standing] = draft.visits;
  if (standing) return standing;
  const visit: VisitDraft = {
    date: '',
    time: '',
    minutes: 0,
    status: '',
    services: [],
    price: 0,
    tips: 0,
    staff: [],
    payment: '',
    note: [],
    row: '',
  };
  draft.visits.push(visit);
  return visit;
}

function fillDate(draft: RowDraft, visit: VisitDraft, column: ImportColumn, text: string, { dateOrders, today }: RowRules): void {
  const { date } = readDate(text, dateOrders.get(column.index) ?? 'dmy', today);
  if (date === '' || date.startsWith('--')) {
    mark(draft, 'visitDateUnread', column.index, text);
    return;
  }
  visit.date = date;
  // A date and a time in one cell.
  if (visit.time === '') visit.time = /\d[T\s,]+\d{1,2}[:.]\d{2}/u.test(text) ? (timeIn(text.replace(/^\S+?[T\s,]+/u, '')) ?? '') : '';
}

const MORNING = 12;

function timeIn(text: string): string | null {
  const [, hours, minutes, half] = /(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?(?:\s*([ap])\.?m\b)?/iu.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const hour = (Number(hours) % (half ? MORNING : 24)) + (half?.toLowerCase() === 'p' ? MORNING : 0);
  return Number(minutes) < 60 && Number(hours) < 25 ? `${String(hour).padStart(2, '0')}:${minutes}` : null;
}

const LONGEST = 24 * 60;

/** `90`, `1:30`, `1 h 30 min`, `01:30:00`. */
function minutesIn(text: string): number {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/u.exec(text) ?? [];
  const [, wordHours = '0', wordMinutes = '0'] = /^(?:(\d{1,2})\s*(?:h|ч|г|st)\p{L}*\.?)?\s*(?:(\d{1,3})\s*\p{L}*\.?)?$/iu.exec(text) ?? [];
  const found = hours === undefined ? Number(wordHours) * 60 + Number(wordMinutes) : Number(hours) * 60 + Number(minutes);
  return found <= LONGEST ? found : 0;
}

/** One service, or several where each of the words between commas is one that the salon has. */
function servicesIn(text: string, { salon }: RowRules): VisitDraft['services'] {
  const known = (name: string) => salon.services.find((one) => sameWords(one.name, name));
  const whole = known(text);
  const parts = text.split(/\s*(?:[,;+\n]|\s\/\s)\s*/u).filter(Boolean);
  const found = parts.flatMap((part) => known(part) ?? []);
  if (whole || found.length < parts.length || parts.length < 2)
    return [{ serviceId: whole?.id ?? '', name: whole?.name ?? text, price: 0, discount: 0 }];
  return found.map(({ id, name }) => ({ serviceId: id, name, price: 0, discount: 0 }));
}

/** Somebody whom the salon does not have (any more) stands in the note. */
function fillStaff(visit: VisitDraft, column: ImportColumn, text: string, { salon }: RowRules): void {
  for (const name of text.split(/\s*[,;/]\s*/u).filter(Boolean)) {
    const one = salon.staff.find((member) => sameWords(member.name, name));
    if (one) visit.staff.push(one.id);
    else visit.note.push(column.header === '' ? name : `${column.header}: ${name}`);
  }
}

function keep(draft: RowDraft, visit: VisitDraft, column: ImportColumn, text: string): void {
  mark(draft, 'visitUnread', column.index, text);
  visit.note.push(column.header === '' ? text : `${column.header}: ${text}`);
}

/** The same words in whichever order: "Anna Rossi" and "Rossi Anna". */
function sameWords(a: string, b: string): boolean {
  return wordsOf(a) === wordsOf(b);
}

function wordsOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}
