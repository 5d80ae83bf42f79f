import { describe, expect, it } from 'vitest';
import { displayName, initials, type Named } from './display-name.ts';

const nobody: Named = { kind: 'person', given: '', family: '', nickname: '', company: '' };

describe('displayName', () => {
  it('shows a person by given and family name, a company by its own', () => {
    expect(displayName({ ...nobody, given: 'Оксана', family: 'Шевченко ' })).toBe('Оксана Шевченко');
    expect(displayName({ ...nobody, kind: 'company', company: 'Studio Bella', given: 'Anna' })).toBe('Studio Bella');
    expect(displayName({ ...nobody, kind: 'company', given: 'Anna' })).toBe('Anna');
  });

  it('falls back to nickname, phone, card and e-mail, in this order', () => {
    const known = { ...nobody, nickname: 'Zuzu', phones: ['+37129123456'], cards: ['100200'], emails: ['z@inbox.lv'] };
    expect(displayName(known)).toBe('Zuzu');
    expect(displayName({ ...known, nickname: '' })).toBe('+37129123456');
    expect(displayName({ ...known, nickname: '', phones: [] })).toBe('100200');
    expect(displayName({ ...known, nickname: '', phones: [], cards: [] })).toBe('z@inbox.lv');
    expect(displayName(nobody)).toBe('');
  });
});

describe('initials', () => {
  it('takes the first letters of given and family name, whatever their script', () => {
    expect(initials({ ...nobody, given: 'šarlote', family: 'Bērziņa' })).toBe('ŠB');
    expect(initials({ ...nobody, given: '(Анна)', family: '' })).toBe('А');
    expect(initials({ ...nobody, kind: 'company', company: '"Studio Bella" SIA' })).toBe('SB');
    expect(initials({ ...nobody, phones: ['+371'] })).toBe('');
  });
});
