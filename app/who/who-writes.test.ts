import { expect, test } from 'vitest';
import type { EntryId } from '../../model/ids.ts';
import { NOBODY } from './kept-writer.ts';
import { type NamedDevice, whoWrites } from './who-writes.ts';

const member = (id: string, name: string, active = true) => ({ id: id as EntryId, name, active });
const ILZE = member('ilze', 'Ilze Kalniņa');
const ILZE_B = member('ilze b', 'Ilze Bērziņa');
const ANNA = member('anna', 'Anna');
const GONE = member('gone', 'Olga', false);
const ALL = [ILZE, ANNA, GONE];
const named = (name: string, role: NamedDevice['role'] = 'stylist') => ({ name, role });

test.each([
  ['whoever was chosen', 'anna', ALL, named('Ilze Kalniņa'), 'anna'],
  ['nobody, where that was said', NOBODY, [ANNA], named('Anna'), ''],
  ['whose name the device bears, where nobody was chosen', '', ALL, named('iPad — KALNIŅA Ilze'), 'ilze'],
  ['whose name it bears, where whoever was chosen has left', 'gone', ALL, named('Anna’s'), 'anna'],
  ['whose name it bears, where whoever was chosen is not known here', 'lost', ALL, named('Tablet Anna'), 'anna'],
  ['whose first name it bears', '', ALL, named('Ilze’s tablet'), 'ilze'],
  ['whose whole name it bears, of two with the same first name', '', [...ALL, ILZE_B], named('Ilze Bērziņa'), 'ilze b'],
  ['nobody by a first name that two have', '', [...ALL, ILZE_B], named('Ilze'), ''],
  ['nobody by a last name, or half of a first one', '', ALL, named('Kalniņa Ann'), ''],
  ['nobody, where it bears two names', '', ALL, named('Anna + Ilze Kalniņa'), ''],
  ['nobody by the name of a front desk, which is everybody’s', '', ALL, named('Anna', 'desk'), ''],
  ['nobody who has left, though the device bears their name', '', ALL, named('Olga'), ''],
  ['the only one who works here', '', [ANNA, GONE], null, 'anna'],
  ['nobody, where there are several', '', ALL, null, ''],
  ['nobody, where there is nobody', 'anna', [], named('Anna'), ''],
])('what is written here is signed by %s', (_, kept, staff, device, signed) => {
  expect(whoWrites(kept, staff, device)).toBe(signed);
});
