import type { SalonEdit } from '../edits/salon-edit.ts';
import { dayStart } from './days.ts';
import { entryId } from './entry-ids.ts';
import { seededRandom } from './random.ts';
import { SALONS } from './salons/index.ts';
import { type DemoLanguage, SERVICE_KINDS } from './words.ts';

const COLORS = ['#b5546c', '#3f7f93', '#c98a3c', '#6d5ba8', '#4f8a5b', '#a8623f'] as const;
/** Settings have no dates a person sees; their ids only need to sort in the order of the list. */
const MADE = dayStart('2024-01-01');
const MINUTE_MS = 60_000;

/** The demo salon itself: name, country, currency, five or six people, fourteen services. */
export function demoSalonEdits(language: DemoLanguage, seed: number): readonly SalonEdit[] {
  const random = seededRandom(seed);
  const table = SALONS[language];
  let made = MADE;
  const nextId = () => {
    made += MINUTE_MS;
    return entryId(random, made);
  };
  return [
    { type: 'setSalon', changes: { name: table.name, country: table.country, currency: table.currency, language, demo: true } },
    ...table.staff.map(
      ({ name }, index): SalonEdit => ({
        type: 'addSalonEntry',
        collection: 'staff',
        id: nextId(),
        fields: { name, color: COLORS[index % COLORS.length] ?? COLORS[0], active: true },
      }),
    ),
    ...SERVICE_KINDS.map((kind): SalonEdit => {
      const { name, price, minutes } = table.services[kind];
      return {
        type: 'addSalonEntry',
        collection: 'services',
        id: nextId(),
        fields: { name, price: price * 100, minutes, active: true, patchTestDays: 0 },
      };
    }),
  ];
}
