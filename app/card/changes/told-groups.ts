import type { CardChange } from '../../../workers/contracts/store.ts';
import type { What } from '../what.ts';
import { valueText, visitOf, type Wording, whatOf } from './field-words.ts';

/** One line of the tab: a field and what was done to it. */
export interface ToldLine {
  readonly key: string;
  readonly what: What;
  /** «Visit of 12 May», or ''. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
  /** True where something came or went as a whole: there is no «from». */
  readonly whole: boolean;
  readonly restore: CardChange['restore'];
}

/** What one device did at once. */
export interface ToldGroup {
  readonly key: string;
  readonly at: number;
  readonly device: string;
  readonly deviceName: string;
  readonly lines: readonly ToldLine[];
}

/** Changes as people tell them: what was done at once together, an entry that came with all that was in it on one line. */
export function toldGroups(changes: readonly CardChange[], wording: Wording): ToldGroup[] {
  const groups = new Map<string, CardChange[]>();
  for (const change of changes) {
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
  const came = new Set(changes.filter(isWhole).map(({ field }) => ('id' in field ? field.id : '')));
  return changes.flatMap((change) => {
    const { field } = change;
    const what = whatOf(field);
    const isPart = ('id' in field && !isWhole(change) && came.has(field.id)) || ('visitId' in field && came.has(field.visitId));
    if (!what || isPart) return [];
    const inside = isWhole(change) ? insideOf(change, changes, wording) : '';
    const to = valueText(field, change.to, wording);
    return {
      key: change.key,
      what,
      of: visitOf(field, wording),
      from: valueText(field, change.from, wording),
      to: inside ? `${to}: ${inside}` : to,
      whole: isWhole(change) || field.in === 'visitStaff',
      restore: change.restore,
    };
  });
}

function isWhole({ field }: CardChange): boolean {
  return 'field' in field && field.field === null;
}

/** What was in an entry that came: its texts and figures, not the choices beside them. */
function insideOf(entry: CardChange, changes: readonly CardChange[], wording: Wording): string {
  const id = 'id' in entry.field ? entry.field.id : null;
  return changes
    .filter(({ field, to }) => {
      const belongs = ('id' in field && field.id === id) || ('visitId' in field && field.visitId === id);
      return belongs && 'field' in field && field.field !== null && typeof to === 'string' && to !== '' && whatOf(field) !== null;
    })
    .filter(({ field }) => 'field' in field && !['label', 'type', 'state', 'network', 'status'].includes(field.field ?? ''))
    .map(({ field, to }) => valueText(field, to, wording))
    .join(', ');
}
