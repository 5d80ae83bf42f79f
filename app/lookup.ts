import { type Mailbox, mailboxIn } from '../workers/contracts/mailbox.ts';
import type { MailedSearch, SearchAnswer } from '../workers/contracts/search.ts';

/** Looks for people while somebody types. */
export interface Lookup {
  /**
   * The answer to a question, in time for the frame that is drawn next if it is there by then: whoever is told draws at once. The same
   * question asked again while it is under way gets the same answer. Null: a newer question ended it. Rejects as the worker does.
   */
  ask(query: string, limit: number): Promise<SearchAnswer | null>;
  /** Nothing that was found is kept; no answers come any more. */
  end(): void;
}

interface UnderWay {
  readonly query: string;
  readonly limit: number;
  readonly answer: Promise<SearchAnswer | null>;
}

interface LookupPorts {
  readonly search: Pick<MailedSearch, 'search' | 'searchByMail'>;
  /** Given to the worker, too; null where none may be shared: answers then come as messages only. */
  readonly memory: SharedArrayBuffer | null;
  /** Runs something with the next frame. */
  readonly withFrame: (run: () => void) => void;
}

export function createLookup({ search, memory, withFrame }: LookupPorts): Lookup {
  const box = memory && mailboxIn(memory);
  let letter = 0;
  let underWay: UnderWay | null = null;

  /** Whichever is first: the frame that sees the answer in the box, or the message that says so. */
  function byMail(mailbox: Mailbox, mine: number, query: string, limit: number): Promise<SearchAnswer | null> {
    return new Promise((resolve, reject) => {
      let isOver = false;
      const take = (): boolean => {
        const answer = mailbox.take(mine) as SearchAnswer | undefined;
        if (answer === undefined) return false;
        isOver = true;
        resolve(answer);
        return true;
      };
      const look = () => {
        // A newer question has the box now.
        if (isOver || mine !== letter || take()) return;
        withFrame(look);
      };
      withFrame(look);
      search
        .searchByMail(query, limit, mine)
        .then(
          (answer) => {
            if (isOver) return;
            if (answer !== 'posted') resolve(answer);
            // A newer letter lies there by now.
            else if (!take()) resolve(null);
          },
          (failure: unknown) => reject(failure),
        )
        .finally(() => {
          isOver = true;
        });
    });
  }

  return {
    ask(query, limit) {
      if (underWay?.query === query && underWay.limit === limit) return underWay.answer;
      const asked = box ? byMail(box, ++letter, query, limit) : search.search(query, limit);
      const mine: UnderWay = {
        query,
        limit,
        answer: asked.finally(() => {
          if (underWay === mine) underWay = null;
        }),
      };
      underWay = mine;
      return mine.answer;
    },
    end() {
      letter++;
      box?.empty();
    },
  };
}
