import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptExport } from '../../model/wire/exports.ts';
import type { ProblemCode } from '../../workers/contracts/store.ts';
import { useProblemText } from '../problem.ts';
import { useStatusOf, useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './export.module.css';

/** Who took clients out of the program, when, how many and in which form: as the server has it on record. */
export function ExportsRecord() {
  const { t } = useTranslation(['export', 'common']);
  const problemText = useProblemText();
  const { exports, more, problem, loadMore } = useRecord();
  if (problem) return <Notice tone="warn">{problem === 'offline' ? t('record.offline') : problemText(problem)}</Notice>;
  if (exports === null) return <ProgressBar label={t('common:loading')} done={0} total={0} />;
  if (exports.length === 0) return <p className={styles.faint}>{t('record.none')}</p>;
  return (
    <>
      <ul className={styles.record}>
        {exports.map((one) => (
          <RecordRow key={one.n} made={one} />
        ))}
      </ul>
      {more && (
        <div>
          <Button onPress={loadMore}>{t('record.more')}</Button>
        </div>
      )}
    </>
  );
}

/** Heard of so much later (ms), it was made without a connection. */
const LATE = 120_000;

function RecordRow({ made: { at, heardAt, format: form, count, name } }: { readonly made: KeptExport }) {
  const { t } = useTranslation('export');
  const format = useFormat();
  return (
    <li className={styles.made}>
      <span className={styles.words}>
        <strong>{name}</strong>
        <span className={styles.faint}>{t(`formats.${form}`)}</span>
        {heardAt - at > LATE && <span className={styles.faint}>{t('record.late', { moment: format.moment(heardAt) })}</span>}
      </span>
      <span className={styles.figures}>
        <span>{t('record.clients', { count })}</span>
        <span className={styles.faint}>{format.moment(at)}</span>
      </span>
    </li>
  );
}

/** How often the record is asked for anew (ms). */
const AGAIN = 5_000;

function useRecord() {
  const { store } = useThreads();
  const connected = useStatusOf((status) => status?.connection === 'online');
  const [exports, setExports] = useState<readonly KeptExport[] | null>(null);
  const [more, setMore] = useState(false);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const hasBegun = useRef(false);
  const load = useCallback(
    (before: number) => {
      store
        .exports(before)
        .then((outcome) => {
          setProblem(outcome.ok ? null : outcome.problem);
          if (!outcome.ok) return;
          const { exports: page, more: earlier } = outcome.value;
          setExports((known) => (known ? joined(known, page) : page));
          // What is asked for anew is the latest: it tells nothing of those before what is shown.
          if (before > 0 || !hasBegun.current) setMore(earlier);
          hasBegun.current = true;
        })
        .catch(() => setProblem('internal'));
    },
    [store],
  );
  useEffect(() => {
    if (!connected) return;
    load(0);
    const timer = setInterval(() => load(0), AGAIN);
    return () => clearInterval(timer);
  }, [connected, load]);
  return { exports, more, problem: connected ? problem : ('offline' as const), loadMore: () => load(exports?.at(-1)?.n ?? 0) };
}

function joined(known: readonly KeptExport[], page: readonly KeptExport[]): readonly KeptExport[] {
  // What is on record never changes: a page that says nothing new draws nothing.
  if (page.every(({ n }) => known.some((one) => one.n === n))) return known;
  const told = new Set(page.map(({ n }) => n));
  return [...known.filter(({ n }) => !told.has(n)), ...page].sort((a, b) => b.n - a.n);
}
