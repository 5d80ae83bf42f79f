import type { CardId, IsoDate } from '../../model/ids.ts';
import { factsOf, type VisitFact } from '../../model/visits/fact.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import type { SimulatedSalon } from './simulated-salon.ts';

/** What a device keeps by day, in words that can be compared. */
async function keptDays(device: SimulatedDevice): Promise<string[]> {
  const [days, daysOf] = await device.disk
    .open()
    .read(['days', 'daysOf'], (reader) => Promise.all([reader.range('days', {}), reader.range('daysOf', {})]));
  const noted = new Set(daysOf.flatMap((row) => row.days.map(([date]) => `${date} ${row.doc}`)));
  const rows = days.map(({ date, doc, facts }) => inWords(date, doc, facts, noted.delete(`${date} ${doc}`)));
  return [...rows, ...[...noted].map((day) => `${day} noted and not there`)].sort();
}

/** The same, of the cards themselves. */
async function daysOfCards(salon: SimulatedSalon, device: SimulatedDevice): Promise<string[]> {
  const docs = await device.disk.open().read(['summaries'], (reader) => reader.range('summaries', {}));
  const views = await salon.during(Promise.all(docs.filter((row) => row.summary).map((row) => device.store.openCard(row.doc))));
  const days = new Map<string, { readonly date: IsoDate; readonly card: CardId; readonly facts: VisitFact[] }>();
  for (const view of views) {
    if (!view.ok) continue;
    const { card } = view.value;
    for (const fact of factsOf(card)) {
      const key = `${fact.date} ${card.id}`;
      const day = days.get(key) ?? { date: fact.date, card: card.id, facts: [] };
      day.facts.push(fact);
      days.set(key, day);
    }
  }
  return [...days.values()].map(({ date, card, facts }) => inWords(date, card, facts, true)).sort();
}

function inWords(date: IsoDate, doc: CardId, facts: readonly VisitFact[], isNoted: boolean): string {
  return `${date} ${doc} ${JSON.stringify(facts)}${isNoted ? '' : ' not noted'}`;
}

/** Starts the device anew, as one that people look at the journal on, and compares its days with its cards. Empty as it should be. */
export async function wrongDays(salon: SimulatedSalon, device: SimulatedDevice | undefined): Promise<string[]> {
  if (!device) return [];
  device.stop();
  const tab = await device.openTab({ alone: (work) => work() });
  await salon.during(tab.store.settled());
  const [kept, said] = [await keptDays(device), await daysOfCards(salon, device)];
  const differ = [...kept.filter((day) => !said.includes(day)), ...said.filter((day) => !kept.includes(day)).map((day) => `not ${day}`)];
  return differ.map((day) => `the journal of ${device.name} says ${day}`);
}
