import type { IsoDate } from '../../model/ids.ts';
import { type Difference, updateOf } from '../../model/import/differences.ts';
import { mergeDrafts } from '../../model/import/merge-drafts.ts';
import type { RowDraft } from '../../model/import/row-draft.ts';
import { standingOfSummary } from '../../model/import/standing.ts';
import { displayName } from '../../model/names/display-name.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { ChangedRow, DoubtfulRow, ImportChoice, ImportOutlook } from '../contracts/import.ts';
import type { ImportSink, Outcome } from '../contracts/store.ts';
import type { FileReading } from './file-reading.ts';
import { calledOf } from './preview.ts';
import type { Matched, Target } from './targets.ts';

/** Cards of which what is kept beside their rows is asked for at once. */
const ASKED = 200;
/** Of those that are changed, and of the doubtful rows, as many are shown. */
const SHOWN = 100;

/** Adds up what an import would do, by the base's rows; the cards themselves are asked when it is done. */
export async function outlookOf(
  { targets, doubtful, index }: Matched,
  reading: FileReading,
  sink: ImportSink,
  choice: ImportChoice,
  stopped: () => boolean,
): Promise<Outcome<ImportOutlook>> {
  const sum = { created: 0, changed: 0, unchanged: 0, visits: 0 };
  const fields = new Map<Difference['field'], number>();
  const changes: ChangedRow[] = [];
  const there: { target: Target; summary: CardSummary; draft: RowDraft }[] = [];
  for (const target of targets) {
    const summary = target.id ? index.summaries.get(target.id) : undefined;
    const draft = draftOf(target, reading);
    if (summary) there.push({ target, summary, draft });
    else if (target.made === 'none' || target.made === 'deleted') {
      sum.created++;
      sum.visits += draft.visits.length;
    } else sum.unchanged++;
  }
  if (choice.doubtful === 'create') {
    sum.created += doubtful.length;
    sum.visits += reading.ofVisits ? doubtful.length : 0;
  }
  for (let at = 0; at < there.length; at += ASKED) {
    const page = there.slice(at, at + ASKED);
    const beside = await sink.beside(page.map(({ summary, draft }) => ({ id: summary.id, dates: datesOf(draft) })));
    if (!beside.ok) return beside;
    if (stopped()) return { ok: false, problem: 'cancelled' };
    for (const [i, { target, summary, draft }] of page.entries()) {
      const { note, visits } = beside.value[i] ?? { note: '', visits: [] };
      const { differences } = updateOf(standingOfSummary(summary, note, visits), draft, choice.differences, target.fingerprint, '');
      if (differences.length === 0) sum.unchanged++;
      else {
        sum.changed++;
        const own = new Set(differences.map(({ field }) => field));
        for (const field of own) fields.set(field, (fields.get(field) ?? 0) + 1);
        sum.visits += differences.filter(({ field }) => field === 'visitDate').length;
        const line = target.rows[0]?.line ?? 0;
        if (changes.length < SHOWN) changes.push({ line, id: target.id, name: displayName(summary), differences });
      }
    }
  }
  return {
    ok: true,
    value: {
      ...sum,
      doubtful: doubtful.length,
      fields: [...fields].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count),
      changes,
      doubtfulRows: doubtful.slice(0, SHOWN).map(({ row, ids }): DoubtfulRow => {
        const fitting = ids.flatMap((id) => index.summaries.get(id) ?? []).map(displayName);
        return { line: row.line, ...calledOf(reading.read(row).draft), fitting };
      }),
    },
  };
}

/** All that a client's rows say. */
export function draftOf({ rows }: Target, reading: FileReading): RowDraft {
  return mergeDrafts(rows.map((row) => reading.read(row).draft));
}

function datesOf({ visits }: RowDraft): readonly IsoDate[] {
  return [...new Set(visits.map(({ date }) => date))];
}
