import { describe, expect, it } from 'vitest';
import type { Code, DoubtCode, Whose } from './code.ts';
import { codiceFiscale } from './codice-fiscale.ts';
import { codiceSdi } from './codice-sdi.ts';
import { edrpou } from './edrpou.ts';
import { inn } from './inn.ts';
import { lvRegistration } from './lv-registration.ts';
import { partitaIva } from './partita-iva.ts';
import { pec } from './pec.ts';
import { personasKods } from './personas-kods.ts';
import { rnokpp } from './rnokpp.ts';

const TODAY = '2026-11-22';
const nobody: Whose = { kind: 'person', given: '', middle: '', family: '', sex: '', birthDate: '' };
const company: Whose = { ...nobody, kind: 'company' };
const mario: Whose = { ...nobody, given: 'Mario', family: 'Rossi', sex: 'male', birthDate: '1985-12-10' };

type Case = readonly [typed: string, whose: Whose, doubt: DoubtCode | null];

function judges(name: string, code: Code, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)('%s', (typed, whose, doubt) => {
      expect(code.doubt(code.tidy(typed), whose)?.code ?? null).toBe(doubt);
    });
  });
}

judges('a codice fiscale that is faultless, wrong, or somebody else’s', codiceFiscale, [
  ['RSSMRA85T10A562S', nobody, null],
  ['rss mra 85t10 a562s', mario, null],
  ['MRTMTT91D08F205J', nobody, null],
  ['RCCMNL83S18D969H', nobody, null],
  // The same with letters for digits (omocodia), from the right.
  ['RSSMRA85T10A56NH', mario, null],
  ['RSSMRA85T10A562T', mario, 'checkLetter'],
  ['RSSMRA85T10A562', mario, 'length'],
  ['RSSMRA85T10A562SS', mario, 'length'],
  ['1SSMRA85T10A562S', mario, 'form'],
  ['RSSMRA85T10A562S', { ...mario, birthDate: '1985-12-11' }, 'notBirthDate'],
  ['RSSMRA85T10A562S', { ...mario, birthDate: '1986-12-10' }, 'notBirthDate'],
  ['RSSMRA85T10A562S', { ...mario, birthDate: '--12-10' }, null],
  ['RSSMRA85T10A562S', { ...mario, birthDate: '--12-09' }, 'notBirthDate'],
  ['RSSMRA85T10A562S', { ...mario, birthDate: 'about 1985' }, null],
  ['RSSMRA85T10A562S', { ...mario, sex: 'female' }, 'notSex'],
  ['RSSMRA85T10A562S', { ...mario, sex: 'other' }, null],
  // Another family name with the same letters.
  ['RSSMRA85T10A562S', { ...mario, family: 'Russo' }, null],
  ['RSSMRA85T10A562S', { ...mario, family: 'Bianchi' }, 'notFamily'],
  ['RSSMRA85T10A562S', { ...mario, given: 'Luca' }, 'notGiven'],
  ['RSSMRA85T10A562S', { ...mario, given: 'Мария', family: 'Росси' }, null],
  // A name of few letters, an apostrophe, an accent; four consonants, of which the second is passed over; a middle name.
  ['DNGLSE90A41H501E', { ...nobody, family: 'D’Angelo', given: 'Elsè' }, null],
  ['RSSFNC85T10A562Z', { ...mario, given: 'Francesco' }, null],
  ['RSSMTR85T50A562T', { ...nobody, family: 'Rossi', given: 'Maria', middle: 'Teresa' }, null],
  ['FOXXXX00A01H501P', { ...nobody, family: 'Fo' }, null],
  ['RSSMRA85D31A562M', nobody, 'noSuchDay'],
  ['RSSMRA01B29A562D', nobody, 'noSuchDay'],
  // There was no 29 February in 1900, and there was one in 2000.
  ['RSSMRA00B29A562C', nobody, null],
  ['RSSMRA00B29A562C', { ...mario, birthDate: '1900-02-28' }, 'notBirthDate'],
  ['00743110157', company, null],
  ['00743110158', company, 'checkDigit'],
  ['0074311015', company, 'length'],
]);

judges('a partita IVA', partitaIva, [
  ['00743110157', company, null],
  ['IT 0074 3110 157', company, null],
  ['00743110158', company, 'checkDigit'],
  ['00000000000', company, 'checkDigit'],
  ['007431101', company, 'length'],
  ['DE136695976', company, null],
  ['boh', company, 'form'],
]);

judges('a PEC', pec, [
  ['rossi@pec.it', company, null],
  ['rossi.pec.it', company, 'address'],
]);

