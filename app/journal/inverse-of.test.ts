import { expect, it } from 'vitest';
import { blankCard } from '../../model/blank-card.ts';
import type { CardId, EntryId } from '../../model/ids.ts';
import { moveTo } from '../../model/journal/move.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import { applyClientEdit } from '../card/apply-edit.ts';
import { inverseOf } from './inverse-of.ts';

it('Undo puts a moved booking back where it was, to whom it was', () => {
  let made = 0;
  const newId = () => `01J0000000000000000000000${++made}` as EntryId;
  const [ilze, anna] = ['ilze', 'anna'] as EntryId[];
  const visit = { ...BLANK_VISIT, id: newId(), date: '2026-03-10', time: '10:00', minutes: 60, staff: ilze ? [ilze] : [] };
  const card = { ...blankCard('4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId), visits: [visit] };
  const at = '2026-03-09T10:00:00.000Z';
  const move = { time: '12:00', room: 'booth', staff: { from: ilze ?? '', to: anna ?? '' } } as const;
  const edits = moveTo(visit, move, { id: newId(), at, staffId: '' });
  const moved = edits.reduce(applyClientEdit, card);
  expect(moved.visits[0]).toMatchObject({ time: '12:00', room: 'booth', staff: [anna] });
  const back = inverseOf(card, edits, () => ({ id: newId(), at })).reduce(applyClientEdit, moved);
  expect(back.visits[0]).toMatchObject({ time: '10:00', room: '', staff: [ilze], status: 'booked' });
});
