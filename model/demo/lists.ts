import { writeRule } from '../rules/rule.ts';
import type { SalonCollection, SalonEntryFields } from '../salon.ts';
import { startersIn, starterText } from '../starters/index.ts';
import { LIST_WORDS } from './list-words.ts';
import { SALONS } from './salons/index.ts';
import { type Craft, type DemoLanguage, SERVICE_KINDS, type ServiceKind } from './words.ts';

/** The day on which the demo salon's consent texts came in force. */
const SINCE = '2024-01-01';
const TEXT_LANGUAGES = ['it', 'lv', 'ru', 'uk', 'en'] as const;
/** Colours and eyelash glue: those who were not tested within half a year are tested first. */
const TESTED: readonly ServiceKind[] = ['roots', 'colour', 'toner', 'lashes'];
const TESTED_DAYS = 180;
/** What is not done to hair. */
const CRAFT_OF: { readonly [K in ServiceKind]?: Craft } = {
  manicure: 'nails',
  gel: 'nails',
  pedicure: 'nails',
  brows: 'brows',
  lashes: 'brows',
};
/** After how many days a service is usually done again. */
const AGAIN: { readonly [K in ServiceKind]?: number } = {
  cutWomen: 56,
  cutMen: 28,
  roots: 42,
  colour: 56,
  balayage: 84,
  manicure: 21,
  gel: 21,
  pedicure: 28,
  brows: 21,
  lashes: 42,
};

/** Puts an entry on a list and tells its id. */
export type AddTo = <C extends SalonCollection>(
  collection: C,
  fields: SalonEntryFields[C],
) => SalonEntryFields['consentTexts']['purposeId'];

type Services = ReadonlyMap<ServiceKind, ReturnType<AddTo>>;

/** The services, as they are offered. Tells the id of each kind. */
export function addServices(language: DemoLanguage, add: AddTo): Services {
  return new Map(
    SERVICE_KINDS.map((kind) => {
      const { name, price, minutes } = SALONS[language].services[kind];
      const patchTestDays = TESTED.includes(kind) ? TESTED_DAYS : 0;
      const group = LIST_WORDS[language].crafts[CRAFT_OF[kind] ?? 'hair'];
      const intervalDays = AGAIN[kind] ?? 0;
      return [
        kind,
        add('services', {
          name,
          price: price * 100,
          minutes,
          active: true,
          patchTestDays,
          group,
          intervalDays,
          template: kind === 'lashes' ? 'lashes' : (CRAFT_OF[kind] ?? 'hair'),
        }),
      ];
    }),
  );
}

/** Everything else a salon defines for itself. */
export function addLists(language: DemoLanguage, services: Services, add: AddTo): void {
  const { nailRoom, browRoom } = SALONS[language];
  const { floor, drink, hair } = LIST_WORDS[language];
  const rooms = [
    [floor, 4],
    [nailRoom, 2],
    [browRoom, 1],
  ] as const;
  for (const [name, places] of rooms) add('rooms', { name, places, active: true });
  for (const name of startersIn(language).sources) add('sources', { name, active: true });
  addCategories(language, add);
  for (const one of startersIn(language).cardTypes) add('cardTypes', { ...one, active: true });
  addSubscriptions(language, services, add);
  addPromotions(language, add);
  add('customFields', { name: drink.name, kind: 'choice', choices: drink.choices.join('\n'), active: true });
  add('customFields', { name: hair, kind: 'text', choices: '', active: true });
  addConsents(language, add);
}

function addCategories(language: DemoLanguage, add: AddTo): void {
  const { friends, best, bestFrom, seniors } = LIST_WORDS[language];
  const { currency } = SALONS[language];
  const spent = { type: 'condition', field: 'spent', is: 'least', figures: [bestFrom * 100], words: [currency] } as const;
  const old = { type: 'condition', field: 'age', is: 'least', figures: [60], words: [] } as const;
  add('categories', { name: best, color: '#96701f', discount: 0, rule: writeRule({ join: 'all', parts: [spent] }), active: true });
  add('categories', { name: friends, color: '#b5546c', discount: 10, rule: '', active: true });
  add('categories', { name: seniors, color: '#4a6bab', discount: 5, rule: writeRule({ join: 'all', parts: [old] }), active: true });
}

function addSubscriptions(language: DemoLanguage, services: Services, add: AddTo): void {
  const { services: offered } = SALONS[language];
  for (const { service, ...sold } of LIST_WORDS[language].subscriptions) {
    const { price } = offered[service || 'blowDry'];
    // Ten for the price of nine.
    const total = Math.round(price * sold.visits * 0.9) * 100;
    add('subscriptionTypes', { ...sold, price: total, serviceId: (service && services.get(service)) || '', active: true });
  }
}

function addPromotions(language: DemoLanguage, add: AddTo): void {
  const { birthday, anniversary, season, gift } = LIST_WORDS[language];
  const usual = { code: '', from: '', until: '', occasion: '', categoryId: '', condition: '', once: true, active: true } as const;
  add('promotions', { ...usual, name: birthday, kind: 'percent', amount: 20, occasion: 'birthday' });
  add('promotions', { ...usual, name: anniversary, kind: 'points', amount: 100, occasion: 'anniversary' });
  add('promotions', { ...usual, ...season, kind: 'percent', amount: 10 });
  add('promotions', { ...usual, ...gift, kind: 'gift', amount: 0 });
}

function addConsents(language: DemoLanguage, add: AddTo): void {
  for (const [kind, { name }] of Object.entries(startersIn(language).purposes)) {
    const purposeId = add('consentPurposes', { name, kind, active: true });
    for (const one of TEXT_LANGUAGES) {
      const text = starterText(kind, one, SALONS[language].name);
      add('consentTexts', { purposeId, language: one, from: SINCE, text, active: true });
    }
  }
}
