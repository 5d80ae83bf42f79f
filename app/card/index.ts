export { CardScreen } from './card-screen.tsx';
export type { CardPlace } from './place.ts';
export { useReadAhead } from './use-read-ahead.ts';
export { type BegunHere, useBeginCard, useSavedBeforeHiding } from './use-session.ts';
