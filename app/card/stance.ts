import { createContext, useContext } from 'react';

/** How a group stands on the card: `open`: with all its fields, always; `tucked`: folded until somebody opens it; '': as left on this device. */
export type Stance = '' | 'open' | 'tucked';

export const StanceContext = createContext<Stance>('');

export function useStance(): Stance {
  return useContext(StanceContext);
}
