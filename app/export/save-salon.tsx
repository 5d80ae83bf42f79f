import { proxy } from 'comlink';
import { Download } from 'lucide-react';
import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownFileName } from '../../model/own-file/own-file.ts';
import type { SalonProgress, SavedSalon } from '../../workers/contracts/export.ts';
import type { ProblemCode } from '../../workers/contracts/store.ts';
import { useToday } from '../list/use-today.ts';
import { useProblemText } from '../problem.ts';
import { useSalon, useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useToasts } from '../ui/toasts.tsx';
import { whileAsked } from '../while-asked.ts';
import styles from './export.module.css';
import { SalonProgressBar } from './salon-progress.tsx';

/** The whole salon as one file, given to the owner. Leaving the screen calls it off. */
export function SaveSalon() {
  const { t } = useTranslation('export');
  const problemText = useProblemText();
  const { progress, problem, lacking, save, stop } = useSaveSalon();
  return (
    <>
      <p className={styles.faint}>{t('salon.safe')}</p>
      {progress && <SalonProgressBar progress={progress} label={t('making')} />}
      {problem && (
        <Notice tone="danger" alert>
          {problemText(problem)}
        </Notice>
      )}
      {lacking && lacking.missingCards > 0 && (
        <Notice tone="warn" alert>
          {t('salon.damagedCards', { count: lacking.missingCards })}
        </Notice>
      )}
      {lacking && lacking.missingPhotos > 0 && (
        <Notice tone="warn" alert>
          {t('salon.missing', { count: lacking.missingPhotos })}
        </Notice>
      )}
      <div>
        {progress ? (
          <Button onPress={stop}>{t('stop')}</Button>
        ) : (
          <Button icon={<Download aria-hidden="true" />} onPress={() => void save()}>
            {t('salon.save')}
          </Button>
        )}
      </div>
    </>
  );
}

function useSaveSalon() {
  const { t } = useTranslation('export');
  const threads = useThreads();
  const salon = useSalon();
  const today = useToday();
  const toasts = useToasts();
  const [progress, setProgress] = useState<SalonProgress | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const [lacking, setLacking] = useState<SavedSalon | null>(null);
  const running = useRef(false);
  const stop = () => {
    if (running.current) threads.exporter.cancel().catch(() => undefined);
  };
  const leave = useEffectEvent(stop);
  useEffect(() => () => leave(), []);
  const write = async () => {
    const { photos } = threads;
    const made = await whileAsked(
      (now: SalonProgress) => startTransition(() => setProgress(now)),
      (tell) =>
        threads.exporter.saveSalon(
          proxy((hash) => photos.bytesOf(hash)),
          tell,
        ),
    );
    if (!made.ok) return made;
    // On record first: a file that nobody knows of is never given.
    const noted = await threads.store.noteExport('salon', made.value.cards);
    return noted.ok ? made : noted;
  };
  const save = async () => {
    if (running.current) return;
    running.current = true;
    setProblem(null);
    setLacking(null);
    setProgress({ part: 'cards', done: 0, total: 0 });
    const outcome = await write().catch(() => ({ ok: false, problem: 'internal' }) as const);
    running.current = false;
    setProgress(null);
    if (!outcome.ok) {
      if (outcome.problem !== 'cancelled') setProblem(outcome.problem);
      return;
    }
    saveFile(`${ownFileName(`Kartoteka ${salon?.name ?? ''}`, today)}.zip`, outcome.value.file);
    setLacking(outcome.value);
    toasts.show({ text: t('salon.saved') });
  };
  return { progress, problem, lacking, save, stop };
}
