import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { UnlockProblem } from './lock-session.ts';
import { isUsable, NewPassphrase, NOTHING_TYPED } from './new-passphrase.tsx';
import { useProblemWords } from './problem-words.ts';

export interface LockDialogProps {
  readonly title: string;
  /** The word on the button. */
  readonly action: string;
  readonly children?: ReactNode;
  /** Asks for the passphrase that unlocks now. */
  readonly asksOld?: boolean;
  /** Asks for a new one, twice. */
  readonly asksNew?: boolean;
  /** What `cancelled` means here, in words. */
  readonly cancelledText?: string;
  readonly look?: 'primary' | 'danger';
  readonly run: (old: string, next: string) => Promise<UnlockProblem | null>;
  readonly onClose: () => void;
}

/** Changes something about the lock, with its passphrase, a new one, or both. Stays open over a slip. */
export function LockDialog(props: LockDialogProps) {
  const { t } = useTranslation(['lock', 'common']);
  const words = useProblemWords();
  const [old, setOld] = useState('');
  const [next, setNext] = useState(NOTHING_TYPED);
  const [problem, setProblem] = useState<UnlockProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const ready = !busy && (!props.asksOld || old !== '') && (!props.asksNew || isUsable(next));
  const run = async () => {
    setBusy(true);
    setProblem(null);
    const outcome = await props.run(old, next.first);
    setBusy(false);
    if (outcome === null) props.onClose();
    else setProblem(outcome);
  };
  const form = 'lock-dialog';
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.title}
      actions={
        <>
          <Button onPress={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={form} look={props.look ?? 'primary'} isDisabled={!ready}>
            {props.action}
          </Button>
        </>
      }
    >
      {props.children}
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void run();
        }}
        style={{ display: 'contents' }}
      >
        {props.asksOld && (
          <TextField
            label={t(props.asksNew ? 'passphraseNow' : 'passphrase')}
            type="password"
            autoComplete="current-password"
            value={old}
            onChange={setOld}
            autoFocus
          />
        )}
        {props.asksNew && <NewPassphrase typed={next} onChange={setNext} />}
      </form>
      {problem && (
        <Notice tone="danger" alert>
          {problem === 'cancelled' && props.cancelledText ? props.cancelledText : words(problem)}
        </Notice>
      )}
      {busy && <ProgressBar label={props.action} hideLabel done={0} total={0} />}
    </Dialog>
  );
}
