import { describe, expect, test } from 'vitest';
import { readRule, writeRule } from '../../model/rules/rule.ts';
import { askedRule, finishedRule, takesText } from './asked-rule.ts';

const REGULARS = writeRule(readRule('{"all":[["visits","least",5]]}'));
const EITHER = writeRule(readRule('{"any":[["visits","least",5],["points","least",100]]}'));

describe('what is typed above the table', () => {
  test('leaves a rule alone where nothing is', () => {
    expect(askedRule(REGULARS, '  ')).toBe(REGULARS);
  });

  test('must be found as well as the rule', () => {
    const asked = readRule(askedRule(REGULARS, 'ber'));
    expect(asked.join).toBe('all');
    expect(asked.parts).toHaveLength(2);
    expect(asked.parts[0]).toMatchObject({ field: 'visits' });
  });

  test('is found word by word, in any order', () => {
    const asked = readRule(askedRule('', 'Шевченко Оксана'));
    expect(asked.parts).toHaveLength(2);
    for (const part of asked.parts) expect(part).toMatchObject({ type: 'group', join: 'any' });
  });

  test('does not loosen a rule of which any part may hold', () => {
    const asked = readRule(askedRule(EITHER, 'ber'));
    expect(asked.join).toBe('all');
    expect(asked.parts[0]).toMatchObject({ type: 'group', join: 'any', parts: [{ field: 'visits' }, { field: 'points' }] });
  });

  test('finds a phone by its digits, however it was spaced', () => {
    const [part] = readRule(askedRule('', '29 123-456')).parts;
    expect(part).toMatchObject({ type: 'group' });
    expect(JSON.stringify(part)).toContain('"29123456"');
  });

  test('is not asked where it could not be asked exactly', () => {
    const deep = '{"any":[["visits","least",5],{"all":[["city","is","Rīga"],["sex","is","female"]]}]}';
    expect(takesText(deep)).toBe(false);
    expect(askedRule(deep, 'ber')).toBe(deep);
    expect(takesText(REGULARS)).toBe(true);
  });
});

describe('a filter that is shown', () => {
  test('is without what nobody finished', () => {
    expect(finishedRule('{"all":[["visits","least"],["points","least",100],{"any":[["city","is"]]}]}')).toBe(
      '{"all":[["points","least",100]]}',
    );
    expect(finishedRule('{"all":[["visits","least"]]}')).toBe('');
  });

  test('keeps what a newer version wrote', () => {
    expect(finishedRule('{"all":[["moonPhase","is","full"]]}')).toBe('{"all":[["moonPhase","is","full"]]}');
  });
});
