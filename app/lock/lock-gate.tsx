import { createContext, Fragment, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunningThreads } from '../workers.ts';
import { Changing, LockScreen } from './lock-screen.tsx';
import type { LockSession, LockView } from './lock-session.ts';
import { watchUse } from './watch-use.ts';

const LockContext = createContext<LockSession | null>(null);

/** The lock of this device, and what it is doing. */
export function useDeviceLock(): { readonly session: LockSession; readonly view: LockView } {
  const session = useContext(LockContext);
  if (!session) throw new Error('LockGate is missing');
  return { session, view: useSyncExternalStore(session.subscribe, session.view) };
}

/** Shows what is behind the lock only while this device is unlocked; while it is locked there is nothing behind it. */
export function LockGate({
  session,
  children,
}: {
  readonly session: LockSession;
  readonly children: (threads: RunningThreads) => ReactNode;
}) {
  return (
    <LockContext value={session}>
      <Gate>{children}</Gate>
    </LockContext>
  );
}

function Gate({ children }: { readonly children: (threads: RunningThreads) => ReactNode }) {
  const { session, view } = useDeviceLock();
  const { t } = useTranslation('lock');
  useEffect(() => watchUse(window, session), [session]);
  if (view.phase === 'changing') return <Changing label={t('changing')} />;
  if (view.phase === 'locked') return <LockScreen info={view.info} />;
  // Other workers, other screens: nothing that was shown before stays.
  return <Fragment key={view.generation}>{children(view.threads)}</Fragment>;
}
