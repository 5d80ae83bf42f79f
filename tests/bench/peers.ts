import type { BenchResult } from './bench.ts';
import { CONTENDERS } from './peers-contenders.ts';
import { installPeers } from './peers-install.ts';
import { judge } from './peers-judge.ts';
import type { Standing } from './peers-standing.ts';
import { edit, fillAndReturn, killWhenSeen, type Manned, man, meetAfterApart } from './peers-steps.ts';
import { printTable } from './peers-table.ts';

const CARDS = 10_000;
const ROUNDS = 3;
const EDITS = 200;
/** Edits take turns in runs of so many; the first run of each warms it up. */
const RUN = 50;
const KILLS = 5;

/** `manned`: while the salon that the first steps share is open. */
type Running = Standing & { manned?: Manned };

/**
 * The same cards and the same steps for Kartoteka and for what else could hold a salon's cards, turn and turn about. Whoever
 * can't be installed, falls or takes for ever is named with the reason, and the others go on.
 */
export async function run({ cards = CARDS, rounds = ROUNDS, edits = EDITS, kills = KILLS } = {}): Promise<BenchResult> {
  const all: Running[] = CONTENDERS.map((contender) => ({ contender, cards: Math.min(cards, contender.most), returned: [], edits: [] }));
  // However the bench ends, it ends what it started: a listener each.
  process.setMaxListeners(100);
  await installPeers().catch((error: unknown) => {
    for (const one of all) if (one.contender.name !== 'kartoteka') one.fell = reasonOf(error);
  });
  await each(all, 'start', async (one) => {
    one.manned = await man(await one.contender.openSalon(one.cards));
  });
  for (let round = 0; round < rounds; round++)
    await each(
      all,
      `fill and come back, ${round + 1} of ${rounds}`,
      async (one, manned) => void one.returned.push(await fillAndReturn(manned, round)),
    );
  for (let made = -RUN; made < edits; made += RUN)
    await each(all, made < 0 ? 'warm up' : `edits from ${made}`, async (one, manned) => {
      for (let n = made; n < made + RUN; n++) {
        const ms = await edit(manned, n + RUN);
        if (made >= 0) one.edits.push(ms);
      }
    });
  for (const { manned } of all) await leave(manned);
  await each(all, 'two visits apart', async (one) => {
    one.meeting = await meetAfterApart(one.contender);
  });
  await each(all, 'the server killed', async (one) => {
    one.kept = await killWhenSeen(one.contender, kills);
  });
  printTable(all, kills);
  return judge(all, kills);
}

/** Does it with everyone who still stands, one after the other. */
async function each(all: readonly Running[], what: string, step: (one: Running, manned: Manned) => Promise<void>): Promise<void> {
  for (const one of all) {
    if (one.fell !== undefined) continue;
    console.error(`${one.contender.label}: ${what}`);
    try {
      await step(one, one.manned as Manned);
    } catch (error) {
      one.fell = `${what}: ${reasonOf(error)}`;
      console.error(`${one.contender.label} fell: ${one.fell}`);
      await leave(one.manned);
    }
  }
}

async function leave(manned: Manned | undefined): Promise<void> {
  if (!manned) return;
  await manned.one.kill();
  await manned.other.kill();
  await manned.salon.close();
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
