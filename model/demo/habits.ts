import type { Random } from './random.ts';
import type { Craft, ServiceKind, Some } from './words.ts';

/** What one client comes for, and how often. */
export interface Habit {
  readonly craft: Craft;
  /** Days from visit to visit. */
  readonly rhythm: number;
  /** What a visit is made of; one of these each time. */
  readonly visits: Some<readonly [Some<ServiceKind>, number]>;
}

const HAIR: Some<Habit> = [
  {
    craft: 'hair',
    rhythm: 56,
    visits: [
      [['cutWomen', 'blowDry'], 4],
      [['cutWomen'], 2],
      [['cutWomen', 'treatment'], 1],
    ],
  },
  {
    craft: 'hair',
    rhythm: 38,
    visits: [
      [['roots', 'blowDry'], 5],
      [['roots', 'cutWomen', 'blowDry'], 2],
      [['roots', 'treatment'], 1],
    ],
  },
  {
    craft: 'hair',
    rhythm: 52,
    visits: [
      [['colour', 'cutWomen'], 3],
      [['colour', 'blowDry'], 3],
      [['toner', 'blowDry'], 2],
    ],
  },
  {
    craft: 'hair',
    rhythm: 74,
    visits: [
      [['balayage', 'cutWomen'], 3],
      [['toner', 'blowDry'], 3],
      [['balayage'], 2],
      [['treatment', 'blowDry'], 1],
    ],
  },
  {
    craft: 'hair',
    rhythm: 21,
    visits: [
      [['blowDry'], 6],
      [['blowDry', 'treatment'], 1],
      [['cutWomen', 'blowDry'], 1],
    ],
  },
];
const NAILS: Some<Habit> = [
  {
    craft: 'nails',
    rhythm: 24,
    visits: [
      [['gel'], 7],
      [['gel', 'pedicure'], 2],
    ],
  },
  {
    craft: 'nails',
    rhythm: 35,
    visits: [
      [['manicure'], 3],
      [['manicure', 'pedicure'], 3],
      [['pedicure'], 1],
    ],
  },
];
const BROWS: Some<Habit> = [
  {
    craft: 'brows',
    rhythm: 33,
    visits: [
      [['brows'], 5],
      [['brows', 'lashes'], 2],
    ],
  },
  {
    craft: 'brows',
    rhythm: 48,
    visits: [
      [['lashes'], 3],
      [['lashes', 'brows'], 2],
    ],
  },
];
const MEN: Some<Habit> = [
  { craft: 'hair', rhythm: 27, visits: [[['cutMen'], 1]] },
  {
    craft: 'hair',
    rhythm: 41,
    visits: [
      [['cutMen'], 5],
      [['cutMen', 'cutChild'], 2],
    ],
  },
  {
    craft: 'nails',
    rhythm: 45,
    visits: [
      [['manicure'], 3],
      [['pedicure'], 1],
    ],
  },
];

export function inventHabit(random: Random, female: boolean): Habit {
  const table = female
    ? random.weighted([
        [HAIR, 11],
        [NAILS, 6],
        [BROWS, 3],
      ])
    : MEN;
  const habit = random.pick(table);
  return { ...habit, rhythm: Math.round(habit.rhythm * (0.8 + random.next() * 0.5)) };
}
