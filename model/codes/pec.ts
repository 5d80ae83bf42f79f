import { isEmail } from '../import/email.ts';
import { type Code, withoutGaps } from './code.ts';

/** Italy's certified e-mail (D.P.R. 68/2005): by its form it is an address like any other. */
export const pec: Code = {
  keys: 'address',
  tidy: withoutGaps,
  doubt: (code) => (isEmail(code) ? null : { code: 'address' }),
};
