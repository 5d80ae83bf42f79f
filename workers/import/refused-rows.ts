import Papa from 'papaparse';
import { harmless } from '../../model/export/csv.ts';
import type { RowProblemCode } from '../../model/import/fields.ts';
import type { RowPlan } from './preview.ts';

/** Excel in our languages opens a file with this separator as a table. */
const DELIMITER = ';';

/**
 * The rows left out as a CSV: their own cells, then the line they stood on and why. Cells that a spreadsheet would take for a
 * formula get an apostrophe before them; the file can be mended and imported again.
 */
export function refusedRowsCsv(
  plan: readonly RowPlan[],
  header: readonly string[] | null,
  describe: Readonly<Record<RowProblemCode, string>>,
  titles: { readonly line: string; readonly reason: string },
): Blob {
  const refused = plan.filter((row) => row.fate === 'refuse');
  const width = refused.reduce((widest, { cells }) => Math.max(widest, cells.length), header?.length ?? 0);
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => harmless(cells[index] ?? ''));
  const rows = refused.map(({ cells, line, problems }) => [...padded(cells), String(line), reasons(problems, describe)]);
  const text = Papa.unparse([[...padded(header ?? []), titles.line, titles.reason], ...rows], { delimiter: DELIMITER });
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

function reasons(problems: RowPlan['problems'], describe: Readonly<Record<RowProblemCode, string>>): string {
  return [...new Set(problems.filter((one) => one.refused).map((one) => describe[one.code]))].join('; ');
}
