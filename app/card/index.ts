export { CardScreen } from './card-screen.tsx';
export { type BegunHere, useBeginCard, useSavedBeforeHiding } from './use-session.ts';
