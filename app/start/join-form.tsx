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

const CODE_LENGTH = 8;

/** Pairs this device by the code that another one shows. `refused`: it was paired before, and the server no longer knows it. */
export function JoinForm({ refused }: { readonly refused?: boolean }) {
  const { t } = useTranslation('start');
  const { store } = useThreads();
  const problemText = useProblemText();
  const [code, setCode] = useState('');
  const [name, setName] = useState(() => t(deviceKind(window)));
  const { run, busy, problem } = useOutcome();
  const letters = code.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return (
    <>
      <h1>{t(refused ? 'refusedTitle' : 'joinTitle')}</h1>
      <p className={styles.lead}>{t(refused ? 'refusedText' : 'joinText')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(
            () => store.join(letters, name.trim()),
            () => undefined,
          );
        }}
      >
        <div className={styles.code}>
          <TextField
            label={t('code')}
            placeholder="XXXX-XXXX"
            value={code}
            onChange={setCode}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck="false"
            maxLength={12}
            isRequired
          />
        </div>
        <TextField label={t('deviceName')} description={t('deviceNameHint')} value={name} onChange={setName} maxLength={80} isRequired />
        {problem && (
          <Notice tone="danger" alert>
            {problemText(problem)}
          </Notice>
        )}
        <Button type="submit" look="primary" wide isDisabled={busy || letters.length !== CODE_LENGTH || name.trim() === ''}>
          {t('joinAction')}
        </Button>
      </form>
    </>
  );
}
