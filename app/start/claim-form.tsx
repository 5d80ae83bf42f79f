import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { deviceKind } from './device-name.ts';
import styles from './start-screen.module.css';
import { useOutcome } from './use-outcome.ts';

/** Makes this the owner's device of a new server. */
export function ClaimForm({ secret, onClaimed }: { readonly secret: string; readonly onClaimed: () => void }) {
  const { t } = useTranslation('start');
  const { store } = useThreads();
  const problemText = useProblemText();
  // As long as nobody has named it, its name is in the language that was chosen.
  const [ownName, setName] = useState<string | null>(null);
  const name = ownName ?? t(deviceKind(window));
  const { run, busy, problem } = useOutcome();
  return (
    <>
      <h1>{t('claimTitle')}</h1>
      <p className={styles.lead}>{t('claimText')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(() => store.claim(secret, name.trim()), onClaimed);
        }}
      >
        <TextField label={t('deviceName')} description={t('deviceNameHint')} value={name} onChange={setName} maxLength={80} isRequired />
        {problem && (
          <Notice tone="danger" alert>
            {problemText(problem)}
          </Notice>
        )}
        <Button type="submit" look="primary" wide isDisabled={busy || name.trim() === ''}>
          {t('claimAction')}
        </Button>
      </form>
    </>
  );
}
