import { expect, it } from 'vitest';
import type { CardText } from '../../../model/card-texts.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import type { CardSummary } from '../../../model/summary.ts';
import { type NoteChange, type NoteSource, Notes } from './notes.ts';

const visit = (date: string, text: string): CardText => ({ part: 'visit', date, text });
const note = (text: string): CardText => ({ part: 'note', date: '', text });

/** A base whose cards have these texts: `put` and `erase` are what the store does. */
function aBase(cards: Readonly<Record<string, readonly CardText[]>> = {}) {
  const rows = new Map<CardId, NoteChange>();
  const people = new Map<CardId, CardSummary>();
  const heard: (() => void)[] = [];
  let rev = 0;
  let tasks = 0;
  const write = (card: string, texts: readonly CardText[]) => {
    rows.delete(card as CardId);
    rows.set(card as CardId, { doc: card as CardId, rev: ++rev, texts });
  };
  const put = (card: string, ...texts: CardText[]) => {
    people.set(card as CardId, { id: card as CardId, lastVisit: '', createdAt: '2024-06-01T00:00:00.000Z' } as CardSummary);
    write(card, texts);
    for (const tell of heard) tell();
  };
  const source: NoteSource = {
    since: async (after, limit) => [...rows.values()].filter((row) => row.rev > after).slice(0, limit),
    ofCards: async (ids) => ids.flatMap((id) => rows.get(id) ?? []),
    unread: async (after) => [...rows.values()].filter((row) => row.rev > after).length,
    onNews: (listener) => void heard.push(listener),
  };
  let now = 0;
  const notes = new Notes(
    {
      notes: source,
      pause: () =>
        new Promise((resolve) => {
          tasks++;
          setImmediate(resolve);
        }),
      now: () => {
        // Time creeps on as it is looked at, so that long work comes to the end of its steps.
        now += 0.5;
        return now;
      },
      after: (_ms, run) => void setImmediate(run),
    },
    { row: (card) => people.get(card), isBusy: () => false },
  );
  notes.start();
  for (const [card, texts] of Object.entries(cards)) put(card, ...texts);
  return {
    notes,
    put,
    erase(card: string) {
      people.delete(card as CardId);
      write(card, []);
      for (const tell of heard) tell();
    },
    /** Cards found, in order, once everything has been read in. */
    async found(query: string, limit = 10): Promise<readonly string[]> {
      for (;;) {
        const answer = await notes.search(query, limit);
        if (answer?.unread === 0) return answer.hits.map((hit) => hit.summary.id);
      }
    },
    async lines(query: string): Promise<readonly string[]> {
      await this.found(query);
      const answer = await notes.search(query, 10);
      return (answer?.hits ?? []).map(({ text, ranges }) => {
        let marked = text;
        for (const [start, end] of [...ranges].reverse())
          marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
        return marked;
      });
    },
    get tasks() {
      return tasks;
    },
  };
}

it('who has 7/43 is told, the latest first, and nobody with another shade', async () => {
  const base = aBase({
    anna: [visit('2025-03-01', '60 g 7/43 + 6% 1:1,5'), visit('2024-01-01', '7/0')],
    bianca: [visit('2025-05-01', '40 g 7/43')],
    carla: [visit('2025-06-01', '17/43')],
    dora: [visit('2025-06-02', '7/431'), visit('2024-02-02', '7/4')],
    elena: [note('mai 7/43')],
  });
  expect(await base.found('7/43')).toEqual(['bianca', 'anna', 'elena']);
  expect(await base.lines('7/43')).toEqual(['40 g [7/43]', '60 g [7/43] + 6% 1:1,5', 'mai [7/43]']);
  expect(await base.found('7/431')).toEqual(['dora']);
  expect(await base.found('1:1.5')).toEqual(['anna']);
  expect(await base.found('7/43 6%')).toEqual(['anna']);
});

it('while a shade is being typed, those that begin so are found', async () => {
  const base = aBase({ anna: [visit('2025-03-01', '10/81')], bianca: [visit('2025-03-02', '10/16')] });
  expect(await base.found('10/')).toEqual([]);
  expect(await base.found('10/8')).toEqual(['anna']);
  expect(await base.found('10/1')).toEqual(['bianca']);
  expect(await base.lines('10/1')).toEqual(['[10/1]6']);
});

it('a word is found by its beginning, in any case and script, with or without its marks', async () => {
  const base = aBase({
    anna: [note('Allergic to NICKEL')],
    olga: [note('Аллергия на никель')],
    ilze: [note('Alerģija pret niķeli')],
    rita: [note('никогда не опаздывает')],
  });
  expect(await base.found('nick')).toEqual(['anna']);
  expect(await base.found('nickel')).toEqual(['anna', 'ilze', 'olga']);
  for (const typed of ['аллергия', 'allergiya', 'alergija', 'fkkthubz', 'никель аллергия'])
    expect(await base.found(typed)).toEqual(['anna', 'ilze', 'olga']);
  expect(await base.found('НИКЕЛЬ на')).toEqual(['olga']);
  expect(await base.found('pret')).toEqual(['ilze']);
  expect(await base.found('ni')).toEqual([]);
});

it('a word is found in its other forms, and what is the same is marked', async () => {
  const base = aBase({
    anna: [note('склонна к аллергии')],
    olga: [note('Аллергия на никель')],
    elena: [note('Cute sensibile')],
    paola: [note('capelli molto sensibili')],
  });
  expect(await base.lines('аллергия')).toEqual(['склонна к [аллерги]и', '[Аллергия] на никель']);
  expect(await base.lines('sensibile')).toEqual(['Cute [sensibile]', 'capelli molto [sensibil]i']);
  expect(await base.found('никеля')).toEqual(['olga']);
});

