import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { type Language, loadTexts, localeOf } from '../../locales/index.ts';
import type { EntryId } from '../../model/ids.ts';
import { OPERATORS, RULE_FIELD_NAMES, RULE_FIELDS } from '../../model/rules/fields.ts';
import { readRule, writeRule } from '../../model/rules/rule.ts';
import { formatFor } from '../ui/format.ts';
import { sentenceOf } from './rule-sentence.ts';

const vip = { id: 'vip' as EntryId, name: 'VIP', color: '', discount: 0, rule: '', active: true };
const ring = { ...vip, id: 'ring' as EntryId, name: 'Ring', rule: '{"all":[["category","is","ring"]]}' };
const SALON = { categories: [vip, ring], consentPurposes: [], notReturnedDays: 0, regularFrom: 0 };

async function told(language: Language, rule: unknown): Promise<string> {
  const texts = createInstance();
  await texts.init({ lng: language, resources: { [language]: await loadTexts(language) }, interpolation: { escapeValue: false } });
  const t = texts.getFixedT(language, ['rules', 'list', 'card']) as unknown as Parameters<typeof sentenceOf>[1]['t'];
  const text = typeof rule === 'string' ? rule : JSON.stringify(rule);
  const said = sentenceOf(readRule(text), { t, format: formatFor(localeOf(language)), language, salon: SALON, of: null });
  return said.replace(/\u00a0/g, ' ').replace(/\u2212/g, '-');
}

const LOYAL = {
  all: [
    ['visits', 'least', 10],
    ['spent', 'least', 50_000, 'EUR'],
    {
      any: [
        ['city', 'is', 'Rīga', 'Jūrmala'],
        ['lastVisit', 'beyond', 60],
      ],
    },
  ],
};
const YOUNG = {
  any: [
    ['age', 'between', 18, 21],
    ['sex', 'is', 'female'],
    ['status', 'not', 'regular'],
  ],
};

describe('a rule is a sentence that people of the language write', () => {
  it.each<[Language, unknown, string]>([
    ['en', LOYAL, 'At least 10 visits, spent at least €500 and (city: “Rīga” or “Jūrmala” or last visit more than 60 days ago)'],
    ['it', LOYAL, 'Almeno 10 visite, spesa totale: almeno 500 € e (città: «Rīga» o «Jūrmala» o ultima visita più di 60 giorni fa)'],
    [
      'lv',
      LOYAL,
      'Vismaz 10 apmeklējumu, iztērēts vismaz 500 € un (pilsēta: „Rīga” vai „Jūrmala” vai pēdējais apmeklējums pirms vairāk nekā 60 dienām)',
    ],
    [
      'ru',
      LOYAL,
      'Не меньше 10 визитов, потрачено не меньше 500 € и (город: «Rīga» или «Jūrmala» или последний визит больше 60 дней назад)',
    ],
    ['uk', LOYAL, 'Не менше 10 візитів, витрачено не менше 500 € і (місто: «Rīga» або «Jūrmala» або останній візит понад 60 днів тому)'],
    ['en', YOUNG, 'From 18 to 21 years old, sex: female or status: any but “Regular”'],
    ['it', YOUNG, 'Età: da 18 a 21 anni, sesso: donna o stato: tutti tranne «Abituale»'],
    ['lv', YOUNG, 'Vecums no 18 līdz 21 gadam, dzimums: sieviete vai statuss: jebkas, izņemot „Pastāvīgais”'],
    ['ru', YOUNG, 'Возраст от 18 до 21 года, пол: женский или статус: кроме «Постоянный»'],
    ['uk', YOUNG, 'Вік від 18 до 21 року, стать: жіноча або статус: крім «Постійний»'],
  ])('%s', async (language, rule, sentence) => expect(await told(language, rule)).toBe(sentence));

  it('agrees with its figures', async () => {
    expect(await told('ru', { all: [['visits', 'most', 1]] })).toBe('Не больше 1 визита');
    expect(await told('uk', { all: [['firstVisit', 'within', 21]] })).toBe('Перший візит не більше 21 дня тому');
    expect(await told('lv', { all: [['birthday', 'within', 1]] })).toBe('Dzimšanas diena tuvākās 1 dienas laikā');
    expect(await told('it', { all: [['points', 'between', 9, 1]] })).toBe('Da 1 a 9 punti');
    expect(await told('en', { all: [['account', 'most', -100, 'EUR']] })).toBe('At most -€1 on the personal account');
  });

  it('says what is wrong with a condition, in its place', async () => {
    const rule = {
      all: [
        ['category', 'is', 'vip', 'gone'],
        ['moon', 'is', 'full'],
        ['source', 'is'],
      ],
    };
    expect(await told('en', rule)).toBe(
      'Category: “VIP” or a category that was removed, a condition that can’t be read here and how they found us: not finished',
    );
    expect(await told('en', 'no rule at all')).toBe('A condition that can’t be read here');
    expect(await told('en', '')).toBe('');
  });

  it.each<Language>(['it', 'lv', 'ru', 'uk', 'en'])('has words for every field and every way to ask: %s', async (language) => {
    for (const field of RULE_FIELD_NAMES) {
      for (const is of OPERATORS[RULE_FIELDS[field]]) {
        const condition = { type: 'condition', field, is, figures: [2, 3].slice(0, is === 'between' ? 2 : 1), words: ['EUR'] } as const;
        const said = await told(language, writeRule({ join: 'all', parts: [condition] }));
        expect(said).not.toMatch(/rules|[{}]|fields\.|undefined/);
      }
    }
  });
});
