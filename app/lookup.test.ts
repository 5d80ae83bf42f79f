import { describe, expect, test } from 'vitest';
import { mailboxIn } from '../workers/contracts/mailbox.ts';
import type { MailedSearch, SearchAnswer } from '../workers/contracts/search.ts';
import { createLookup } from './lookup.ts';

const answerTo = (query: string): SearchAnswer => ({ query, hits: [], total: 0, exact: true });

/** A worker that answers when it is told to, and a page that draws frames when it is told to. */
function desk(memory: SharedArrayBuffer | null = new SharedArrayBuffer(4096)) {
  const asked: { readonly query: string; readonly letter: number; readonly reply: (answer: SearchAnswer | 'posted' | null) => void }[] = [];
  const frames: (() => void)[] = [];
  const ask = (query: string, letter: number) =>
    new Promise<never>((resolve) => asked.push({ query, letter, reply: (answer) => resolve(answer as never) }));
  const search: Pick<MailedSearch, 'search' | 'searchByMail'> = {
    search: (query) => ask(query, 0),
    searchByMail: (query, _limit, letter) => ask(query, letter),
  };
  const lookup = createLookup({ search, memory, withFrame: (run) => frames.push(run) });
  return {
    asked,
    lookup,
    mail: memory && mailboxIn(memory),
    drawFrame: () => {
      for (const run of frames.splice(0)) run();
    },
    frames,
  };
}

/** What a promise has come to by now. */
async function by(promise: Promise<unknown>): Promise<unknown> {
  return Promise.race([promise, new Promise((resolve) => setTimeout(() => resolve('not yet'), 0))]);
}

describe('with shared memory', () => {
  test('the frame that finds the answer in the box has it, before the worker’s message', async () => {
    const { asked, lookup, mail, drawFrame, frames } = desk();
    const answer = lookup.ask('анна', 25);
    drawFrame();
    expect(await by(answer)).toBe('not yet');
    mail?.put(asked[0]?.letter ?? 0, answerTo('анна'));
    drawFrame();
    expect(await by(answer)).toEqual(answerTo('анна'));
    asked[0]?.reply('posted');
    await by(answer);
    expect(frames).toEqual([]);
  });

  test('with no frame, the message brings it: a page out of sight draws none', async () => {
    const { asked, lookup, mail } = desk();
    const answer = lookup.ask('анна', 25);
    mail?.put(asked[0]?.letter ?? 0, answerTo('анна'));
    asked[0]?.reply('posted');
    expect(await by(answer)).toEqual(answerTo('анна'));
  });

  test('what did not go into the box comes with the message', async () => {
    const { asked, lookup } = desk();
    const answer = lookup.ask('а', 100);
    asked[0]?.reply(answerTo('а'));
    expect(await by(answer)).toEqual(answerTo('а'));
  });

  test('a newer question ends the older one, which never gets the newer one’s answer', async () => {
    const { asked, lookup, mail, drawFrame } = desk();
    const [older, newer] = [lookup.ask('ан', 25), lookup.ask('анн', 25)];
    mail?.put(asked[0]?.letter ?? 0, answerTo('ан'));
    mail?.put(asked[1]?.letter ?? 0, answerTo('анн'));
    drawFrame();
    expect(await by(newer)).toEqual(answerTo('анн'));
    asked[0]?.reply('posted');
    expect(await by(older)).toBeNull();
  });

  test('the same question while it is under way is asked once; answered, it is asked anew', async () => {
    const { asked, lookup } = desk();
    const both = [lookup.ask('анна', 25), lookup.ask('анна', 25)];
    expect(asked).toHaveLength(1);
    asked[0]?.reply(answerTo('анна'));
    expect(await Promise.all(both)).toEqual([answerTo('анна'), answerTo('анна')]);
    void lookup.ask('анна', 25);
    expect(asked).toHaveLength(2);
  });

  test('a worker that fails fails the question, and no frame looks for it any more', async () => {
    const frames: (() => void)[] = [];
    const fails = () => Promise.reject(new Error('gone'));
    const lookup = createLookup({
      search: { search: fails, searchByMail: fails },
      memory: new SharedArrayBuffer(64),
      withFrame: (run) => frames.push(run),
    });
    await expect(lookup.ask('анна', 25)).rejects.toThrow('gone');
    for (const run of frames.splice(0)) run();
    expect(frames).toEqual([]);
  });

  test('at its end nothing that was found is left', async () => {
    const { asked, lookup, mail, drawFrame, frames } = desk();
    const answer = lookup.ask('анна', 25);
    mail?.put(asked[0]?.letter ?? 0, answerTo('анна'));
    lookup.end();
    drawFrame();
    expect([await by(answer), frames, mail?.take(asked[0]?.letter ?? 0)]).toEqual(['not yet', [], undefined]);
  });
});

test('where no memory may be shared answers are messages', async () => {
  const { asked, lookup, frames } = desk(null);
  const answer = lookup.ask('анна', 25);
  asked[0]?.reply(answerTo('анна'));
  expect(await by(answer)).toEqual(answerTo('анна'));
  expect(frames).toEqual([]);
});
