import { createContext } from 'react';
import type { EntryId } from '../../../model/ids.ts';

/** Brings a visit on screen, in the history. */
export const OpenVisit = createContext<(id: EntryId) => void>(() => undefined);
