import type { Atom } from './atoms.ts';
import { type BowlDraft, type Line, newBowl } from './bowl-draft.ts';
import { hundredthsOf } from './figures.ts';
import { closeDraft, isDevelopersOwn, isPlausible, openDeveloper, openDraft, placeOf, textOf } from './read-parts.ts';
import { isWord } from './read-place.ts';

/** `6%`, `20 vol`. A second one belongs to a bowl of its own where something was mixed since the first, else it is mixed in. */
export function readStrength(line: Line, atom: Atom & { readonly kind: 'strength' }, next: Atom | undefined): number {
  const { strength, unit } = atom;
  if (strength === 0 || isWord(next, 'grey')) return 0;
  if (!isPlausible(strength, unit) && !(line.onDeveloper && line.bowl.developer?.strength === 0)) return 0;
  if ((line.bowl.developer?.strength ?? 0) > 0 && !splits(line)) return mixIn(line, atom);
  const developer = openDeveloper(line);
  developer.strength = strength;
  developer.strengthUnit = unit;
  return 1;
}

/** "Oxidant", "developer": which figure beside it is meant. What has a name keeps it. */
export function readDeveloperWord(line: Line, atom: Atom, is: 'oxidant' | 'developer', next: Atom | undefined): number {
  const { developer } = line.bowl;
  const another = developer !== null && !line.onDeveloper && developer.strength > 0 && developer.name !== '';
  const told = developer !== null && !line.onDeveloper && developer.strength > 0 && next?.kind === 'strength';
  if ((another || told) && !splits(line)) return mixIn(line, atom);
  const open = openDeveloper(line);
  if (is === 'developer') open.name = `${open.name} ${textOf(line, atom)}`.trim();
  return 1;
}

/** Whether what was mixed since the developer goes with the one that comes now; then it is in a bowl of its own. */
function splits(line: Line): boolean {
  if (line.draft !== null && !isDevelopersOwn(line.draft)) closeDraft(line);
  const { bowl } = line;
  const since = bowl.developer?.productsBefore ?? 0;
  if (bowl.developer === null || bowl.products.length <= since || since === 0) return false;
  const next: BowlDraft = { ...newBowl(), products: bowl.products.splice(since) };
  line.bowl = next;
  line.bowls.push(next);
  line.onDeveloper = false;
  return true;
}

function mixIn(line: Line, atom: Atom): number {
  const draft = openDraft(line);
  draft.pieces.push({ role: 'product', text: textOf(line, atom) });
  draft.places.push(placeOf(atom));
  return 1;
}

const PERCENTS = [15, 19, 20, 30, 40, 60, 90, 120];
const VOLUMES = [50, 70, 100, 130, 200, 300, 400];

/** `ox 6`, `ossigeno 20`: the strength if developers come in it, else an amount without a unit. */
export function readNumberOfDeveloper(line: Line, hundredths: number, next: Atom | undefined): number {
  const { developer } = line.bowl;
  if (developer === null || next?.kind === 'minutes') return 0;
  const tenths = hundredths / 10;
  const unit = isWord(next, 'volume') || VOLUMES.includes(tenths) ? 'vol' : PERCENTS.includes(tenths) ? '%' : '';
  if (developer.strength === 0 && unit !== '') {
    developer.strength = tenths;
    developer.strengthUnit = unit;
    return 1;
  }
  if (developer.amount > 0 || hundredths === 0) return 0;
  developer.amount = hundredths;
  return 1;
}

/** `1:1,5` of mixture and developer; `2:1` of two colours before the developer; `2:1:3` of each. */
export function readRatio(line: Line, parts: readonly number[]): number {
  const told = line.onDeveloper;
  const [mix = 0, developer = 0] = parts;
  if (parts.some((part) => part === 0) || (!told && !isPlausibleRatio(parts))) return 0;
  if (!told) closeDraft(line);
  if (parts.length > 2) return giveAll(line, parts);
  const { bowl } = line;
  if (bowl.developer === null && mix > developer && giveParts(bowl, parts)) return 1;
  if (bowl.developer === null) {
    openDeveloper(line).byRatio = true;
    line.onDeveloper = false;
  }
  if (bowl.developer === null) return 0;
  if (bowl.developer.ratio !== null) {
    const { ratio, byRatio } = bowl.developer;
    if (!byRatio || bowl.developer.productsBefore !== 2 || !giveParts(bowl, [ratio.mix, ratio.developer])) return 0;
    bowl.developer.byRatio = false;
  }
  bowl.developer.ratio = { mix, developer };
  return 1;
}

const BARE_RATIO = /^(?:[1-4]|[0-3][.,](?:25|50?|75|0))$/u;

/** `6% 1,5`, `6%, 1,5`, `6%/1,5`: right after a strength, with nothing mixed after it, so many parts of developer to one of the mixture. */
export function readBareRatio(line: Line, atom: Atom, next: Atom | undefined): number {
  const { developer, products } = line.bowl;
  const text = textOf(line, atom);
  if (developer === null || line.draft !== null || !BARE_RATIO.test(text)) return 0;
  const isWhole = !/[.,]/u.test(text);
  const follows = line.onDeveloper || (!isWhole && (line.after === ',' || line.text.charAt(atom.start - 1) === '/'));
  if (!follows || developer.strength === 0 || developer.amount > 0 || developer.productsBefore !== products.length) return 0;
  if (developer.ratio !== null && !developer.byRatio) return 0;
  const ends = next === undefined || next.kind === 'minutes' || (next.kind === 'sep' && next.sign !== ':');
  const says = next?.kind === 'word' && /^(?:time|until|technique|area|before-area|level|note|grey)$/u.test(next.word?.is ?? '');
  return ends || says ? readRatio(line, [100, hundredthsOf(text) ?? 0]) : 0;
}

/** Up to 1:10, or in grams as `30:60`. */
function isPlausibleRatio(parts: readonly number[]): boolean {
  return parts.every((part) => part <= 1000) || parts.every((part) => part >= 2000 && part % 500 === 0);
}

function giveParts(bowl: BowlDraft, parts: readonly number[]): boolean {
  if (bowl.products.length !== parts.length || bowl.products.some(({ amount }) => amount > 0)) return false;
  bowl.products = bowl.products.map((product, index) => ({ ...product, amount: parts[index] ?? 0, unit: 'part' }));
  return true;
}

/** More parts than two: of every product, and the last of the developer where there is one more. */
function giveAll(line: Line, parts: readonly number[]): number {
  const { bowl } = line;
  if (giveParts(bowl, parts)) return 1;
  const last = parts.at(-1) ?? 0;
  if (bowl.developer?.ratio !== null || !giveParts(bowl, parts.slice(0, -1))) return 0;
  bowl.developer.ratio = { mix: parts.slice(0, -1).reduce((sum, part) => sum + part, 0), developer: last };
  return 1;
}
