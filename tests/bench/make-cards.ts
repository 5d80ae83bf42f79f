import { writeFileSync } from 'node:fs';
import { encode } from 'cborg';
import { loadAutomerge } from '../headless/automerge.ts';
import { seedCards } from './salon-recipe.ts';

/** Makes its share of the cards, in a process of its own: from, to, and the file they go to. */
const [from = '0', to = '0', file = ''] = process.argv.slice(2);
await loadAutomerge();
const cards = [...seedCards(Number(from), Number(to))];
writeFileSync(file, encode(cards.map(({ id, changes, heads, summary }) => [id, changes, heads, summary])));
