import { useCallback, useEffect, useState } from 'react';
import type { Devices, ProblemCode } from '../../workers/contracts/store.ts';
import { useStatusOf, useStoreEvents, useThreads } from '../threads.tsx';

/** Who is connected and who knocks is told at once; what each device has by then is asked for now and then (ms). */
const AGAIN = 15_000;

export interface ShownDevices {
  /** Null until they are known: the list is on the server. */
  readonly devices: Devices | null;
  readonly problem: ProblemCode | null;
  readonly load: () => void;
}

/** The devices that share this salon, and who knocks; kept up to date while there is a connection. */
export function useDevices(): ShownDevices {
  const { store } = useThreads();
  const connected = useStatusOf((status) => status?.connection === 'online' && status.access === 'paired');
  const unknown = useStatusOf((status) => status === null);
  const [devices, setDevices] = useState<Devices | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const load = useCallback(() => {
    store
      .devices()
      .then((outcome) => {
        setProblem(outcome.ok ? null : outcome.problem);
        if (outcome.ok) setDevices(outcome.value);
      })
      .catch(() => setProblem('internal'));
  }, [store]);
  useEffect(() => {
    if (!connected) return;
    load();
    const timer = setInterval(load, AGAIN);
    return () => clearInterval(timer);
  }, [connected, load]);
  useStoreEvents((event) => {
    if (event.type === 'devicesChanged') load();
  });
  return { devices, problem: connected ? problem : unknown ? null : 'offline', load };
}
