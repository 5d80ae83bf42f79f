/** One part of the long run, in a process of its own: `tsx tests/long/part.ts NAME SECONDS`. Tells the tally as it goes, and ends. */
import { loadAutomerge } from '../headless/automerge.ts';
import { LANES } from './parts.ts';
import { newTally } from './tally.ts';

/** A part that fails each time is not tried for ever. */
const MOST_FAILURES = 20;

const [name = '', seconds = '0'] = process.argv.slice(2);
const part = LANES.flat().find((one) => one.name === name)?.part;
if (!part) throw new Error(`there is no part ${name}`);

const tally = newTally();
const ends = performance.now() + Number(seconds) * 1000;
const isOver = (): boolean => performance.now() >= ends;
const tell = (): void => void process.send?.(tally);

await loadAutomerge();
for (let number = 0; number === 0 || (!isOver() && tally.failures.length < MOST_FAILURES); number++) {
  try {
    await part.attempt(tally, number, isOver);
  } catch (error) {
    tally.failures.push(String(error));
  }
  tell();
}
process.exit(0);
