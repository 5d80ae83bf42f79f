import type { AddSalonEntry, SalonEdit } from '../edits/salon-edit.ts';
import type { IsoDate } from '../ids.ts';
import { dayStart } from './days.ts';
import { entryId } from './entry-ids.ts';
import { LIST_WORDS } from './list-words.ts';
import { type AddTo, addLists, addServices } from './lists.ts';
import { addHours, ZONES } from './opening.ts';
import { seededRandom } from './random.ts';
import { SALONS } from './salons/index.ts';
import type { DemoLanguage } from './words.ts';

const COLORS = ['#b5546c', '#3f7f93', '#c98a3c', '#6d5ba8', '#4f8a5b', '#a8623f'] as const;
/** Settings have no dates a person sees; their ids only need to sort in the order of the list. */
const MADE = dayStart('2024-01-01');
const MINUTE_MS = 60_000;

/** The demo salon itself: name, country, currency, five or six people, fourteen services, and what a salon defines for itself. */
export function demoSalonEdits(language: DemoLanguage, seed: number, today: IsoDate | ''): readonly SalonEdit[] {
  const random = seededRandom(seed);
  const { name, country, currency, staff } = SALONS[language];
  const edits: SalonEdit[] = [{ type: 'setSalon', changes: { name, country, currency, language, demo: true, zone: ZONES[country] } }];
  let made = MADE;
  const add: AddTo = (collection, fields) => {
    made += MINUTE_MS;
    const id = entryId(random, made);
    edits.push({ type: 'addSalonEntry', collection, id, fields } as AddSalonEntry);
    return id;
  };
  const people = staff.map((one, index) =>
    add('staff', {
      name: one.name,
      color: COLORS[index % COLORS.length] ?? COLORS[0],
      active: true,
      work: LIST_WORDS[language].crafts[one.craft],
    }),
  );
  addLists(language, addServices(language, add), add);
  addHours(language, people, add, today);
  return edits;
}
