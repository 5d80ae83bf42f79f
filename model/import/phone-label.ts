import type { PhoneLabel } from '../card.ts';

/** Numbers that are no mobile in the plans of Italy, Latvia, Ukraine and Russia. */
const FIXED = /^\+(?:390|3716|380(?:3|4[1-9]|5[1-7]|6[1259])|7[348])/;

/** Which phone of the client's it is: as the header says, or as its number does. */
export function phoneLabel(e164: string, header: string): PhoneLabel {
  if (/work|office|business|uffici|lavoro|darba|рабоч|робоч/iu.test(header)) return 'work';
  if (/home|casa|fisso|mājas|домашн/iu.test(header)) return 'home';
  if (e164 === '') return 'other';
  return FIXED.test(e164) ? 'home' : 'mobile';
}
