import { useEffect } from 'react';
import { useSalon } from '../threads.tsx';

/** Dresses the app in the salon's own colour, on every device (`ui/accent.css`). */
export function useAccent(): void {
  const accent = useSalon()?.accent ?? '';
  useEffect(() => {
    document.documentElement.dataset.accent = accent;
  }, [accent]);
}
