import type { Visit } from '../card.ts';

/** What a visit says of which nothing was said. */
export const BLANK_VISIT: Omit<Visit, 'id'> = {
  date: '',
  time: '',
  minutes: 0,
  status: 'booked',
  room: '',
  note: '',
  currency: '',
  tips: 0,
  payment: '',
  template: '',
  result: '',
  nextTime: '',
  finishedAt: '',
  finishedBy: '',
  movedTo: '',
  movedFrom: '',
  staff: [],
  services: [],
  formulas: [],
  addenda: [],
  changes: [],
  rivals: [],
  covered: 0,
};
