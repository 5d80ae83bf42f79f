import type { CardSummary } from '../../../model/summary.ts';
import type { BaseState, Search } from '../../contracts/search.ts';
import { createSearch } from '../create-search.ts';
import { memoryRows, memorySnapshots, testPorts } from './memory.ts';

/** A running search over these rows, all of them in and indexed. */
export async function started(rows: readonly CardSummary[], language = 'en', source = memoryRows(), snapshots = memorySnapshots()) {
  source.put(...rows);
  const ports = testPorts(source, snapshots);
  const search: Search = createSearch(ports);
  const states: BaseState[] = [];
  await search.start(language, (state) => states.push(state));
  await ports.pass(500);
  return { search, source, snapshots, ports, states };
}
