export { CardScreen } from './card-screen.tsx';
export { type CardKind, usualCardKind } from './loyalty/card-kinds.ts';
export { useCardTypes } from './loyalty/use-card-types.ts';
export type { CardPlace } from './place.ts';
export { useReadAhead } from './use-read-ahead.ts';
export { type BegunHere, useBeginCard, useReadingAhead, useSavedBeforeHiding } from './use-session.ts';
