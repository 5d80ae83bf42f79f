import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, loadTexts, localeOf } from '../../locales/index.ts';
import type { EntryId } from '../../model/ids.ts';
import { datesOf, figuresOf, operatorsOf, RULE_FIELD_NAMES, wordsOf } from '../../model/rules/fields.ts';
import type { RuleSalon } from '../../model/rules/matches.ts';
import { readRule, writeRule } from '../../model/rules/rule.ts';
import { formatFor } from '../ui/format.ts';
import { sentenceOf } from './rule-sentence.ts';

const t = await textsOf();
const vip = { id: 'vip' as EntryId, name: 'VIP', color: '', discount: 0, rule: '', active: true };
const ring = { ...vip, id: 'ring' as EntryId, name: 'Ring', rule: '{"all":[["category","is","ring"]]}' };
const list = (...names: readonly string[]) => names.map((name) => ({ id: name as EntryId, name, active: true }) as never);
const SALON: RuleSalon = {
  categories: [vip, ring],
  consentPurposes: [],
  notReturnedDays: 0,
  regularFrom: 0,
  services: list('Balayage', 'Cut'),
  staff: list('Anna'),
  customFields: [{ id: 'pet' as EntryId, name: 'Pet', kind: 'text', choices: '', active: true }],
};

type Told = Parameters<typeof sentenceOf>[1]['t'];
async function textsOf(): Promise<ReadonlyMap<Language, Told>> {
  const each = LANGUAGES.map(async (language) => {
    const texts = createInstance();
    await texts.init({ lng: language, resources: { [language]: await loadTexts(language) }, interpolation: { escapeValue: false } });
    return [language, texts.getFixedT(language, ['rules', 'list', 'card']) as unknown as Told] as const;
  });
  return new Map(await Promise.all(each));
}

