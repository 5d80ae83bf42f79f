import type words from '../../locales/en/card.json';

/** What an undo step is about: the name of a field or entry, as the undo button says it (`card.json`, `what`). */
export type What = keyof typeof words.what;
