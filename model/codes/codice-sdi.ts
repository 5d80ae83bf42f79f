import { type Code, lengthDoubt, withoutGaps } from './code.ts';

/**
 * Where Italian e-invoices go: 7 letters and digits for companies and people, 6 for public bodies (FatturaPA's technical rules,
 * Codice Destinatario in formats FPR12 and FPA12).
 */
export const codiceSdi: Code = {
  keys: 'capitals',
  tidy: (typed) => withoutGaps(typed).toUpperCase(),
  doubt: (code) => {
    if (!/^[A-Z0-9]+$/.test(code)) return { code: 'form' };
    return code.length === 7 || code.length === 6 ? null : lengthDoubt(code, 7, 6);
  },
};
