import { useEffect, useState } from 'react';
import { ImportProvider } from './import/index.ts';
import { Shell } from './shell/shell.tsx';
import type { DeviceMemory } from './start/device-memory.ts';
import { StartScreen } from './start/start-screen.tsx';
import { whichStep } from './start/which-step.ts';
import { useSalon, useStatus } from './threads.tsx';

export interface AppProps {
  /** The secret of the server's one-time link, where the app was opened by it. */
  readonly claimSecret: string | null;
  readonly memory: DeviceMemory;
}

/** The first run where there is one, otherwise the clients. */
export function App({ claimSecret, memory }: AppProps) {
  const status = useStatus();
  const salonName = useSalon()?.name ?? '';
  const [claimed, setClaimed] = useState(memory.claimed);
  const [making, setMaking] = useState(false);
  const [wasPaired] = useState(memory.paired);
  const paired = status?.access === 'paired';
  useEffect(() => {
    if (!paired) return;
    memory.setPaired();
    // Without it the browser may throw everything away when the disk runs full.
    navigator.storage?.persist?.().catch(() => undefined);
  }, [paired, memory]);
  const step = whichStep({ status, hasSecret: claimSecret !== null, makesSalon: claimed && (making || salonName === ''), wasPaired });
  const rememberClaimed = (now: boolean) => {
    memory.setClaimed(now);
    setClaimed(now);
  };
  if (step !== null) {
    return (
      <StartScreen
        step={step}
        secret={claimSecret}
        onClaimed={() => rememberClaimed(true)}
        onMaking={setMaking}
        onMade={() => {
          setMaking(false);
          rememberClaimed(false);
        }}
      />
    );
  }
  return SCREENS;
}

/** Always the same element: what goes on in the store is no reason to draw all screens anew. */
const SCREENS = (
  <ImportProvider>
    <Shell />
  </ImportProvider>
);
