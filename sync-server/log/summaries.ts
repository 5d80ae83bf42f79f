import type { Database } from '../database.ts';
import { sha256 } from '../digest.ts';

export interface FreshSummary {
  /** As stored. */
  readonly heads: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Summaries that were made from exactly the heads their documents have now. One that is damaged is none: it can be made again. */
export class FreshSummaries {
  private readonly select;

  constructor(database: Database) {
    this.select = database.prepare<FreshSummary & { sha256: Uint8Array }>(
      'SELECT s.heads, s.bytes, s.sha256 FROM summaries s JOIN documents d ON d.n = s.doc WHERE s.doc = ? AND s.heads = d.heads',
    );
  }

  of(doc: number): FreshSummary | undefined {
    const row = this.select.get(doc);
    return row && isWholeSummary(row) ? row : undefined;
  }
}

/** True where a summary's bytes are still those that were stored. */
export function isWholeSummary(summary: { readonly bytes: Uint8Array; readonly sha256: Uint8Array }): boolean {
  return Buffer.compare(summary.sha256, sha256(summary.bytes)) === 0;
}
