import { useEffect, useEffectEvent, useRef, useState } from 'react';

export interface Shot {
  readonly id: number;
  readonly file: Blob;
  /** An object URL of it. */
  readonly src: string;
  /** Not wanted after all; it can be brought back until the person is done. */
  readonly isLeftOut: boolean;
}

export interface Shots {
  readonly all: readonly Shot[];
  readonly kept: number;
  /** Answers how many there are then. */
  readonly add: (file: Blob) => number;
  readonly leaveOut: (id: number, leaveOut: boolean) => void;
  /** Hands over what is kept, and begins anew. */
  readonly handOver: () => void;
}

/** What was taken since the camera was opened. It is handed over as well when the page is hidden: a phone may never show it again. */
export function useShots(onTaken: (taken: readonly Blob[]) => void): Shots {
  const [all, setAll] = useState<readonly Shot[]>([]);
  const now = useRef<readonly Shot[]>(all);
  const made = useRef(0);
  const set = (shots: readonly Shot[]) => {
    now.current = shots;
    setAll(shots);
  };
  const handOver = () => {
    const shots = now.current;
    const kept = shots.filter(({ isLeftOut }) => !isLeftOut);
    set([]);
    for (const { src } of shots) URL.revokeObjectURL(src);
    if (kept.length > 0) onTaken(kept.map(({ file }) => file));
  };
  const hide = useEffectEvent(() => {
    if (document.visibilityState === 'hidden') handOver();
  });
  const end = useEffectEvent(handOver);
  useEffect(() => {
    const listen = () => hide();
    document.addEventListener('visibilitychange', listen);
    return () => {
      document.removeEventListener('visibilitychange', listen);
      end();
    };
  }, []);
  return {
    all,
    kept: all.filter(({ isLeftOut }) => !isLeftOut).length,
    add(file) {
      made.current += 1;
      set([...now.current, { id: made.current, file, src: URL.createObjectURL(file), isLeftOut: false }]);
      return now.current.length;
    },
    leaveOut: (id, isLeftOut) => set(now.current.map((shot) => (shot.id === id ? { ...shot, isLeftOut } : shot))),
    handOver,
  };
}
