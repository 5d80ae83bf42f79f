import type { CardId } from '../../model/ids.ts';
import type { StorageTrouble } from '../../workers/storage/storage-problem.ts';
import type { DeviceStorage } from '../../workers/store/storage-port.ts';
import { aSalon, comment, good, look, newClient, type Story } from '../convergence/people.ts';
import { turn } from '../convergence/simulated-salon.ts';

export interface TriedOnDevice {
  /** False: the device wrote less often than that. */
  readonly reached: boolean;
  readonly wrong: readonly string[];
}

/** A desk lives through some minutes whose write number `at` finds the disk full, or gone, and all after it; then there is room again. */
export async function fillDeviceDisk(at: number, trouble: StorageTrouble): Promise<TriedOnDevice> {
  const story = await aSalon(at);
  const { salon, desk, tablet } = story;
  try {
    const cards = [await newClient(desk, 'Anna'), await newClient(tablet, 'Vera')];
    const gone = await newClient(desk, 'Olga');
    await salon.settle();
    desk.crash(desk.disk.atRisk);
    let writes = 0;
    let isOver = false;
    const storage = desk.disk.open();
    const counted: DeviceStorage = {
      ...storage,
      write: (stores, durability, body) => {
        if (++writes === at && !isOver) desk.disk.trouble = trouble;
        return storage.write(stores, durability, body);
      },
    };
    await desk.openTab({ storage: counted });
    await salon.run(40);
    const typed = await minutes(story, cards);
    const erased = await salon.during(desk.store.eraseCard(gone));
    await salon.run(60);
    const reached = desk.disk.trouble !== null;
    isOver = true;
    desk.disk.trouble = null;
    salon.clock.pass(10_000);
    await turn();
    await salon.settle();
    const wrong = await differences(story, cards, typed);
    for (const device of [desk, tablet]) {
      const opened = await device.store.openCard(gone);
      if (opened.ok === erased.ok)
        wrong.push(`the card whose erasure was ${erased.ok ? 'done' : 'refused'} is ${opened.ok ? 'there' : 'gone'}`);
    }
    if (desk.status?.storage !== 'ok') wrong.push(`it still says ${desk.status?.storage}`);
    for (const fault of desk.faults) wrong.push(String(fault));
    return { reached, wrong };
  } finally {
    salon.stop();
  }
}

/** Both write to the same cards. Says what was shown on the desk as typed, by card. */
async function minutes({ salon, desk, tablet }: Story, cards: readonly CardId[]): Promise<Map<CardId, string[]>> {
  const typed = new Map<CardId, string[]>();
  for (const id of cards) {
    const opened = await salon.during(desk.store.openCard(id));
    for (const text of ['one', 'two', 'three']) {
      good(await tablet.store.editCard(id, [comment(`${text} on the tablet`)]));
      const outcome = await salon.during(desk.store.editCard(id, [comment(`${text} on the desk`)]));
      // What the disk did not take is on the screen, and is kept; where the card itself could not be read, nothing is.
      if (outcome.ok || opened.ok) typed.set(id, [...(typed.get(id) ?? []), `${text} on the desk`]);
      await salon.run(6);
    }
  }
  return typed;
}

async function differences(story: Story, cards: readonly CardId[], typed: ReadonlyMap<CardId, string[]>): Promise<string[]> {
  const { salon, desk } = story;
  const wrong = await wrongCards(story, cards, typed);
  // What it says is saved outlives the tab; what came from elsewhere may have to come again.
  desk.crash(0);
  await desk.openTab();
  for (const [i, id] of cards.entries()) {
    const texts = (await look(desk, id)).comments.map((one) => one.text);
    for (const text of typed.get(id) ?? []) if (!texts.includes(text)) wrong.push(`card ${i} lost ${text} with its tab`);
  }
  await salon.settle();
  return [...wrong, ...(await wrongCards(story, cards, typed))];
}

async function wrongCards({ desk, tablet }: Story, cards: readonly CardId[], typed: ReadonlyMap<CardId, string[]>): Promise<string[]> {
  const wrong: string[] = [];
  for (const [i, id] of cards.entries()) {
    const [here, there] = [await look(desk, id), await look(tablet, id)];
    if (JSON.stringify(here) !== JSON.stringify(there)) wrong.push(`card ${i} differs`);
    const texts = here.comments.map((one) => one.text);
    for (const text of typed.get(id) ?? []) if (!texts.includes(text)) wrong.push(`card ${i} lost ${text}`);
    if (new Set(texts).size < texts.length) wrong.push(`card ${i} has a comment twice`);
  }
  return wrong;
}
