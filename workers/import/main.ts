import * as Comlink from 'comlink';
import type { Importer } from '../contracts/import.ts';
import type { ImportSink } from '../contracts/store.ts';
import { createImporter } from './importer.ts';

// The import's thread: reads files and hands clients to the store's thread over a port, past the page.
Comlink.expose(createImporter((port) => Comlink.wrap<ImportSink>(port)) satisfies Importer);
