import type { ImportField } from './fields.ts';
import { HEADER_WORDS, namesOf } from './header-words.ts';

/** A header's text without what doesn't count: case, diacritics, spaces, punctuation. `E-Mail`, `e mail` and `EMAIL` are one. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}&]/gu, '')
    .toLowerCase();
}

const BY_KEY = new Map<string, ImportField>(
  Object.entries(HEADER_WORDS).flatMap(([field, lines]) =>
    namesOf(lines).map((word): [string, ImportField] => [headerKey(word), field as ImportField]),
  ),
);

/** The field whose header this is, word for word, or null. A number after it ("Phone 2") makes it the second, a star nothing. */
export function fieldOfHeader(text: string): ImportField | null {
  const key = headerKey(text);
  const exact = BY_KEY.get(key);
  if (exact) return exact;
  const [, name = '', number] = /^(.+?)([1-3])$/u.exec(key) ?? [];
  const field = BY_KEY.get(name);
  if (field === 'phone' || field === 'email') return number === '1' ? field : `${field}2`;
  return null;
}

/** Words that tell what a longer header speaks of, the surest first; keys as `headerKey` makes them, beginnings of words inflected. */
const SPEAKING: readonly (readonly [RegExp, ImportField])[] = [
  [/(?:last|ultim|посл|остан|pedej).*(?:visit|appunt|appoint|визит|візит|посещ|відвід|apmekl|vizit)/u, 'lastVisit'],
  [/(?:first|prim|перв|перш|pirm).*(?:visit|appunt|appoint|визит|візит|посещ|відвід|apmekl|vizit)/u, 'firstVisit'],
  [/birth|nascit|compleann|dzimsan|рожден|народжен/u, 'birthDate'],
  [/postal|postcode|zip|индекс|індекс|indeks/u, 'postcode'],
  [/email|epast|электроннаяпочт|электроннаяпошт|електроннапошт/u, 'email'],
  [
    /(?:home|work|casa|fisso|uffici|second|altro|other|домашн|рабоч|робоч|доп|дод|majas|darba|papildu).*(?:phone|telefon|talrun|телефон)/u,
    'phone2',
  ],
  [
    /(?:phone|telefon|talrun|телефон).*(?:home|work|casa|fisso|uffici|second|altro|other|домашн|рабоч|робоч|доп|дод|majas|darba|papildu)/u,
    'phone2',
  ],
  [/phone|telefon|talrun|cellular|телефон|мобильн|мобільн|сотов/u, 'phone'],
  [/instagram|инстаграм|інстаграм/u, 'instagram'],
  [/surname|lastname|familyname|cognome|uzvard|фамили|прізвищ/u, 'family'],
  [/firstname|givenname/u, 'given'],
  [/comment|piezim|komentar|комментар|коментар|примечан|примітк/u, 'note'],
];
/** Consents, counts, sums and the like: such a header names a field and doesn't hold it ("Email subscription status"). */
const ABOUT =
  /status|subscri|consen|consent|newsletter|marketing|count|verif|рассыл|розсил|соглас|згод|колич|кільк|piekris|skaits|sms|invii/u;

/** The field a longer header speaks of ("Мобильный телефон клиентки"), or null; whoever uses it looks at the cells too. */
export function fieldHeaderSpeaksOf(text: string): ImportField | null {
  const key = headerKey(text);
  if (ABOUT.test(key)) return null;
  return SPEAKING.find(([words]) => words.test(key))?.[1] ?? null;
}

/** The family name comes first in this column, as far as its header says: ФИО, Cognome e nome, Uzvārds, vārds. */
export function familyComesFirst(header: string): boolean {
  const key = headerKey(header);
  return (
    /^(?:фио|піб|пиб|фамилия|прізвище|cognome|uzvards|surname|lastname|familyname)/u.test(key) ||
    key === 'наименование' ||
    key === 'наименування'
  );
}
