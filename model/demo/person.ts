import type { Profile } from '../card.ts';
import type { BirthDate, IsoDate } from '../ids.ts';
import { NAMES } from './names/index.ts';
import { NOTES } from './notes/index.ts';
import type { Random } from './random.ts';
import type { DemoLanguage } from './words.ts';

const OTHERS: readonly DemoLanguage[] = ['it', 'lv', 'ru', 'uk'];

/** Whose names: half the clients speak the salon's language, the others those of its neighbours. */
export function inventLanguage(random: Random, salon: DemoLanguage): DemoLanguage {
  if (random.chance(0.5)) return salon;
  return random.chance(0.1) ? 'en' : (OTHERS[random.int(0, OTHERS.length - 1)] ?? salon);
}

export interface Person {
  readonly profile: Profile;
  /** Known from the name, even where nobody filled the field in. */
  readonly female: boolean;
}

/** Who the client is: names that agree with their sex, sometimes a patronymic, a nickname, how they like to be addressed. */
export function inventPerson(random: Random, language: DemoLanguage, today: IsoDate): Person {
  const names = NAMES[language];
  const female = random.chance(0.82);
  const given = random.pick(female ? names.female : names.male);
  const family = pair(random.pick(names.families), female);
  const patronymic = names.patronymics[random.int(0, names.patronymics.length - 1)];
  const middle = patronymic && random.chance(0.4) ? pair(patronymic, female) : '';
  const profile: Profile = {
    kind: 'person',
    given,
    family,
    middle,
    addressAs: random.chance(0.2) ? names.addressAs({ given, family, middle, female }) : '',
    nickname: random.chance(0.3) ? (names.short[given] ?? '') : '',
    company: '',
    sex: random.chance(0.95) ? (female ? 'female' : 'male') : '',
    birthDate: inventBirthDate(random, today),
    language,
    externalId: '',
    photo: '',
    online: '',
    merge: '',
    deleted: '',
  };
  return { profile, female };
}

/** A company that pays for people's visits; the person is who one talks to. */
export function asCompany(person: Profile, language: DemoLanguage, which: number): Profile {
  const { companies } = NOTES[language];
  return {
    ...person,
    kind: 'company',
    company: companies[which % companies.length] ?? companies[0],
    birthDate: '',
    nickname: '',
    addressAs: '',
  };
}

function inventBirthDate(random: Random, today: IsoDate): BirthDate | '' {
  if (random.chance(0.3)) return '';
  const month = random.int(1, 12);
  const day = random.int(1, 28);
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const age = random.int(17, 76);
  return random.chance(0.18) ? `--${monthDay}` : `${Number(today.slice(0, 4)) - age}-${monthDay}`;
}

function pair(forms: string, female: boolean): string {
  const [male = '', woman = male] = forms.split('/');
  return female ? woman : male;
}
