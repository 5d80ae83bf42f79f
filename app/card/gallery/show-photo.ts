import { createContext } from 'react';
import type { EntryId } from '../../../model/ids.ts';

/** Shows a photo of the card on screen, from wherever on the card its thumbnail is. */
export const ShowPhoto = createContext<(id: EntryId) => void>(() => {});
