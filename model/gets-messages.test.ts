import { describe, expect, it } from 'vitest';
import { getsMessages } from './gets-messages.ts';

const anna = { id: 'anna', messages: true };
const spare = { id: 'spare', messages: false };

describe('messages go', () => {
  it('to the first address that can get them, from the moment it is whole', () => {
    expect(getsMessages([], 'first', false, null)).toBe(false);
    expect(getsMessages([{ id: 'first', messages: false }], 'first', true, null)).toBe(true);
  });

  it('away from it again when it turns out to be half of another', () => {
    expect(getsMessages([{ id: 'first', messages: true }], 'first', false, null)).toBe(false);
  });

  it('to no second one by itself', () => {
    expect(getsMessages([anna, spare], 'spare', true, null)).toBe(false);
  });

  it('to one that is mended, where nobody else has them', () => {
    const broken = { good: false, messages: false };
    expect(getsMessages([{ id: 'first', messages: false }], 'first', true, broken)).toBe(true);
    expect(getsMessages([anna, spare], 'spare', true, broken)).toBe(false);
  });

  it('where the person chose, however the address is changed', () => {
    for (const messages of [true, false]) {
      const before = { good: true, messages };
      for (const good of [true, false]) expect(getsMessages([{ id: 'one', messages }], 'one', good, before)).toBe(messages);
    }
  });
});
