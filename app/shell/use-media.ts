import { useCallback, useSyncExternalStore } from 'react';

/** List and card fit side by side. */
export const SIDE_BY_SIDE = '(min-width: 1000px) and (orientation: landscape)';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
