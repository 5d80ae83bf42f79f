import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RUSSIAN } from '../../model/demo/names/russian.ts';
import { UKRAINIAN } from '../../model/demo/names/ukrainian.ts';
import type { NameTable } from '../../model/demo/words.ts';
import { client } from './testing/memory.ts';
import { started } from './testing/started.ts';

/**
 * Every way the tables write a letter (the sources are named in `skeleton-tables.ts`): passports by ICAO, BGN/PCGN, resolution 55
 * of Ukraine, the Latvian rules 114, and what people write in forms.
 */
const BOTH = {
  а: 'a',
  б: 'b',
  в: 'v',
  д: 'd',
  ж: 'zh ž z',
  з: 'z',
  й: 'i y j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh h',
  ц: 'ts c',
  ч: 'ch č',
  ш: 'sh š',
  щ: 'shch sch šč',
  ь: '|',
  ю: 'iu yu ju',
  я: 'ia ya ja',
};
const LETTERS: Readonly<Record<'ru' | 'uk', Readonly<Record<string, string>>>> = {
  ru: { ...BOTH, г: 'g', е: 'e', ё: 'e yo jo', и: 'i', ъ: '|', ы: 'y i', э: 'e' },
  uk: { ...BOTH, г: 'h g', ґ: 'g', е: 'e', є: 'ie ye je', и: 'y i', і: 'i', ї: 'i yi ji', '’': '|', "'": '|' },
};

const namesOf = ({ female, male, families }: NameTable) => [...female, ...male, ...families.flatMap((family) => family.split('/'))];
const NAMES = [
  ...namesOf(RUSSIAN).map((name) => ({ name, letters: LETTERS.ru })),
  ...namesOf(UKRAINIAN).map((name) => ({ name, letters: LETTERS.uk })),
];

function spelt(name: string, letters: Readonly<Record<string, string>>, picks: readonly number[]): string {
  return Array.from(name.toLowerCase(), (letter, at) => {
    const ways = (letters[letter] ?? letter).split(' ');
    return (ways[(picks[at] ?? 0) % ways.length] ?? '').replace('|', '');
  }).join('');
}

it('a client is found by every spelling that the tables make of the name', async () => {
  const rows = NAMES.map(({ name }, n) => client(n, { family: name }));
  const { search } = await started(rows);
  await fc.assert(
    fc.asyncProperty(fc.nat(NAMES.length - 1), fc.array(fc.nat(11), { minLength: 20, maxLength: 20 }), async (n, picks) => {
      const { name = '', letters = {} } = NAMES[n] ?? {};
      const typed = spelt(name, letters, picks);
      const answer = await search.search(typed, 20);
      expect(
        answer?.hits.map(({ summary }) => summary.family),
        typed,
      ).toContain(name);
      // Somebody called so is above those who are only nearly called so.
      const first = answer?.hits[0]?.highlights[0];
      expect(first?.field).toBe('name');
    }),
    { numRuns: 600 },
  );
});

it('and those found first are called so: no name comes before the one that was spelt', async () => {
  const { search } = await started([
    client(1, { family: 'Щербакова' }),
    client(2, { family: 'Щербак' }),
    client(3, { family: 'Shcherbanenko' }),
  ]);
  for (const typed of ['shcherbakova', 'Ščerbakova', 'scherbakova', 'щербакова'])
    expect((await search.search(typed, 3))?.hits[0]?.summary.family).toBe('Щербакова');
});
