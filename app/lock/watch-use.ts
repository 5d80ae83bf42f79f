import type { LockSession } from './lock-session.ts';

const SIGNS_OF_USE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

/** Tells the lock when the device is used, hidden and shown again, and locks it by Ctrl+Shift+L. */
export function watchUse(target: Window, session: LockSession): () => void {
  const { document } = target;
  const touched = () => session.touched();
  const turned = () => {
    if (document.visibilityState === 'hidden') session.hidden();
    else session.shown();
  };
  const key = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.code !== 'KeyL') return;
    event.preventDefault();
    session.lock();
  };
  for (const sign of SIGNS_OF_USE) target.addEventListener(sign, touched, { capture: true, passive: true });
  target.addEventListener('keydown', key, { capture: true });
  document.addEventListener('visibilitychange', turned);
  target.addEventListener('pageshow', turned);
  return () => {
    for (const sign of SIGNS_OF_USE) target.removeEventListener(sign, touched, { capture: true });
    target.removeEventListener('keydown', key, { capture: true });
    document.removeEventListener('visibilitychange', turned);
    target.removeEventListener('pageshow', turned);
  };
}
