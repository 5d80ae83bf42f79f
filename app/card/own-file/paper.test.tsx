import { createInstance } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { expect, it } from 'vitest';
import { LANGUAGES, type Language, loadTexts } from '../../../locales/index.ts';
import { blankCard } from '../../../model/blank-card.ts';
import type { ClientCard } from '../../../model/card.ts';
import { DETAIL_KEYS, definitionOf } from '../../../model/details/definitions.ts';
import { COLLECTION_NAMES, COLLECTIONS, type Shape } from '../../../model/entries/definitions.ts';
import type { CardId } from '../../../model/ids.ts';
import { ownFileOf } from '../../../model/own-file/own-file.ts';
import { BLANK_VISIT } from '../../../model/visits/blank-visit.ts';
import { Paper } from './paper.tsx';

const ID = '4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId;
/** Texts that are no words of their own: ids, moments, days, currencies, drawings, names of pictures. */
const NOT_WORDS = /Ids?$|^(at|corrects|of|date|validUntil|issuedOn|currency|e164|signature|channels|picture|thumbnail|crop|marks)$/;

/** A card that says something in every text of every part of it, and what it says. */
function fullCard(): { readonly card: ClientCard; readonly words: readonly string[] } {
  const words: string[] = [];
  const word = (): string => {
    words.push(`word${words.length}.`);
    return words.at(-1) ?? '';
  };
  const sample = (key: string, shape: Shape): unknown => {
    if (shape === 'number') return 7;
    if (shape === 'flag') return true;
    if (shape !== 'text') return shape.known.at(-1);
    return NOT_WORDS.test(key) ? '' : word();
  };
  const lists = COLLECTION_NAMES.map((name) => {
    const fields = Object.entries(COLLECTIONS[name].fields as Readonly<Record<string, Shape>>);
    return [name, [{ id: `entry of ${name}`, ...Object.fromEntries(fields.map(([key, shape]) => [key, sample(key, shape)])) }]];
  });
  const details = DETAIL_KEYS.map((key) => {
    const { kind } = definitionOf(key);
    return [key, kind === 'number' ? 61 : kind === 'date' ? '2020' : word()];
  });
  const blank = blankCard(ID);
  const profile = { ...blank.profile, given: word(), family: word(), middle: word(), nickname: word(), addressAs: word(), company: word() };
  const visit = {
    ...BLANK_VISIT,
    date: '2026-03-01',
    time: '10:30',
    minutes: 60,
    status: 'paid',
    room: '',
    currency: 'EUR',
    tips: 500,
    staff: [],
  } as const;
  const service = { serviceId: '', name: word(), price: 6500, discount: 0 } as const;
  const card = {
    ...blank,
    ...Object.fromEntries(lists),
    profile,
    address: { street: word(), postcode: word(), city: word(), country: 'LV' },
    details: Object.fromEntries(details),
    custom: { field: word() },
    note: word(),
    visits: [
      {
        ...visit,
        id: 'visit',
        note: word(),
        payment: word(),
        result: word(),
        nextTime: word(),
        room: word(),
        services: [{ ...service, id: 'service' }],
        formulas: [{ id: 'bowl', text: word() }],
        addenda: [{ id: 'addendum', text: word(), staffId: '', at: '2026-05-12T10:00:00.000Z' }],
      },
    ],
  } as unknown as ClientCard;
  return { card, words };
}

async function onPaper(card: ClientCard, language: Language): Promise<string> {
  const i18n = createInstance();
  const texts = await loadTexts(language);
  await i18n.use(initReactI18next).init({ lng: language, ns: Object.keys(texts), resources: { [language]: texts }, fallbackLng: false });
  const at = '2026-05-12T10:00:00.000Z';
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <Paper card={card} salon={null} at={at} />
    </I18nextProvider>,
  );
}

it.each(LANGUAGES)('everything that was written about a client is on their paper, in %s', async (language) => {
  const { card, words } = fullCard();
  const paper = await onPaper(card, language);
  expect(words.filter((word) => !paper.includes(word))).toEqual([]);
});

it('and in their file', () => {
  const { card, words } = fullCard();
  const file = JSON.stringify(ownFileOf(card, null, ''));
  expect(words.filter((word) => !file.includes(word))).toEqual([]);
});

it('a part of which nothing is known has no heading; what the program itself says has', async () => {
  const paper = await onPaper(blankCard(ID), 'en');
  expect(paper.match(/<h2>/g)).toHaveLength(1);
  expect(paper).toContain('How the salon counts you');
});