it('all words are asked for, in whichever of a client’s texts they stand; the line shown is of the text with most of them', async () => {
  const base = aBase({
    anna: [note('allergic to nickel'), visit('2025-05-01', 'toner 9/16'), visit('2024-05-01', 'toner 9/16, nickel-free foils')],
    bianca: [visit('2025-06-01', 'toner 9/16')],
  });
  expect(await base.found('toner nickel')).toEqual(['anna']);
  expect(await base.lines('toner nickel')).toEqual(['[toner] 9/16, [nickel]-free foils']);
  expect(await base.lines('nickel 9/16')).toEqual(['toner [9/16], [nickel]-free foils']);
});

it('a long note is cut at words about what matched, on one line', async () => {
  const before = 'likes coffee and silence, '.repeat(6);
  const base = aBase({ anna: [note(`${before}\nallergic\nto nickel ${'and so on '.repeat(12)}`)] });
  const [line = ''] = await base.lines('nickel');
  expect(line).toMatch(/^….*allergic to \[nickel\] and so on.*…$/);
  expect(line).not.toMatch(/\n/);
  expect(line.length).toBeLessThanOrEqual(100);
  expect(`${before} allergic to nickel ${'and so on '.repeat(12)}`.replace(/\s+/g, ' ')).toContain(line.slice(1, -1).replace(/[[\]]/g, ''));
});

it('what is written, written anew or erased is found, or found no more, at once', async () => {
  const base = aBase({ anna: [visit('2025-03-01', '7/43')] });
  expect(await base.found('7/43')).toEqual(['anna']);
  base.put('anna', visit('2025-04-01', '8/0'));
  base.put('bianca', visit('2025-04-02', '7/43'));
  expect(await base.found('7/43')).toEqual(['bianca']);
  base.erase('bianca');
  expect(await base.found('7/43')).toEqual([]);
  expect(JSON.stringify(base.notes, (_, value) => (value instanceof Map ? [...value] : value))).not.toContain('7/43');
});

it('of two visits on one day, the hit names the one; where an older version read the card, none', async () => {
  const twice = ['first', 'second'].map((id) => ({ ...visit('2025-03-01', `${id} 7/43`), id: id as EntryId }));
  const base = aBase({ anna: twice, bianca: [visit('2025-03-01', 'second 7/43')] });
  await base.found('second');
  const answer = await base.notes.search('second', 5);
  expect(answer?.hits.map(({ summary, id }) => [summary.id, id])).toEqual([
    ['anna', 'second'],
    ['bianca', ''],
  ]);
});

it('the answer has as many lines as were asked for, and says how many cards there are', async () => {
  const base = aBase(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`card${n}`, [visit(`2025-01-${n + 1}`, 'nickel')]])));
  await base.found('nickel');
  const answer = await base.notes.search('nickel', 3);
  expect(answer).toMatchObject({ total: 30, unread: 0 });
  expect(answer?.hits.map((hit) => hit.date)).toEqual(['2025-01-30', '2025-01-29', '2025-01-28']);
});

it('before all is read, the answer says how many cards are missing in it', async () => {
  const base = aBase(Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`card${n}`, [note(`nickel ${n}`)]])));
  const first = await base.notes.search('nickel', 3);
  expect(first?.unread).toBeGreaterThan(0);
  await base.found('nickel');
  expect(await base.notes.search('nickel', 3)).toMatchObject({ total: 600, unread: 0 });
});

it('a newer query ends the older one', async () => {
  const base = aBase({ anna: [note('nickel')] });
  await base.found('nickel');
  const older = base.notes.search('nick', 3);
  const newer = base.notes.search('nickel', 3);
  expect(await older).toBeNull();
  expect((await newer)?.total).toBe(1);
});

it('a search among people waits for no more than one step of the notes, however many there are', async () => {
  const base = aBase(
    Object.fromEntries(Array.from({ length: 1_500 }, (_, n) => [`card${n}`, [note(`nickel ${n} word${n} other${n} third${n}`)]])),
  );
  await base.found('nickel');
  const order: string[] = [];
  const before = base.tasks;
  const inNotes = base.notes.search('nickel', 3).then((answer) => order.push(`notes ${answer?.total}`));
  await new Promise((resolve) => setImmediate(resolve));
  const begun = base.tasks;
  await base.notes.giveWayTo(async () => {
    // However long people's search takes, nothing is done in notes meanwhile.
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
    order.push('people');
  });
  await inNotes;
  expect(begun - before).toBeLessThanOrEqual(2);
  expect(order).toEqual(['people', 'notes 1500']);
});

it('a word that nobody wrote is read as the nearest one that somebody did', async () => {
  const base = aBase({
    anna: [note('Allergica al nichel e ai profumi')],
    ilze: [visit('2026-05-12', 'Аллергия на никель, 7/43 30 г')],
    zane: [note('Jutīga galvas āda')],
  });
  // In either script.
  expect(await base.lines('nichle')).toEqual(['Аллергия на [никель], 7/43 30 г', 'Allergica al [nichel] e ai profumi']);
  expect(await base.found('jutigla')).toEqual(['zane']);
  expect(await base.found('алергяи никель')).toEqual(['ilze', 'anna']);
  // A figure is what it is, and a short word may be anything.
  expect(await base.found('7/44')).toEqual([]);
  expect(await base.found('xyz')).toEqual([]);
  base.put('anna', note('Nothing of the kind'));
  expect(await base.found('profumo')).toEqual([]);
  base.put('zane', note('Levandas eļļa'));
  expect(await base.found('levnadas')).toEqual(['zane']);
});
