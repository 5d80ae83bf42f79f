import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storageContract } from '../../workers/store/storage-contract.ts';
import { sqliteStorage } from '../headless/sqlite-storage.ts';

storageContract('SQLite', async () => sqliteStorage(join(mkdtempSync(join(tmpdir(), 'kartoteka-device-')), 'device.db')));
