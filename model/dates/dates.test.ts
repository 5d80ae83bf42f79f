import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBirthDate, formatDate } from './format-date.ts';
import { orderOf, readDate } from './read-date.ts';

const TODAY = '2026-11-22';
const read = (text: string) => readDate(text, 'dmy', TODAY);

describe('a date is read as people and programs write it', () => {
  it.each([
    ['12.05.1990', '1990-05-12'],
    ['12.5.1990.', '1990-05-12'],
    ['12/5/90', '1990-05-12'],
    ['12-05-1990', '1990-05-12'],
    ['12 05 1990', '1990-05-12'],
    ['1990-05-12', '1990-05-12'],
    ['1990/5/12', '1990-05-12'],
    ['1990.05.12.', '1990-05-12'],
    ['1990-05-12T00:00:00.000Z', '1990-05-12'],
    ['12.05.1990 0:00:00', '1990-05-12'],
    ['5.12.1990 10:30 PM', '1990-12-05'],
    ['12051990', '1990-05-12'],
    ['19900512', '1990-05-12'],
    ['20051990', '1990-05-20'],
    ['120590', '1990-05-12'],
    ['850312', '1985-03-12'],
    ['33005', '1990-05-12'],
    ['12 maggio 1990', '1990-05-12'],
    ['12. maijs 1990', '1990-05-12'],
    ['1990. gada 12. maijs', '1990-05-12'],
    ['1990. gada 12. jūnijs', '1990-06-12'],
    ['12 мая 1990 г.', '1990-05-12'],
    ['12 травня 1990 р.', '1990-05-12'],
    ['12.05.1990 г.', '1990-05-12'],
    ['May 12, 1990', '1990-05-12'],
    ['12th of May 1990', '1990-05-12'],
    ['12-May-90', '1990-05-12'],
    ['12.05.', '--05-12'],
    ['12/5', '--05-12'],
    ['12 maggio', '--05-12'],
    ['--05-12', '--05-12'],
    ['29.02', '--02-29'],
    ['29.02.2024', '2024-02-29'],
    ['01.02.26', '2026-02-01'],
    ['01.02.27', '1927-02-01'],
  ])('%s', (text, date) => expect(read(text)).toEqual({ date, problem: '' }));

  it.each(['31.02.1990', '31.02.', '29.02.2023', '12.13.1990', '32.01.1990', '31 aprile 1990', '12.05.0090', '12.05.9999'])(
    '%s is no day of the calendar',
    (text) => expect(read(text)).toEqual({ date: '', problem: 'impossible' }),
  );

  it.each(['boh', '1990', '12', '12.05.1990.7', 'около 1990', '1/2/3/4', '12.05.199', 'maggio', '999999999'])('%s is not a date', (text) =>
    expect(read(text)).toEqual({ date: '', problem: 'unread' }),
  );

  it.each(['', '  ', '00.00.0000', '0000-00-00', '01.01.0001 0:00:00', '0001-01-01', '  .  .    ', '-'])('%j says there is none', (text) =>
    expect(read(text)).toEqual({ date: '', problem: '' }),
  );

  it('takes the month first only in a column that says so', () => {
    expect(orderOf(['1/2/1990', '5/13/1990'])).toBe('mdy');
    expect(orderOf(['1/2/1990', '5/6/1990'])).toBe('dmy');
    expect(orderOf(['13/5/1990', '5/13/1990'])).toBe('dmy');
    expect(orderOf(['1990-05-13', ''])).toBe('dmy');
    expect(readDate('5/13/1990', 'mdy', TODAY).date).toBe('1990-05-13');
    expect(readDate('5/13', 'mdy', TODAY).date).toBe('--05-13');
  });

  it('never throws, and gives only days that exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('0123456789./- ')) })), (text) => {
        const { date, problem } = read(text);
        if (date === '') return;
        expect(problem).toBe('');
        expect(date).toMatch(/^(?:\d{4}|-)-\d{2}-\d{2}$/);
        expect(read(date)).toEqual({ date, problem: '' });
      }),
    );
  });
});

describe('a date for showing', () => {
  it.each([
    ['it', '12/05/1990', '12 maggio 1990', '12 maggio'],
    ['lv', '12.05.1990', '1990. gada 12. maijs', '12. maijs'],
    ['ru', '12.05.1990', '12 мая 1990 г.', '12 мая'],
    ['uk', '12.05.1990', '12 травня 1990 р.', '12 травня'],
    ['en', '12/05/1990', '12 May 1990', '12 May'],
  ])('in %s', (language, short, long, yearless) => {
    expect(formatDate('1990-05-12', language)).toBe(short);
    expect(formatDate('1990-05-12', language, 'long')).toBe(long);
    expect(formatBirthDate('1990-05-12', language)).toBe(long);
    expect(formatBirthDate('--05-12', language)).toBe(yearless);
  });

  it('shows what is no date as it is', () => expect(formatDate('maggio', 'it')).toBe('maggio'));
});
