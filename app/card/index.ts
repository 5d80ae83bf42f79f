export { CardScreen } from './card-screen.tsx';
export { type BegunHere, useBeginCard } from './use-session.ts';
