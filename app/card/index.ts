export { CardScreen } from './card-screen.tsx';
export type { CardPlace } from './place.ts';
export { type BegunHere, useBeginCard, useSavedBeforeHiding } from './use-session.ts';
