import { expect, it } from 'vitest';
import { createBurstReader } from './scanner.ts';

const ENTER = { key: 'Enter' };

/** Presses each key of `text`, `gap` ms apart, then Enter; gives what the reader made of it. */
function press(text: string, gap: number, enterGap = gap): string | null {
  const reader = createBurstReader();
  let at = 1_000;
  for (const key of text) {
    expect(reader.key({ key }, at)).toBeNull();
    at += gap;
  }
  return reader.key(ENTER, at - gap + enterGap)?.number ?? null;
}

it('a scanner’s burst is read as one number', () => {
  expect(press('4750001234567', 10)).toBe('4750001234567');
  expect(press('KR-00417', 34)).toBe('KR-00417');
});

it('a person who types fast is not taken for a scanner', () => {
  expect(press('47500012', 60)).toBeNull();
});

it('Enter pressed after a pause does not make a scan', () => {
  expect(press('47500012', 10, 300)).toBeNull();
});

it('three keys, words without a digit and sentences are no card numbers', () => {
  expect(press('417', 10)).toBeNull();
  expect(press('Oksana', 10)).toBeNull();
  expect(press('at 12 o’clock', 10)).toBeNull();
});

it('what was typed before the scan does not get into the number', () => {
  const reader = createBurstReader();
  reader.key({ key: 'A' }, 0);
  reader.key({ key: 'n' }, 120);
  for (const [index, key] of '123456'.split('').entries()) reader.key({ key }, 1_000 + index * 10);
  expect(reader.key(ENTER, 1_060)?.number).toBe('123456');
});

it('capital letters, for which a scanner also presses Shift, stay in the number', () => {
  const reader = createBurstReader();
  for (const [index, key] of ['Shift', 'K', 'Shift', 'R', '4', '1', '7'].entries()) reader.key({ key }, index * 10);
  expect(reader.key(ENTER, 70)?.number).toBe('KR417');
});

it('one burst is not read twice', () => {
  const reader = createBurstReader();
  for (const [index, key] of '123456'.split('').entries()) reader.key({ key }, index * 10);
  expect(reader.key(ENTER, 60)?.number).toBe('123456');
  expect(reader.key(ENTER, 65)).toBeNull();
});

it('a key that a busy tablet held back does not cut the number in two', () => {
  const reader = createBurstReader();
  let at = 0;
  for (const [index, key] of '2905673150329'.split('').entries()) {
    at += index === 6 ? 196 : 12;
    reader.key({ key }, at);
  }
  expect(reader.key(ENTER, at + 12)?.number).toBe('2905673150329');
});

it('a code comes out as it is printed, whatever layout the keyboard is on', () => {
  const places = ['KeyK', 'KeyT', 'Minus', 'Digit1', 'Digit0', 'Digit4'];
  const pressed = (written: string, codes: readonly string[] = places) => {
    const reader = createBurstReader();
    for (const [index, key] of [...written].entries()) reader.key({ key, code: codes[index] ?? '', shiftKey: index < 2 }, index * 10);
    return reader.key(ENTER, 60);
  };
  expect(pressed('KT-104')).toEqual({ typed: 'KT-104', number: 'KT-104' });
  // Russian and Ukrainian; Italian, where the hyphen's key writes an apostrophe; French, whose digits want Shift.
  expect(pressed('ЛЕ-104')).toEqual({ typed: 'ЛЕ-104', number: 'KT-104' });
  expect(pressed("KT'104")).toEqual({ typed: "KT'104", number: 'KT-104' });
  expect(pressed("KT)&à'")).toMatchObject({ number: 'KT-104' });
  // Keys whose places the browser does not tell.
  expect(pressed('ЛЕ-104', [])).toEqual({ typed: 'ЛЕ-104', number: 'KT-104' });
});