judges('a codice destinatario', codiceSdi, [
  ['m5uxcr1', company, null],
  ['0000000', company, null],
  ['UF1234', company, null],
  ['M5UXCR', nobody, null],
  ['M5UXC', company, 'length'],
  ['M5UXCR1A', company, 'length'],
  ['M5-XCR1', company, 'form'],
]);

judges('a personas kods, old and new', personasKods, [
  ['161175-19997', nobody, null],
  ['16117519997', { ...nobody, birthDate: '1975-11-16' }, null],
  ['161175-19997', { ...nobody, birthDate: '1975-11-17' }, 'notBirthDate'],
  ['161175-19996', nobody, 'checkDigit'],
  ['161375-19997', nobody, 'noSuchDay'],
  ['161175-99997', nobody, 'noSuchDay'],
  ['161175-1999', nobody, 'length'],
  ['32 1234-56789', { ...nobody, birthDate: '1975-11-17' }, null],
  ['381234-56789', nobody, null],
  ['161175-1999x', nobody, 'form'],
]);

judges('a РНОКПП', rnokpp, [
  ['1759013776', nobody, null],
  ['1759013776', { ...nobody, sex: 'male', birthDate: '1948-02-28' }, null],
  ['1759013776', { ...nobody, birthDate: '1949-02-28' }, 'notBirthDate'],
  ['1759013776', { ...nobody, sex: 'female' }, 'notSex'],
  ['1759013770', nobody, 'checkDigit'],
  ['175901377', nobody, 'length'],
  ['АА123456', nobody, null],
  ['1759o13776', nobody, 'form'],
]);

judges('a Latvian company’s number', lvRegistration, [
  ['4000 3521 600', company, null],
  ['LV40003521600', company, null],
  ['40003521601', company, 'checkDigit'],
  ['16117519997', company, 'form'],
  ['4000352160', company, 'length'],
  ['SIA', company, 'form'],
]);

judges('an ЄДРПОУ', edrpou, [
  ['32855961', company, null],
  ['14360570', company, null],
  ['32855960', company, 'checkDigit'],
  ['1436057', company, 'length'],
  ['ТОВ', company, 'form'],
]);

judges('an ИНН', inn, [
  ['7707083893', company, null],
  ['7707083894', company, 'checkDigit'],
  ['500100732259', nobody, null],
  ['500100732258', nobody, 'checkDigit'],
  ['500100732259', company, null],
  ['7707083893', nobody, 'length'],
  ['нет', nobody, 'form'],
]);

describe('what a code says of its person', () => {
  it.each([
    ['codice fiscale', codiceFiscale, 'RSSMRA85T10A562S', { sex: 'male', birthDate: '1985-12-10' }],
    ['codice fiscale of a woman', codiceFiscale, 'RSSMRA85T50A562W', { sex: 'female', birthDate: '1985-12-10' }],
    ['codice fiscale of a child', codiceFiscale, 'RSSMRA10T10A562U', { sex: 'male', birthDate: '2010-12-10' }],
    ['personas kods', personasKods, '161175-19997', { sex: null, birthDate: '1975-11-16' }],
    ['РНОКПП', rnokpp, '1759013776', { sex: 'male', birthDate: '1948-02-28' }],
  ])('%s', (_name, code, text, told) => {
    expect(code.tells?.(text, TODAY)).toEqual(told);
  });

  it('is said only by a code without faults, and by none of the new kind', () => {
    expect(codiceFiscale.tells?.('RSSMRA85T10A562T', TODAY)).toBeNull();
    expect(codiceFiscale.tells?.('00743110157', TODAY)).toBeNull();
    expect(personasKods.tells?.('161175-19996', TODAY)).toBeNull();
    expect(personasKods.tells?.('321234-56789', TODAY)).toBeNull();
    expect(rnokpp.tells?.('1759013770', TODAY)).toBeNull();
  });
});

it('how long a code should be is said with how long it is', () => {
  expect(codiceFiscale.doubt('RSSMRA85', mario)).toEqual({ code: 'length', expected: [16], found: 8 });
  expect(codiceFiscale.doubt('RSSMRA85', company)).toEqual({ code: 'length', expected: [11, 16], found: 8 });
});

it('codes are kept as they are written on papers; other text as it was typed', () => {
  expect(codiceFiscale.tidy(' rssmra85t10 a562s ')).toBe('RSSMRA85T10A562S');
  expect(codiceFiscale.tidy(' da chiedere ')).toBe('da chiedere');
  expect(partitaIva.tidy('it 00743110157')).toBe('00743110157');
  expect(personasKods.tidy('161175 19997')).toBe('161175-19997');
  expect(personasKods.tidy('161175-1')).toBe('161175-1');
  expect(rnokpp.tidy('17590 13776')).toBe('1759013776');
});
