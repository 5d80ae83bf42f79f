import type { Atom } from './atoms.ts';
import { type BowlDraft, type Line, newBowl } from './bowl-draft.ts';
import { readMixture } from './read-mixture.ts';
import { closeDraft, isPlausible, keepRest } from './read-parts.ts';
import { readPlace } from './read-place.ts';

/** Reads what stands between two breaks: usually one bowl; more where areas or a second developer tell so. */
export function readLine(atoms: readonly Atom[], text: string): readonly BowlDraft[] {
  const first = newBowl();
  const line: Line = { text, bowls: [first], bowl: first, draft: null, onDeveloper: false, after: 'start' };
  const mixtureAhead = whereMixtureFollows(atoms);
  let at = 0;
  while (at < atoms.length) {
    const atom = atoms[at];
    if (atom === undefined) break;
    const { after } = line;
    const taken = readPlace(line, atoms, at, mixtureAhead) || readMixture(line, atoms, at);
    if (taken === 0) {
      closeDraft(line);
      keepRest(line, atom);
    }
    if (line.after === after && atom.kind !== 'sep') line.after = '';
    at += Math.max(taken, 1);
  }
  closeDraft(line);
  return line.bowls;
}

/** For each atom, whether something to mix follows before the next area: an area before it opens that bowl, one after it closes its own. */
function whereMixtureFollows(atoms: readonly Atom[]): readonly boolean[] {
  const follows: boolean[] = Array.from({ length: atoms.length }, () => false);
  let ahead = false;
  for (let at = atoms.length - 1; at >= 0; at -= 1) {
    const atom = atoms[at];
    follows[at] = ahead;
    if (atom?.kind === 'word' && atom.word?.is === 'area') ahead = false;
    else if (atom !== undefined && isMixture(atom)) ahead = true;
  }
  return follows;
}

function isMixture(atom: Atom): boolean {
  return atom.kind === 'amount' || atom.kind === 'shade' || (atom.kind === 'strength' && isPlausible(atom.strength, atom.unit));
}
