import { Undo2, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsDone } from '../../../workers/contracts/store.ts';
import { useProblemText } from '../../problem.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './bulk.module.css';
import type { BulkView } from './bulk-runs.ts';
import { useBulkView } from './use-bulk.ts';

/** How far an action on many clients is, with a way to stop it; then what came of it, with the one Undo for all of it. */
export function BulkState() {
  const { view, runs } = useBulkView();
  useEffect(() => runs.look(), [runs]);
  switch (view.step) {
    case 'idle':
      return null;
    case 'running':
      return <Running view={view} onStop={runs.stop} />;
    default:
      return <Ended view={view} onUndo={runs.undo} onDismiss={runs.dismiss} />;
  }
}

function Running({ view, onStop }: { readonly view: Extract<BulkView, { step: 'running' }>; readonly onStop: () => void }) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const { deed, progress, isUndo, isStopping } = view;
  return (
    <div className={styles.state}>
      <div className={styles.progress}>
        <ProgressBar
          label={isUndo ? t('bulk.undoing') : t(`doing.${deed.kind}`, { name: deed.name })}
          done={progress.done}
          total={progress.total}
          figures={t('bulk.figures', { done: format.number(progress.done), total: format.number(progress.total) })}
        />
      </div>
      <Button isDisabled={isStopping} onPress={onStop}>
        {t(isStopping ? 'bulk.stopping' : 'bulk.stop')}
      </Button>
    </div>
  );
}

interface EndedProps {
  readonly view: Extract<BulkView, { step: 'done' | 'failed' }>;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

function Ended({ view, onUndo, onDismiss }: EndedProps) {
  const { t } = useTranslation(['table', 'common']);
  const words = useDoneWords();
  return (
    <div className={styles.state} data-failed={view.step === 'failed' || undefined} role="status">
      <p className={styles.words}>{words(view)}</p>
      {view.step === 'done' && !view.isUndo && view.done.changed > 0 && (
        <Button icon={<Undo2 aria-hidden="true" />} onPress={onUndo}>
          {t('common:undo')}
        </Button>
      )}
      <IconButton label={t('dismiss')} onPress={onDismiss}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** What came of an action, in words: what was changed, what was so already, and what could not be. */
export function useDoneWords(): (view: EndedProps['view']) => string {
  const { t } = useTranslation('table');
  const format = useFormat();
  const problemText = useProblemText();
  const counted = (count: number) => ({ count, shown: format.number(count) });
  const rest = ({ unchanged, failed, cancelled }: CardsDone) => [
    ...(cancelled ? [t('done.stopped')] : []),
    ...(unchanged > 0 ? [t('done.unchanged', counted(unchanged))] : []),
    ...failed.map(({ problem, count }) => t('done.failed', { ...counted(count), reason: problemText(problem) })),
  ];
  return (view) => {
    if (view.step === 'failed') return problemText(view.problem);
    const { done, deed, isUndo } = view;
    const told = isUndo ? t('done.undone', counted(done.changed)) : t(`done.${deed.kind}`, { ...counted(done.changed), name: deed.name });
    return [told, ...rest(done)].join('. ');
  };
}
