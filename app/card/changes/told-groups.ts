import type { FieldRef } from '../../../model/history.ts';
import type { CardChange } from '../../../workers/contracts/store.ts';
import type { What } from '../what.ts';
import { inBursts, isWhole } from './bursts.ts';
import { valueText, visitOf, type Wording, whatOf } from './field-words.ts';
import { insideOf } from './inside-entry.ts';

/** One line of the tab: a field and what was done to it. */
export interface ToldLine {
  readonly key: string;
  readonly what: What;
  /** «Visit of 12 May», of a merged card «card of Oksana»; or ''. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
  /** True where something came or went as a whole: there is no «from». */
  readonly whole: boolean;
  readonly restore: CardChange['restore'];
  /** What `restore` comes to. */
  readonly back: 'restore' | 'empty' | 'remove' | 'putBack';
}

/** What one device did at once. */
export interface ToldGroup {
  readonly key: string;
  readonly at: number;
  readonly device: string;
  readonly deviceName: string;
  readonly lines: readonly ToldLine[];
}

/** Changes as people tell them: what was done at once together, a stretch of typing as one, an entry that came with all that was in it on one line. */
export function toldGroups(changes: readonly CardChange[], wording: Wording): ToldGroup[] {
  const groups = new Map<string, CardChange[]>();
  for (const change of inBursts(changes)) {
    const [hash = ''] = change.key.split(' ');
    groups.set(hash, [...(groups.get(hash) ?? []), change]);
  }
  return [...groups].flatMap(([key, together]) => {
    const [{ at, device, deviceName } = { at: 0, device: '', deviceName: '' }] = together;
    const lines = linesOf(together, wording);
    return lines.length > 0 ? [{ key, at, device, deviceName, lines }] : [];
  });
}

function linesOf(changes: readonly CardChange[], wording: Wording): ToldLine[] {
  const came = new Set(changes.filter(({ field }) => isWhole(field)).map(({ field }) => ('id' in field ? field.id : '')));
  return changes.flatMap((change) => {
    const { field } = change;
    const what = whatOf(field);
    const isPart = ('id' in field && !isWhole(field) && came.has(field.id)) || ('visitId' in field && came.has(field.visitId));
    if (!what || isPart) return [];
    const inside = isWhole(field) ? insideOf(change, changes, wording) : '';
    const from = valueText(field, change.from, wording);
    const to = valueText(field, change.to, wording);
    const whole = isWhole(field) || field.in === 'visitStaff';
    // It came back to what it was, or reads the same to people: the same phone with its prefix.
    if (!whole && from === to) return [];
    return {
      key: change.key,
      what,
      of: [wording.ofCard?.(change.of), inside && field.in === 'visits' ? '' : visitOf(field, wording)].filter(Boolean).join(' · '),
      from,
      to: inside ? `${to}: ${inside}` : to,
      whole,
      restore: isLocked(field, wording) ? [] : change.restore,
      back: backOf(change, whole),
    };
  });
}

/** Of a finished technical note nothing is set back: it is only added to. */
const LOCKED: readonly (string | null)[] = ['note', 'template', 'result', 'nextTime', 'finishedAt'];

function isLocked(field: FieldRef, { card }: Wording): boolean {
  const isOfNote = field.in === 'visitFormulas' || (field.in === 'visits' && LOCKED.includes(field.field));
  if (!isOfNote) return false;
  const id = field.in === 'visitFormulas' ? field.visitId : field.id;
  return card.visits.some((one) => one.id === id && one.finishedAt !== '');
}

function backOf({ from, to }: CardChange, whole: boolean): ToldLine['back'] {
  if (whole) return to === true ? 'remove' : 'putBack';
  return from === '' || from === null || from === 0 ? 'empty' : 'restore';
}