function told(language: Language, rule: unknown): string {
  const text = typeof rule === 'string' ? rule : JSON.stringify(rule);
  const said = sentenceOf(readRule(text), {
    t: t.get(language) as Told,
    format: formatFor(localeOf(language)),
    language,
    salon: SALON,
    of: null,
  });
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

const TEXTS = {
  all: [
    ['family', 'contains', 'ros'],
    ['city', 'begins', 'Jūr'],
    ['allergies', 'given'],
    ['custom:pet', 'empty'],
  ],
};
const FIGURES = {
  any: [
    ['weight', 'between', 50, 60],
    ['visits', 'equals', 3],
    ['average', 'least', 3_000, 'EUR'],
    ['spent', 'top', 8, 'EUR'],
  ],
};
const DAYS = {
  all: [
    ['lastVisit', 'before', '2026-02-08'],
    ['createdAt', 'within', 21],
    ['nextVisit', 'coming', 3],
    ['birthday', 'thisMonth'],
    ['birthday', 'month', 5],
  ],
};
const OFTEN = {
  all: [
    ['services', 'timesWithin', 2, 90, 'Balayage', 'Cut'],
    ['services', 'timesSince', 1, '2026-01-01', '~Peeling'],
    ['came', 'timesWithin', 5, 365],
    ['staff', 'not', 'Anna'],
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
    ['en', TEXTS, 'Last name: contains “ros”, city: begins with “Jūr”, allergies: given and pet: not given'],
    ['it', TEXTS, 'Cognome: contiene «ros», città: inizia con «Jūr», allergie: campo compilato e pet: campo vuoto'],
    ['lv', TEXTS, 'Uzvārds: satur „ros”, pilsēta: sākas ar „Jūr”, alerģijas: lauks ir aizpildīts un pet: lauks nav aizpildīts'],
    ['ru', TEXTS, 'Фамилия: содержит «ros», город: начинается с «Jūr», аллергии: указано и pet: не указано'],
    ['uk', TEXTS, 'Прізвище: містить «ros», місто: починається з «Jūr», алергії: вказано і pet: не вказано'],
    ['en', FIGURES, 'Weight: from 50 to 60 kg, visits: exactly 3, average bill: at least €30 or among the 8% of clients who spent most'],
    ['it', FIGURES, 'Peso: da 50 a 60 kg, visite: esattamente 3, spesa media per visita: almeno 30 € o nel primo 8% dei clienti per spesa'],
    [
      'lv',
      FIGURES,
      'Svars: no 50 līdz 60 kg, apmeklējumi: tieši 3, vidējais čeks: vismaz 30 € vai starp 8 % klientu ar lielākajiem tēriņiem',
    ],
    ['ru', FIGURES, 'Вес: от 50 до 60 кг, визиты: ровно 3, средний чек: не меньше 30 € или в числе 8 % клиентов с наибольшими тратами'],
    ['uk', FIGURES, 'Вага: від 50 до 60 кг, візити: рівно 3, середній чек: не менше 30 € або серед 8 % клієнтів із найбільшими витратами'],
    [
      'en',
      DAYS,
      'Last visit: before 08/02/2026, card created: in the last 21 days, next booking: in the next 3 days, birthday this month and birthday: May',
    ],
    [
      'it',
      DAYS,
      'Ultima visita: prima del 08/02/2026, scheda creata: negli ultimi 21 giorni, prossimo appuntamento: nei prossimi 3 giorni, compleanno questo mese e compleanno: maggio',
    ],
    [
      'lv',
      DAYS,
      'Pēdējais apmeklējums: pirms 08.02.2026, kartīte izveidota: pēdējās 21 dienas laikā, nākamais pieraksts: tuvāko 3 dienu laikā, dzimšanas diena šajā mēnesī un dzimšanas diena: maijs',
    ],
    [
      'ru',
      DAYS,
      'Последний визит: до 08.02.2026, карточка создана: за последний 21 день, следующая запись: в ближайшие 3 дня, день рождения в этом месяце и день рождения: май',
    ],
    [
      'uk',
      DAYS,
      'Останній візит: до 08.02.2026, картку створено: за останній 21 день, наступний запис: у найближчі 3 дні, день народження цього місяця і день народження: травень',
    ],
    [
      'en',
      OFTEN,
      'Services received: “Balayage” or “Cut” at least 2 times in the last 90 days, services received: “Peeling” at least once since 01/01/2026, at least 5 visits in the last 365 days and served by: any but “Anna”',
    ],
    [
      'it',
      OFTEN,
      'Servizi ricevuti: «Balayage» o «Cut» almeno 2 volte negli ultimi 90 giorni, servizi ricevuti: «Peeling» almeno 1 volta dal 01/01/2026, almeno 5 visite negli ultimi 365 giorni e chi ha servito: tutti tranne «Anna»',
    ],
    [
      'lv',
      OFTEN,
      'Saņemtie pakalpojumi: „Balayage” vai „Cut” vismaz 2 reizes pēdējo 90 dienu laikā, saņemtie pakalpojumi: „Peeling” vismaz 1 reizi kopš 01.01.2026, vismaz 5 apmeklējumi pēdējo 365 dienu laikā un kas apkalpoja: jebkas, izņemot „Anna”',
    ],
    [
      'ru',
      OFTEN,
      'Оказанные услуги: «Balayage» или «Cut» не меньше 2 раз за последние 90 дней, оказанные услуги: «Peeling» не меньше 1 раза с 01.01.2026, не меньше 5 визитов за последние 365 дней и кто обслуживал: кроме «Anna»',
    ],
    [
      'uk',
      OFTEN,
      'Надані послуги: «Balayage» або «Cut» не менше 2 разів за останні 90 днів, надані послуги: «Peeling» не менше 1 разу з 01.01.2026, не менше 5 візитів за останні 365 днів і хто обслуговував: крім «Anna»',
    ],
  ])('%s', (language, rule, sentence) => expect(told(language, rule)).toBe(sentence));

  it('agrees with its figures', () => {
    expect(told('ru', { all: [['visits', 'most', 1]] })).toBe('Не больше 1 визита');
    expect(told('uk', { all: [['firstVisit', 'within', 21]] })).toBe('Перший візит не більше 21 дня тому');
    expect(told('lv', { all: [['birthday', 'within', 1]] })).toBe('Dzimšanas diena tuvākās 1 dienas laikā');
    expect(told('it', { all: [['points', 'between', 9, 1]] })).toBe('Da 1 a 9 punti');
    expect(told('en', { all: [['account', 'most', -100, 'EUR']] })).toBe('At most -€1 on the personal account');
  });

  it('says what is wrong with a condition, in its place', () => {
    const rule = {
      all: [
        ['category', 'is', 'vip', 'gone'],
        ['moon', 'is', 'full'],
        ['source', 'is'],
      ],
    };
    expect(told('en', rule)).toBe(
      'Category: “VIP” or a category that was removed, a condition that can’t be read here and how they found us: not finished',
    );
    expect(told('en', 'no rule at all')).toBe('A condition that can’t be read here');
    expect(told('en', '')).toBe('');
  });

  it.each<Language>(['it', 'lv', 'ru', 'uk', 'en'])('has words for every field and every way to ask: %s', (language) => {
    for (const field of RULE_FIELD_NAMES) {
      for (const is of operatorsOf(field)) {
        const dates = ['2026-01-01', '2026-02-01'].slice(0, datesOf(is));
        const others = { currency: ['EUR'], typed: ['word'], chosen: ['vip'], none: [] }[wordsOf(field, is)];
        const condition = { type: 'condition', field, is, figures: [2, 3].slice(0, figuresOf(is)), words: [...dates, ...others] } as const;
        expect(told(language, writeRule({ join: 'all', parts: [condition] }))).not.toMatch(/rules|[{}]|fields\.|asked\.|undefined/);
      }
    }
  });
});
