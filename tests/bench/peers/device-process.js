/**
 * One device of a peer in a process of its own, told what to do by the bench. Times are the machine's monotonic clock (ms), so
 * that those of two processes can be compared.
 *
 * @param {(place: { url: string, folder: string, ids: string, code: string }) => Promise<object>} open opens the device: `url`
 *   and what else a server says are its own, `folder` holds what an earlier process of this device stored, `ids` is a file.
 */
export function runDevice(open) {
  let opening;
  const commands = {
    async open(place) {
      const began = now();
      opening = open(place);
      await opening;
      return began;
    },
    /** So many cards are on the device, and stored where it stores them. */
    filled: async (count) => (await opening).whenFilled(count),
    /** All these cards, `[id, nickname]`, can be read with these nicknames. Ends `kill`, a process, at that very moment. */
    async called({ names, kill }) {
      await (await opening).whenCalled(names);
      if (kill) process.kill(kill, 'SIGKILL');
    },
    /** Resolves with when the edit began. */
    async nickname({ id, nickname }) {
      const began = now();
      await (await opening).nickname(id, nickname);
      return began;
    },
    addVisit: async ({ id, visit }) => (await opening).addVisit(id, visit),
    nicknameOf: async (id) => (await opening).nicknameOf(id),
    /** Ids of a card's visits: those that are shown, and those that lie in a conflict which nobody is shown. */
    visits: async (id) => (await opening).visits(id),
    /** Closes the device as a person would: what it means to store is stored. */
    close: async () => (await opening).close(),
  };
  async function answer({ n, ask, details }) {
    try {
      const value = await commands[ask](details);
      process.send?.({ n, at: now(), value });
    } catch (error) {
      process.send?.({ n, problem: String(error?.message ?? error) });
    }
  }
  process.on('message', (message) => void answer(message));
  // A browser goes on after a rejection that nobody heard of, and so do the peers.
  process.on('unhandledRejection', (reason) => console.error(reason));
  process.on('disconnect', () => process.exit(0));
}

function now() {
  return Number(process.hrtime.bigint()) / 1e6;
}
