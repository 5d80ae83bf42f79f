import { describe, expect, it } from 'vitest';
import type { ChangeHash } from '../ids.ts';
import { headsAfter, inCausalOrder, withoutFollowers } from './causal-order.ts';

const hash = (name: string) => name as ChangeHash;
const change = (name: string, ...deps: string[]) => ({ hash: hash(name), deps: deps.map(hash) });
const names = (changes: readonly { readonly hash: string }[]) => changes.map((one) => one.hash).join(' ');

// A card of which the middle was lost and brought back: it now comes last.
const mended = [change('a'), change('d', 'c'), change('x', 'a'), change('c', 'b'), change('b', 'a')];

describe('changes that arrived in any order', () => {
  it('are put so that each comes after what it follows', () => {
    expect(names(inCausalOrder(mended))).toBe('a b c d x');
    expect(names(inCausalOrder([change('d', 'not here'), change('a')]))).toBe('d a');
  });

  it('have the same latest changes', () => {
    expect(headsAfter([], mended)).toEqual(['d', 'x']);
    expect(headsAfter([hash('a'), hash('z')], [change('c', 'b'), change('b', 'a')])).toEqual(['c', 'z']);
  });

  it('lose with one all that follow it, and nothing else', () => {
    expect(names(withoutFollowers(mended, new Set([hash('b')])))).toBe('a x');
  });

  it('may be thousands deep', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => change(`${i}`, ...(i > 0 ? [`${i - 1}`] : [])));
    expect(inCausalOrder([...chain].reverse()).map((one) => one.hash)).toEqual(chain.map((one) => one.hash));
  });
});
