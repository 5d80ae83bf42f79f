import { type ExportNote, type KeptExport, MAX_EXPORTS } from '../../model/wire/exports.ts';
import type { Database } from '../database.ts';
import type { GroupCommit } from '../log/group-commit.ts';
import type { Device } from './registry.ts';

export interface ExportsPage {
  readonly exports: KeptExport[];
  readonly more: boolean;
}

/** On record: who took clients out of the program as a file, when, how many, in which form. The table itself refuses to be changed. */
export class Exports {
  private readonly commits: GroupCommit;
  private readonly now: () => number;
  private readonly insert;
  private readonly select;

  constructor(database: Database, commits: GroupCommit, now: () => number) {
    this.commits = commits;
    this.now = now;
    this.insert = database.prepare(
      'INSERT INTO exports (note, at, heard_at, format, count, device, name) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (note) DO NOTHING',
    );
    this.select = database.prepare<KeptExport>(
      `SELECT n, at, heard_at AS heardAt, format, count, device, name FROM exports WHERE n < ? ORDER BY n DESC LIMIT ${MAX_EXPORTS + 1}`,
    );
  }

  /** Resolves when they are on the disk. Those that were told before are passed over. @throws StorageFailure */
  async note(notes: readonly ExportNote[], { id, name }: Device): Promise<void> {
    await this.commits.once(() => {
      for (const { note, at, format, count } of notes) this.insert.run(note, at, this.now(), format, count, id, name);
    });
  }

  /** The latest first, before the number `before` (0: from the latest). */
  page(before: number): ExportsPage {
    const rows = this.select.all(before === 0 ? Number.MAX_SAFE_INTEGER : before);
    return { exports: rows.slice(0, MAX_EXPORTS), more: rows.length > MAX_EXPORTS };
  }
}
