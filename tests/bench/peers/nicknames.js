/** Waits for cards to say nicknames: `look` is called with what a card says, whenever something says it. */
export function nicknameWatch() {
  const waits = new Set();
  return {
    look(id, nickname) {
      for (const wait of waits) {
        if (wait.names.get(id) !== nickname) continue;
        wait.names.delete(id);
        if (wait.names.size === 0) {
          waits.delete(wait);
          wait.resolve();
        }
      }
    },
    /** @param {[string, string][]} names @returns resolves when `look` was called with each of them */
    whenAll(names) {
      return new Promise((resolve) => waits.add({ names: new Map(names), resolve }));
    },
  };
}
