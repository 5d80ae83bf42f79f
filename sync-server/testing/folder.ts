import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for one test. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'kartoteka-log-'));

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
