import { expect, it } from 'vitest';
import { EXTRAS, type Extra, type ExtraState, extrasInOrder } from './extras-in-order.ts';

function states(given: readonly Extra[], barred: readonly Extra[] = []): Readonly<Record<Extra, ExtraState>> {
  const of = (extra: Extra) => ({ isGiven: given.includes(extra), isAddable: !barred.includes(extra) });
  return Object.fromEntries(EXTRAS.map((extra) => [extra, of(extra)])) as Record<Extra, ExtraState>;
}
const nobody = () => false;
const names = (shown: readonly { readonly extra: Extra; readonly stance: string }[]) => shown.map((one) => [one.extra, one.stance]);

it('what says something shows, the rest is one touch away', () => {
  const { shown, addable } = extrasInOrder(states(['about', 'health']), {}, nobody);
  expect(names(shown)).toEqual([
    ['health', ''],
    ['about', ''],
  ]);
  expect(addable).toEqual(['categories', 'preferences', 'address', 'socials', 'card', 'fiscal', 'links', 'custom']);
});

it('what the salon hides is not offered, and stands folded at the end once it says something', () => {
  const hidden = { health: 'hidden', fiscal: 'hidden', address: 'hidden' } as const;
  const { shown, addable } = extrasInOrder(states(['health', 'about', 'fiscal']), hidden, nobody);
  expect(names(shown)).toEqual([
    ['about', ''],
    ['health', 'tucked'],
    ['fiscal', 'tucked'],
  ]);
  expect(addable).not.toContain('address');
});

it('what the salon wants at hand stands open at the top, empty too, where there is anything to fill in', () => {
  const wanted = { custom: 'prominent', preferences: 'prominent', links: 'prominent' } as const;
  const { shown } = extrasInOrder(states(['address'], ['links']), wanted, nobody);
  expect(names(shown)).toEqual([
    ['preferences', 'open'],
    ['custom', 'open'],
    ['address', ''],
  ]);
});

it('what is asked for shows, whatever the salon says of it', () => {
  const { shown } = extrasInOrder(states([]), { health: 'hidden' }, (extra) => extra === 'health');
  expect(names(shown)).toEqual([['health', 'tucked']]);
});

it('a setting for what can’t be hidden changes nothing', () => {
  const { shown } = extrasInOrder(states(['card']), { card: 'hidden' }, nobody);
  expect(names(shown)).toEqual([['card', '']]);
});
