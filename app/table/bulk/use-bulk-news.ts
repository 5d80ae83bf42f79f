import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../ui/toasts.tsx';
import { useDoneWords } from './bulk-state.tsx';
import { useBulkRuns } from './use-bulk.ts';

/** Tells on whatever screen one is that an action on many clients is over, with its Undo, where its progress is not in sight. */
export function useBulkNews(): void {
  const { t } = useTranslation('common');
  const { show } = useToasts();
  const words = useDoneWords();
  const runs = useBulkRuns();
  const tell = useEffectEvent(() => {
    const view = runs.view();
    if (runs.isLookedAt() || view.step === 'idle' || view.step === 'running') return;
    if (view.step === 'failed') return show({ text: words(view), tone: 'danger' });
    const offersUndo = !view.isUndo && view.done.changed > 0;
    show({ text: words(view), ...(offersUndo && { action: { label: t('undo'), onAction: runs.undo } }) });
  });
  useEffect(() => {
    let wasRunning = runs.view().step === 'running';
    return runs.subscribe(() => {
      const isRunning = runs.view().step === 'running';
      if (wasRunning && !isRunning) tell();
      wasRunning = isRunning;
    });
  }, [runs]);
}
