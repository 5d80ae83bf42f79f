import { describe, expect, it } from 'vitest';
import type { Known } from '../../model/likely-same/likely-same.ts';
import { displayName } from '../../model/names/display-name.ts';
import { cardId, client } from './testing/memory.ts';
import { started } from './testing/started.ts';

const SALON = [
  client(1, { given: 'Оксана', family: 'Шевченко', phones: ['+380671234567'], birthDate: '1990-05-12', lastVisit: '2025-06-01' }),
  client(2, { given: 'Oksana', family: 'Kovaļova', phones: ['+37129123456'], emails: ['oksana.k@inbox.lv'] }),
  client(3, { given: 'Jānis', family: 'Bērziņš', phones: ['+37126554455'], cards: ['1002 0034'] }),
  client(4, { given: 'Анна-Мария', family: 'Щербакова', emails: ['anna@inbox.lv'] }),
  client(5, { kind: 'company', company: 'SIA «Studio Bella»', cards: ['AB-1234'] }),
  client(6, { given: 'Екатерина', family: 'Иванова', lastVisit: '2020-01-01' }),
  client(7, { given: 'Екатерина', family: 'Иванова', lastVisit: '2025-01-01' }),
  client(8, { given: '', family: '', phones: ['67123456'] }),
];
const nobody: Known = client(99);

async function told(draft: Partial<Known>, except: Parameters<typeof cardId>[0] | null = null): Promise<string[]> {
  const { search } = await started(SALON);
  const found = await search.likelySame({ ...nobody, ...draft }, except === null ? null : cardId(except));
  return found.map(({ summary, meaning, reasons }) => `${displayName(summary)}: ${meaning} ${reasons.join(' ')}`);
}

describe('who is a client already is found while being written down', () => {
  it.each<[string, Partial<Known>, string[]]>([
    ['by phone', { phones: ['+37129123456'] }, ['Oksana Kovaļova: same phone']],
    ['by a phone kept as typed', { phones: ['67 12 34 56'] }, ['67123456: same phone']],
    ['by e-mail', { emails: ['Oksana.K@inbox.lv '] }, ['Oksana Kovaļova: same email']],
    ['by card', { cards: ['1002-0034'] }, ['Jānis Bērziņš: same card']],
    ['by a card with letters', { cards: ['ab 1234'] }, ['SIA «Studio Bella»: shared card']],
    ['by name across scripts', { given: 'Oksana', family: 'Shevchenko' }, ['Оксана Шевченко: same name']],
    ['by family name first', { given: 'Shevchenko', family: 'Oksana' }, ['Оксана Шевченко: same name']],
    ['by all of the name in one field', { given: 'Oksana Shevchenko' }, ['Оксана Шевченко: same name']],
    ['by name and birth date', { given: 'Oksana', family: 'Ševčenko', birthDate: '1990-05-12' }, ['Оксана Шевченко: same nameAndBirth']],
    ['by a double name written as one', { given: 'Annamaria', family: 'Shcherbakova' }, ['Анна-Мария Щербакова: same name']],
    [
      'by a short form, who was here lately first',
      { given: 'Катя', family: 'Ivanova' },
      Array(2).fill('Екатерина Иванова: same similarName'),
    ],
    ['as a company', { kind: 'company', company: 'Studio Bella, SIA' }, ['SIA «Studio Bella»: same name']],
    ['as family', { given: 'Софія', family: 'Шевченко', phones: ['+380671234567'] }, ['Оксана Шевченко: family phone']],
  ])('%s', async (_, draft, expected) => {
    expect(await told(draft)).toEqual(expected);
  });

  it.each<[string, Partial<Known>]>([
    ['half a phone', { phones: ['+3712912'] }],
    ['a name alone', { given: 'Oksana' }],
    ['half an e-mail', { emails: ['oksana.k@inbox'] }],
    ['nothing', {}],
    ['a name of three hundred letters', { given: 'Ж'.repeat(300), family: '🙂'.repeat(300) }],
    ['an end of a card', { cards: ['0034'] }],
  ])('nobody is told by %s', async (_, draft) => {
    expect(await told(draft)).toEqual([]);
  });

  it('but never the card itself', async () => {
    expect(await told({ phones: ['+37129123456'] }, 2)).toEqual([]);
  });

  it('five at most, those surest first', async () => {
    const many = Array.from({ length: 300 }, (_, n) => client(100 + n, { given: 'Anna', family: `Rossi${n}`, phones: ['+390612345678'] }));
    const { search } = await started([...many, client(1, { given: 'Lucia', family: 'Neri', birthDate: '1990-01-01' })]);
    const found = await search.likelySame(
      { ...nobody, given: 'Lucia', family: 'Neri', birthDate: '1990-01-01', phones: ['+390612345678'] },
      null,
    );
    expect(found).toHaveLength(5);
    expect(found.map(({ meaning }) => meaning)).toEqual(['same', 'shared', 'shared', 'shared', 'shared']);
  });
});
