import type { Profile } from '../card.ts';
import type { AddEntry, ClientEdit } from '../edits/client-edit.ts';
import { latin } from './latin.ts';

type Client = readonly ClientEdit[];

/** Fewer clients know each other by sight. */
const FROM_COUNT = 100;

/** The last consonant of a name, alone between vowels. */
const DOUBLED = /(?<=[aeiouаеиоуія])[nlrtsнлртс](?=[aeiouаеиоуія]\p{L}?$)/u;

/**
 * A few clients as they are in every salon's base after some years: one entered twice, in the letters of another language and with
 * the same phone; one with a slip in the family name and the same birthday; a mother whose number her child has too. The others stay
 * as they are, and so does how many there are.
 */
export function withDuplicates(clients: readonly Client[]): readonly Client[] {
  if (clients.length < FROM_COUNT) return clients;
  const all = [...clients];
  const taken = new Set<number>([0]);
  const take = (fits: (profile: Profile) => boolean, fromEnd: boolean): number => {
    const places = all.map((_, index) => (fromEnd ? all.length - 1 - index : index));
    const found = places.find((index) => !taken.has(index) && isKnownWoman(all[index]) && fits(profileOf(all[index] ?? [])));
    if (found !== undefined) taken.add(found);
    return found ?? -1;
  };
  const change = (of: number, into: number, how: (from: Client, to: Client) => Client) => {
    const [from, to] = [all[of], all[into]];
    if (from && to) all[into] = how(from, to);
  };
  const isCyrillic = ({ language, family }: Profile) => language === 'uk' && /^[А-Яа-яІіЇїЄєҐґ]+$/.test(family);
  change(
    take(isCyrillic, false),
    take(() => true, true),
    inOtherLetters,
  );
  change(
    take(({ family }) => DOUBLED.test(family), false),
    take(() => true, true),
    withSlip,
  );
  change(
    take(() => true, false),
    take(() => true, true),
    asDaughter,
  );
  return all;
}

function inOtherLetters(from: Client, to: Client): Client {
  const { given, family, language, sex } = profileOf(from);
  return again(to, { given: capital(latin(given)), family: capital(latin(family)), language, sex }, from);
}

function withSlip(from: Client, to: Client): Client {
  const { given, family, language, sex, birthDate } = profileOf(from);
  // Heard and not read: a consonant doubled, as Rossi and Rosi are told apart by nobody at the telephone.
  const slipped = family.replace(DOUBLED, '$&$&');
  return again(to, { given, family: slipped, language, sex, birthDate }, to);
}

function asDaughter(from: Client, to: Client): Client {
  const { family, language, sex, birthDate } = profileOf(from);
  const { given } = profileOf(to);
  const born = `${Number(birthDate.slice(0, 4)) + 24}${birthDate.slice(4)}`;
  return again(to, { given, family, language, sex, birthDate: born as Profile['birthDate'] }, from);
}

/** Entered by somebody in a hurry: the name and one phone, `phoneOf` whom. */
function again(client: Client, who: Partial<Profile>, phoneOf: Client): Client {
  const phone = phoneOf.find(isPhone);
  const profile = { ...profileOf(client), birthDate: '', middle: '', addressAs: '', nickname: '', ...who } as const;
  let phones = 0;
  return client.flatMap((edit): readonly ClientEdit[] => {
    if (edit.type === 'setProfile') return [{ ...edit, changes: profile }];
    if (edit.type === 'setAddress') return [];
    if (isPhone(edit)) return phones++ > 0 || !phone ? [] : [{ ...edit, fields: { ...phone.fields, typed: phone.fields.e164 } }];
    return edit.type === 'addEntry' && (edit.collection === 'emails' || edit.collection === 'socials') ? [] : [edit];
  });
}

function isKnownWoman(client: Client | undefined): client is Client {
  if (!client?.some(isPhone)) return false;
  const { kind, sex, birthDate } = profileOf(client);
  return kind === 'person' && sex === 'female' && /^19[4-7]/.test(birthDate);
}

function profileOf(client: Client): Profile {
  const edit = client.find((one) => one.type === 'setProfile');
  // An invented client begins with all of its profile.
  return (edit?.type === 'setProfile' ? edit.changes : {}) as Profile;
}

function isPhone(edit: ClientEdit): edit is AddEntry<'phones'> {
  return edit.type === 'addEntry' && edit.collection === 'phones';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
