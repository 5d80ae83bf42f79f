import { type Database, StorageFailure } from '../../sync-server/database.ts';

/** A disk that a killed process writes to no more. */
export class MortalDisk implements Database {
  isDead = false;
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  exec(sql: string): void {
    if (this.isDead) throw new StorageFailure('killed');
    this.database.exec(sql);
  }

  prepare<Row>(sql: string) {
    return this.database.prepare<Row>(sql);
  }

  close(): void {
    this.database.close();
  }
}
