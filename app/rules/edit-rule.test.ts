import { describe, expect, test } from 'vitest';
import { askedSo, begunCondition, ofField, withDate, withFigure, withWord } from './edit-rule.ts';

describe('a condition that is being written', () => {
  test('keeps the service that was chosen while one says how often, and since when', () => {
    const chosen = withWord(begunCondition('services'), 'color', true);
    const often = withFigure(askedSo(chosen, 'times'), 0, 3);
    expect(often).toMatchObject({ is: 'times', figures: [3], words: ['color'] });
    const since = withDate(askedSo(often, 'timesSince'), 0, '2026-01-01');
    expect(since).toMatchObject({ is: 'timesSince', figures: [3], words: ['2026-01-01', 'color'] });
    expect(withWord(since, 'cut', true).words).toEqual(['2026-01-01', 'color', 'cut']);
    expect(askedSo(since, 'times')).toMatchObject({ figures: [3], words: ['color'] });
  });

  test('keeps its dates while the way it is asked changes', () => {
    const before = withDate(askedSo(begunCondition('nextVisit'), 'before'), 0, '2026-05-01');
    expect(askedSo(before, 'during').words).toEqual(['2026-05-01', '']);
    expect(askedSo(before, 'empty').words).toEqual([]);
  });

  test('keeps its figure for a field of the same kind, and nothing that was chosen of a list', () => {
    const many = withFigure(begunCondition('visits'), 0, 5);
    expect(ofField(many, 'points')).toMatchObject({ field: 'points', figures: [5] });
    expect(ofField(withWord(begunCondition('sex'), 'female', true), 'language')).toMatchObject({ field: 'language', words: [] });
  });

  test('drops what means nothing when it is asked otherwise', () => {
    const typed = withWord(begunCondition('city'), 'Rīga', true);
    expect(askedSo(typed, 'empty').words).toEqual([]);
    expect(askedSo(typed, 'contains').words).toEqual(['Rīga']);
  });
});
