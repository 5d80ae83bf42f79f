import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoiningDevice } from '../../model/wire/messages.ts';
import { useProblemText } from '../problem.ts';
import { useOutcome } from '../start/use-outcome.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { NameAndRole, type NamedRole } from './name-and-role.tsx';

export interface LetInProps {
  readonly device: JoiningDevice;
  readonly onDone: () => void;
  /** Left without a decision: it goes on knocking. */
  readonly onClose: () => void;
}

/** A device knocks: the owner says what it is called and who uses it, or turns it away. */
export function LetIn({ device, onDone, onClose }: LetInProps) {
  const { t } = useTranslation('settings');
  const { store } = useThreads();
  const problemText = useProblemText();
  const { run, busy, problem } = useOutcome();
  const [named, setNamed] = useState<NamedRole>({ name: device.name, role: 'stylist' });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={t('knocks')}
      actions={
        <>
          <Button isDisabled={busy} onPress={() => run(() => store.declineJoin(device.id), onDone)}>
            {t('turnAway')}
          </Button>
          <Button
            look="primary"
            isDisabled={busy || named.name.trim() === ''}
            onPress={() => run(() => store.confirmJoin(device.id, named.name.trim(), named.role), onDone)}
          >
            {t('letIn')}
          </Button>
        </>
      }
    >
      {/* The notice above every screen is silent meanwhile. */}
      <p data-lets-in>{t('knocksText')}</p>
      <NameAndRole value={named} onChange={setNamed} />
      {problem && (
        <Notice tone="danger" alert>
          {problemText(problem)}
        </Notice>
      )}
    </Dialog>
  );
}
