import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Ctrl Enter anywhere within is being done with it; also in fields, which keep other keys to themselves. */
export function useCtrlEnter(within: RefObject<HTMLElement | null>, onDone: () => void): void {
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const element = within.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      done();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [within]);
}
