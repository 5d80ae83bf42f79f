import { cardKey } from '../../model/card-key.ts';
import type { CardId } from '../../model/ids.ts';
import { emailKey, type Known, likelySame, phoneKey } from '../../model/likely-same/likely-same.ts';
import { kinOf } from '../../model/names/kin.ts';
import { words } from '../../model/names/words.ts';
import type { LikelyClient } from '../contracts/search.ts';
import type { Where } from './look.ts';
import { foldedWord, foldWord, mailParts } from './row-text.ts';

const MOST = 5;
/** Of those with one phone, e-mail, card or name no more are compared: a salon's own number may stand on a thousand cards. */
const MOST_COMPARED = 200;

type Visit = (slot: number) => void;

/**
 * Who of the base may be the one being written down, best first, at most five. Whom to compare is told by the indexes of numbers
 * and words, and by whether they agree; what it means, by `model/likely-same/`.
 */
export function likelyClients(where: Where, draft: Known, except: CardId | null): readonly LikelyClient[] {
  const { base } = where;
  const found: { readonly slot: number; readonly strength: number; readonly client: LikelyClient }[] = [];
  for (const slot of candidates(where, draft)) {
    const summary = base.row(slot);
    const told = summary.id === except ? null : likelySame(draft, summary);
    if (!told) continue;
    const { strength, ...why } = told;
    found.push({ slot, strength, client: { summary, ...why } });
  }
  const order = (a: CardId, b: CardId) => (a < b ? -1 : 1);
  found.sort((a, b) => b.strength - a.strength || base.rank(a.slot) - base.rank(b.slot) || order(a.client.summary.id, b.client.summary.id));
  return found.slice(0, MOST).map(({ client }) => client);
}

function candidates(where: Where, draft: Known): ReadonlySet<number> {
  const all = new Set<number>();
  const upTo = (most: number): Visit => {
    const end = all.size + most;
    return (slot) => {
      if (all.size < end) all.add(slot);
    };
  };
  for (const phone of draft.phones) withDigits(where, ` ${phoneKey(phone)} `, upTo(MOST_COMPARED));
  for (const email of draft.emails) withMail(where, emailKey(email), upTo(MOST_COMPARED));
  for (const card of draft.cards) withCard(where, cardKey(card), upTo(MOST_COMPARED));
  withName(where, draft, upTo(MOST_COMPARED));
  return all;
}

/** `run`: with what stands around it in a row's `digits`. */
function withDigits({ base, digits: index }: Where, run: string, visit: Visit): void {
  const digits = run.slice(1, -1);
  if (digits === '') return;
  index.candidates({ kind: 'digits', digits, national: '' }, (slot) => {
    if (base.at(slot)?.digits.includes(run)) visit(slot);
  });
}

/** By the rarest part of it: half a base has an e-mail at gmail.com. */
function withMail({ base }: Where, mail: string, visit: Visit): void {
  const [rows = []] = mailParts(mail)
    .map((part) => base.vocabulary.rowsWith(part))
    .sort((a, b) => a.length - b.length);
  for (const slot of rows) if (base.at(slot)?.mails.includes(`\t${mail}\t`)) visit(slot);
}

function withCard(where: Where, card: string, visit: Visit): void {
  if (/^\d+$/.test(card)) withDigits(where, `#${card}#`, visit);
  else withMail(where, card, visit);
}

/** Those with both a first and a family name that sound so, in whichever order; companies by the rarest word. */
function withName({ base: { vocabulary } }: Where, draft: Known, visit: Visit): void {
  const rowsOf = (text: string) => soundsOf(text).map((sounds) => vocabulary.rowsSounding(sounds));
  if (draft.kind === 'company' && draft.company !== '') {
    const [rows = []] = rowsOf(draft.company)
      .filter((one) => one.length > 0)
      .sort((a, b) => a.length - b.length);
    for (const slot of rows) visit(slot);
    return;
  }
  const given = rowsOf(draft.given);
  // All of a name may stand in one field.
  const [first, last] = draft.family === '' ? [given.slice(0, 1), given.slice(1)] : [given, rowsOf(draft.family)];
  const [few, many] = [first.flat(), last.flat()].sort((a, b) => a.length - b.length);
  const known = new Set(few);
  for (const slot of many ?? []) if (known.has(slot)) visit(slot);
}

/** The skeletons of each word of a name, and of the other names that somebody called so goes by. */
function soundsOf(name: string): readonly ReadonlySet<string>[] {
  return words(name)
    .map(({ start, end }) => foldedWord(foldWord(name.slice(start, end))).skeletons)
    .filter(([skeleton]) => skeleton)
    .map((skeletons) => new Set(skeletons.flatMap((one) => [one, ...kinOf(one)])));
}
