import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf, plainOf } from './letters.ts';
import { skeletonsOf, unfinished } from './skeleton.ts';

/** All skeletons a word is known by. */
function skeletons(word: string): string[] {
  const { full, stem, western } = skeletonsOf(word);
  return [full, stem, western].flatMap((one) => (one ? [one.text] : []));
}

function meet(a: string, b: string): boolean {
  return skeletons(a).some((one) => skeletons(b).includes(one));
}

describe('a name in all its spellings is one name', () => {
  it.each([
    'Шевченко Shevchenko Ševčenko Sevcenko ШЕВЧЕНКО',
    'Щербакова Shcherbakova Ščerbakova Scherbakova Scerbakova',
    'Bērziņš Berzins Берзиньш Berzinsh Bērziņs',
    'Kalniņa Kalnina Калниня Калнина',
    'Дмитрий Dmitrii Dmitriy Dmitry Dmitri Dmitrijs',
    'Наталья Наталия Natalia Natalya Nataļja Natālija Natalija',
    'Юлия Юлія Yulia Yuliya Julija Jūlija Iuliia Julia',
    'Алёна Алена Alena Alyona Aļona Aliona',
    'Соловьёва Соловьева Solovyova Solovyeva Solovjova Solovieva Solovyeva',
    'Поляков Poļakovs Polyakov Poliakov Polakovs',
    'Ольга Olga Olha',
    'Ковальский Kovalskiy Kovalsky Kovaļskis Kovalskyi Ковальський',
    'Высоцкий Vysotsky Visockis Vysotskii',
    'Александр Aleksandrs Aleksandr Александръ',
    'Максим Maksim Maksym Maxim Maksims',
    'Макс Max Maks',
    'Оксана Oksana Oxana',
    'Евгений Evgeniy Yevgeny Evgenii Jevgeņijs Євгеній',
    'Кузнецова Kuznetsova Kuzņecova Kuznecova',
    'Татьяна Tatiana Tatjana Tatyana Tatʹjana',
    'Мария Марія Mariia Maria Marija Mariya',
    'Ян Jan Yan Ian',
    'Хрыстына Христина Khrystyna Hristina Hrystyna',
    'Згурський Zghurskyi Zgurskiy',
    "Дем'янчук Demianchuk Demyanchuk Demjančuks",
    'Жук Zhuk Žuks Zuk',
    'Борис Boris Boriss',
    'Chiara Кьяра',
    'Giulia Джулия',
    'Giovanni Джованни',
    'Francesca Франческа',
    'Lorenzo Лоренцо',
    'Schmidt Шмидт Šmits Schmit',
    'И\u0306ога Йога Yoga Joga',
    'Zoë Zoe',
  ])('%s', (spellings) => {
    const [first = '', ...others] = spellings.split(' ');
    expect(others.filter((other) => !meet(first, other))).toEqual([]);
  });
});

it.each([
  ['Анна', 'Инна'],
  ['Марина', 'Мария'],
  ['Олена', 'Олег'],
  ['Ivanova', 'Ivanenko'],
  ['Jānis', 'Juris'],
  ['Carla', 'Sara'],
])('%s and %s stay two names', (a, b) => {
  expect(meet(a, b)).toBe(false);
});

describe('the Latvian nominative', () => {
  it('is taken off after a consonant and after j, and stays after a vowel of the name', () => {
    expect(skeletonsOf('Ivanovs').stem?.text).toBe('ivanov');
    expect(skeletonsOf('Jurijs').stem?.text).toBe('iuri');
    expect(skeletonsOf('Jānis').stem).toBeNull();
    expect(skeletonsOf('Markus').stem).toBeNull();
  });
});

describe('a half-typed word', () => {
  const letter = fc.stringMatching(/^[а-яёіїєґa-zāčēģīķļņšūž]$/);
  const oneScript = fc.oneof(fc.stringMatching(/^[а-яёіїєґ]{1,12}$/), fc.stringMatching(/^[a-zāčēģīķļņšūž]{1,12}$/));

  it('is the beginning of a skeleton of the word, as far as it has been typed', () => {
    fc.assert(
      fc.property(oneScript, fc.nat(11), (word, cut) => {
        const typed = word.slice(0, 1 + (cut % word.length));
        const begun = skeletonsOf(typed).full.text;
        if (begun === '') return;
        const whole = skeletons(word);
        expect(unfinished(begun).some((one) => whole.some((skeleton) => skeleton.startsWith(one)))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps for each letter of the skeleton the stretch of the text it came from, in order', () => {
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (parts) => {
        const word = parts.join('');
        const { full } = skeletonsOf(word);
        expect(full.from).toHaveLength(full.text.length);
        for (let i = 0; i < full.text.length; i++) {
          expect(full.from[i]).toBeLessThan(full.to[i] ?? 0);
          expect(full.to[i]).toBeLessThanOrEqual(word.length);
          if (i > 0) expect(full.from[i]).toBeGreaterThanOrEqual(full.from[i - 1] ?? 0);
        }
      }),
    );
  });
});

it('letters are read without marks, whichever way Unicode writes them', () => {
  expect(plainOf(lettersOf('Bērziņš').text)).toBe('berzins');
  expect(plainOf(lettersOf('Be\u0304rzin\u0327s\u030c').text)).toBe('berzins');
  expect(plainOf(lettersOf("D'Amico").text)).toBe('damico');
  expect(plainOf(lettersOf('Семён').text)).toBe('семен');
});
