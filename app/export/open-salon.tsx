import { FolderOpen } from 'lucide-react';
import { startTransition, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import type { OpenOutcome, SalonFileProblem, SalonProgress } from '../../workers/contracts/export.ts';
import type { ProblemCode } from '../../workers/contracts/store.ts';
import { useProblemText } from '../problem.ts';
import { useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { whileAsked } from '../while-asked.ts';
import styles from './export.module.css';
import { SalonProgressBar } from './salon-progress.tsx';

type Problem = SalonFileProblem | ProblemCode;
const OF_THE_FILE: readonly Problem[] = ['notASalon', 'newer', 'damaged', 'unreadable', 'notNew'] satisfies readonly SalonFileProblem[];

export interface OpeningSalon {
  /** null: nothing is being opened. */
  readonly progress: SalonProgress | null;
  readonly problem: Problem | null;
  readonly open: (file: File) => void;
}

/** Opens a salon from the file that Kartoteka saved it as. `onOpening`: a file was chosen; `onOpened`: the salon is there. */
export function useOpeningSalon(onOpening: () => void, onOpened: () => void): OpeningSalon {
  const { t } = useTranslation('export');
  const threads = useThreads();
  const toasts = useToasts();
  const [progress, setProgress] = useState<SalonProgress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async (file: File) => {
    onOpening();
    setProblem(null);
    setProgress({ part: 'checking', done: 0, total: 0 });
    const outcome: OpenOutcome = await whileAsked(
      (now: SalonProgress) => startTransition(() => setProgress(now)),
      (tell) => threads.exporter.openSalon(file, tell),
    ).catch(() => ({ ok: false, problem: 'internal' }) as const);
    setProgress(null);
    if (!outcome.ok) return setProblem(outcome.problem);
    const { missingPhotos: count } = outcome.value;
    toasts.show({ text: count > 0 ? t('open.missing', { count }) : t('open.opened') });
    onOpened();
  };
  return { progress, problem, open: (file) => void open(file) };
}

/** The way to a salon from a file, on the first run. */
export function OpenSalon({ opening, isDisabled }: { readonly opening: OpeningSalon; readonly isDisabled: boolean }) {
  const { t } = useTranslation('export');
  const textOf = useTextOf();
  return (
    <>
      <h2>{t('open.title')}</h2>
      <p className={styles.lead}>{t('open.text')}</p>
      {opening.problem && (
        // On a phone it stands below what is seen first.
        <div ref={intoSight}>
          <Notice tone="danger" alert>
            {textOf(opening.problem)}
          </Notice>
        </div>
      )}
      <div>
        <FileTrigger
          acceptedFileTypes={['.zip', 'application/zip']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file) opening.open(file);
          }}
        >
          <Button icon={<FolderOpen aria-hidden="true" />} isDisabled={isDisabled}>
            {t('open.choose')}
          </Button>
        </FileTrigger>
      </div>
    </>
  );
}

function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
}

/** While it is being opened. */
export function OpeningProgress({ progress }: { readonly progress: SalonProgress }) {
  const { t } = useTranslation('export');
  return (
    <>
      <h1>{t('open.opening')}</h1>
      <SalonProgressBar progress={progress} label={t('open.checking')} />
    </>
  );
}

function useTextOf(): (problem: Problem) => string {
  const { t } = useTranslation('export');
  const problemText = useProblemText();
  return (problem) => (isOfFile(problem) ? t(`open.problems.${problem}`) : problemText(problem));
}

function isOfFile(problem: Problem): problem is SalonFileProblem {
  return OF_THE_FILE.includes(problem);
}
