import { expect, it } from 'vitest';
import { id } from './testing.ts';
import { whoDoes } from './who-does.ts';

const member = (name: string, work: string) => ({ id: id(name), name, color: '', active: true, work });
const service = (name: string, group: string) => ({
  id: id(name),
  name,
  price: 0,
  minutes: 30,
  active: true,
  patchTestDays: 0,
  group,
  intervalDays: 0,
  template: '',
});
const SERVICES = [service('cut', 'Hair'), service('polish', 'Nails'), service('lift', 'Brows and lashes'), service('tea', '')];
const SALON = {
  services: SERVICES,
  staff: [
    member('hair', ' HAIR '),
    member('both', 'Nails, hair'),
    member('brows', 'Brows and lashes'),
    member('lashes', 'Lashes'),
    member('new', ''),
    member('other', 'Trainee'),
  ],
};

it.each<[string, string, readonly string[]]>([
  ['who does hair cuts', 'cut', ['hair', 'both', 'new', 'other']],
  ['who does one of several kinds does it too', 'polish', ['both', 'new', 'other']],
  ['a part of the group’s name is enough', 'lift', ['brows', 'lashes', 'new', 'other']],
  ['what is in no group everybody does', 'tea', ['hair', 'both', 'brows', 'lashes', 'new', 'other']],
  ['nothing asked: everybody', '', ['hair', 'both', 'brows', 'lashes', 'new', 'other']],
  ['of two services those who do both', 'cut polish', ['both', 'new', 'other']],
])('%s', (_promise, asked, expected) => {
  const everybody = SALON.staff.map((one) => one.id);
  expect(
    whoDoes(
      everybody,
      asked.split(' ').map((one) => id(one)),
      SALON,
    ),
  ).toEqual(expected);
});

it('where nobody does both, who does one; where nobody does any, everybody', () => {
  const asked = [id('polish'), id('lift')];
  expect(whoDoes([id('hair'), id('both'), id('brows')], asked, SALON)).toEqual(['both', 'brows']);
  expect(whoDoes([id('hair')], asked, SALON)).toEqual(['hair']);
});
