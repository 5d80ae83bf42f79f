import { useEffect, useState } from 'react';
import { ImportProvider } from './import/index.ts';
import { Shell } from './shell/shell.tsx';
import type { DeviceMemory } from './start/device-memory.ts';
import type { LinkSecrets } from './start/one-time-link.ts';
import { StartScreen } from './start/start-screen.tsx';
import { whichStep } from './start/which-step.ts';
import { useSalon, useStatus } from './threads.tsx';
import { Boundary } from './ui/boundary.tsx';

export interface AppProps {
  /** The secrets of the one-time link by which the app was opened. */
  readonly secrets: LinkSecrets;
  readonly memory: DeviceMemory;
}

/** The first run where there is one, otherwise the clients. */
export function App({ secrets, memory }: AppProps) {
  const status = useStatus();
  const salonName = useSalon()?.name ?? '';
  const [claimed, setClaimed] = useState(memory.claimed);
  const [making, setMaking] = useState(false);
  const [wasPaired] = useState(memory.paired);
  const paired = status?.access === 'paired';
  const revoked = status?.access === 'revoked';
  useEffect(() => {
    if (revoked) memory.setPaired(false);
    if (!paired) return;
    memory.setPaired(true);
    // Without it the browser may throw everything away when the disk runs full.
    navigator.storage?.persist?.().catch(() => undefined);
  }, [paired, revoked, memory]);
  const step = whichStep({ status, hasSecret: secrets.claim !== null, makesSalon: claimed && (making || salonName === ''), wasPaired });
  const rememberClaimed = (now: boolean) => {
    memory.setClaimed(now);
    setClaimed(now);
  };
  if (step !== null) {
    return (
      <StartScreen
        step={step}
        secrets={secrets}
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
  <Boundary>
    <ImportProvider>
      <Shell />
    </ImportProvider>
  </Boundary>
);
