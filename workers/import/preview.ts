import { cellText } from '../../model/import/cell-text.ts';
import type { RowProblem, RowProblemCode } from '../../model/import/fields.ts';
import { type RowReading, sameRowTwice } from '../../model/import/read-row.ts';
import type { ImportPreview, NewCategory, PreviewRow } from '../contracts/import.ts';
import type { ChosenFile, FileReading, FileRow } from './file-reading.ts';

/** Rows read between two looks at what else the worker was asked. */
const SLICE = 200;
const FIRST_ROWS = 20;
const PROBLEM_ROWS = 100;
const OTHER_LENGTH = 160;

/** What is to become of each row, kept for the import itself. */
export interface RowPlan extends FileRow {
  readonly fingerprint: string;
  readonly fate: 'import' | 'refuse' | 'repeat';
  readonly problems: readonly RowProblem[];
}

/** Reads every row, giving way in between, into the preview and the plan. */
export async function previewOf(
  file: ChosenFile,
  reading: FileReading,
): Promise<{ readonly preview: ImportPreview; readonly plan: readonly RowPlan[] }> {
  const seen = new Set<string>();
  const newCategories = new Map<string, NewCategory>();
  const plan: RowPlan[] = [];
  const shown = { first: [] as PreviewRow[], refused: [] as PreviewRow[], marked: [] as PreviewRow[] };
  for (const [index, fileRow] of reading.rows.entries()) {
    const { line, cells } = fileRow;
    if (index > 0 && index % SLICE === 0) await givingWay();
    const row = reading.read(fileRow);
    if (!row.refused) for (const { id, name, isNew } of row.draft.categories) if (isNew) newCategories.set(id, { id, name });
    const repeated = !row.refused && seen.has(row.fingerprint);
    seen.add(row.fingerprint);
    const problems = repeated ? [...row.problems, sameRowTwice()] : row.problems;
    plan.push({ ...fileRow, fingerprint: row.fingerprint, fate: row.refused ? 'refuse' : repeated ? 'repeat' : 'import', problems });
    if (index < FIRST_ROWS) shown.first.push(previewRow(line, cells, row, problems, reading));
    const troubled = row.refused ? shown.refused : shown.marked;
    if (problems.length > 0 && troubled.length < PROBLEM_ROWS) troubled.push(previewRow(line, cells, row, problems, reading));
  }
  const count = (fate: RowPlan['fate']) => plan.filter((row) => row.fate === fate).length;
  const preview: ImportPreview = {
    fileName: file.name,
    kind: file.kind,
    ofVisits: reading.ofVisits,
    encoding: reading.encoding,
    delimiter: reading.delimiter,
    header: reading.header !== null && file.kind !== 'vcf',
    columns: reading.columns,
    total: plan.length,
    importable: count('import'),
    refused: count('refuse'),
    marked: plan.filter((row) => row.fate !== 'refuse' && row.problems.length > 0).length,
    newCategories: [...newCategories.values()],
    problems: problemCounts(plan),
    rows: shown.first,
    problemRows: [...shown.refused, ...shown.marked],
  };
  return { preview, plan };
}

/** Lets messages that wait (a cancellation, another setting) be heard. */
export function givingWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** In how many rows each problem occurs, the refusing ones first, then the commonest. */
function problemCounts(plan: readonly RowPlan[]): ImportPreview['problems'] {
  const counts = new Map<RowProblemCode, { code: RowProblemCode; count: number; refused: boolean }>();
  for (const { problems } of plan) {
    for (const problem of new Map(problems.map((one) => [one.code, one])).values()) {
      const { count } = counts.get(problem.code) ?? { count: 0 };
      counts.set(problem.code, { code: problem.code, count: count + 1, refused: problem.refused });
    }
  }
  return [...counts.values()].sort((a, b) => Number(b.refused) - Number(a.refused) || b.count - a.count);
}

/** What a row's client is called, and how they are reached. */
export function calledOf({ profile, phones, emails }: RowReading['draft']): Pick<PreviewRow, 'name' | 'phone' | 'email'> {
  const person = [profile.given, profile.middle, profile.family].filter(Boolean).join(' ');
  return {
    name: person || profile.company || profile.nickname || '',
    phone: phones.map((phone) => phone.e164 || phone.typed).join(', '),
    email: emails.map((email) => email.address).join(', '),
  };
}

function previewRow(
  line: number,
  cells: readonly string[],
  { draft }: RowReading,
  problems: readonly RowProblem[],
  { columns }: FileReading,
): PreviewRow {
  const told = new Set(['ignore', 'fullName', 'given', 'family', 'middle', 'phone', 'phone2', 'email', 'email2']);
  const inColumns = columns.flatMap(({ field, index }) => (told.has(field) ? [] : [cellText(cells[index] ?? '').text]));
  // A contact has no columns.
  const inContact = [draft.profile.company, draft.address.city, ...draft.categories.map(({ name }) => name), ...draft.note].map(
    (text) => text ?? '',
  );
  const other = (columns.length > 0 ? inColumns : inContact).filter(Boolean);
  return {
    line,
    ...calledOf(draft),
    other: other.join(' · ').slice(0, OTHER_LENGTH),
    problems,
  };
}
