import { warningsOf } from '../alerts.ts';
import { BLANK_PROFILE } from '../blank-card.ts';
import type { ClientKind, Sex } from '../card.ts';
import { DETAIL_KEYS, type Details, detailsBy } from '../details/definitions.ts';
import type { FieldValue } from '../history.ts';
import type { BlobHash, CardId } from '../ids.ts';
import { BOOKED_KEPT, type CardSummary } from '../summary.ts';
import type { SummaryMore } from '../summary-more.ts';
import { said } from '../summary-more.ts';
import { joinFigures } from './join-figures.ts';
import type { Parts } from './parts.ts';
import { sameAs } from './same-entry.ts';
import { putSingle, type Singles } from './single-fields.ts';
import { tellSingle } from './tell-single.ts';

/**
 * The row of a merged card, from the rows of those in it, without reading any: what `summarize` says of the joined card. Told by the
 * rows alone: which of two phones gets messages first, and money where cards are in different currencies: then the one paid last counts.
 */
export function joinSummaries(parts: Parts<CardSummary>): CardSummary {
  const [{ of: head }, ...others] = parts;
  if (others.length === 0) return head;
  const rows = parts.map(({ of }) => of);
  const told = tellRows(parts);
  const text = (key: string): string => String(told.get(key) ?? '');
  const { more, ...figures } = joinFigures(rows);
  const details = detailsBy((key) => told.get(`details.${key}`));
  const kind = (text('profile.kind') || head.kind) as ClientKind;
  const purposes = (more.words ?? []).flatMap(([purpose, , given]) => (given ? [purpose] : []));
  return {
    id: head.id,
    kind,
    given: text('profile.given'),
    family: text('profile.family'),
    middle: text('profile.middle'),
    nickname: text('profile.nickname'),
    company: text('profile.company'),
    phones: [...new Set(rows.flatMap((row) => row.phones))],
    emails: onceEach(rows.flatMap((row) => row.emails)),
    cards: rows.flatMap((row) => row.cards),
    birthDate: text('profile.birthDate'),
    city: text('address.city'),
    createdAt:
      rows
        .map((row) => row.createdAt)
        .filter(Boolean)
        .sort()[0] ?? '',
    ...figures,
    booked: rows
      .flatMap((row) => row.booked)
      .sort()
      .slice(-BOOKED_KEPT),
    sex: text('profile.sex') as Sex,
    language: text('profile.language'),
    source: details.source,
    categories: members(rows.map((row) => row.categories)),
    blacklisted: rows.some((row) => row.blacklisted),
    warnings: warningsOf({ profile: { ...BLANK_PROFILE, kind }, details }),
    consents: purposes.sort(),
    photo: (text('profile.photo') || null) as BlobHash | null,
    more: said({ ...more, ...moreOf(parts, told, details) }),
  };
}

function moreOf(parts: Parts<CardSummary>, told: ReadonlyMap<string, FieldValue>, details: Details): SummaryMore {
  const mores = parts.map(({ of }) => of.more);
  const text = (key: string): string => String(told.get(key) ?? '');
  const marks = (set: 'preferredStaff' | 'preferredServices' | 'preferredDays' | 'preferredTimes' | 'notSame'): string[] =>
    members(mores.map((more) => more[set] ?? []));
  return {
    deleted: mores[0]?.deleted ?? '',
    online: text('profile.online'),
    addressAs: text('profile.addressAs'),
    street: text('address.street'),
    postcode: text('address.postcode'),
    country: text('address.country'),
    externalId: text('profile.externalId'),
    socials: mores.flatMap((more) => more.socials ?? []),
    details: Object.fromEntries(DETAIL_KEYS.flatMap((key) => (key === 'source' || !details[key] ? [] : [[key, details[key]]]))),
    custom: Object.fromEntries(
      [...told].flatMap(([key, value]) => (key.startsWith('custom.') && value !== '' && value !== null ? [[key.slice(7), value]] : [])),
    ),
    preferredStaff: marks('preferredStaff'),
    preferredServices: marks('preferredServices'),
    preferredDays: marks('preferredDays'),
    preferredTimes: marks('preferredTimes'),
    notSame: marks('notSame'),
    blacklistReason: parts.filter(({ of }) => of.blacklisted).at(-1)?.of.more.blacklistReason ?? '',
  };
}

/** What holds in each single field that one of the rows says something in. */
function tellRows(parts: Parts<CardSummary>): ReadonlyMap<string, FieldValue> {
  const singles = new Map<CardId, Singles>(parts.map(({ id, of }) => [id, singlesOfRow(of)]));
  const keys = new Set([...singles.values()].flatMap((one) => [...one.keys()]));
  return new Map([...keys].map((key) => [key, tellSingle(parts, key, ({ id }) => singles.get(id)?.get(key) ?? '').value]));
}

const OF_ROW = ['kind', 'given', 'family', 'middle', 'nickname', 'company', 'sex', 'birthDate', 'language', 'photo'] as const;
const OF_MORE = ['addressAs', 'externalId', 'online'] as const;

function singlesOfRow(row: CardSummary): Singles {
  const fields = new Map<string, FieldValue>();
  for (const field of OF_ROW) putSingle(fields, `profile.${field}`, row[field]);
  for (const field of OF_MORE) putSingle(fields, `profile.${field}`, row.more[field]);
  for (const field of ['street', 'postcode', 'country'] as const) putSingle(fields, `address.${field}`, row.more[field]);
  putSingle(fields, 'address.city', row.city);
  putSingle(fields, 'details.source', row.source);
  for (const [field, value] of Object.entries(row.more.details ?? {})) putSingle(fields, `details.${field}`, value);
  for (const [field, value] of Object.entries(row.more.custom ?? {})) putSingle(fields, `custom.${field}`, value);
  return fields;
}

function members(sets: readonly (readonly string[])[]): string[] {
  return [...new Set(sets.flat())].sort();
}

function onceEach(emails: readonly string[]): readonly string[] {
  const said = new Set<string>();
  return emails.filter((address) => {
    const key = sameAs('emails', { address }) ?? address;
    return !said.has(key) && said.add(key);
  });
}
