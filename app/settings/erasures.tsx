import { Printer } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairedDevice } from '../../model/wire/messages.ts';
import type { Erasure, ProblemCode } from '../../workers/contracts/store.ts';
import { useProblemText } from '../problem.ts';
import { useStatusOf, useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { Certificate } from './certificate.tsx';
import styles from './settings-screen.module.css';
import { useDevices } from './use-devices.ts';

/** Clients that were erased: by whom, when, and which devices have confirmed; with a certificate for each. */
export function Erasures() {
  const { t } = useTranslation('settings');
  const problemText = useProblemText();
  const { erasures, more, problem, loadMore } = useErasures();
  const { devices } = useDevices();
  const [printed, setPrinted] = useState<Erasure | null>(null);
  if (problem) return <Notice tone="warn">{problem === 'offline' ? t('erasuresOffline') : problemText(problem)}</Notice>;
  if (erasures?.length === 0) return <p className={styles.faint}>{t('erasuresNone')}</p>;
  return (
    <>
      <ul className={styles.rows}>
        {erasures?.map((erasure) => (
          <ErasureRow key={erasure.doc} erasure={erasure} devices={devices?.devices ?? []} onPrint={() => setPrinted(erasure)} />
        ))}
      </ul>
      {more && (
        <div>
          <Button onPress={loadMore}>{t('erasuresMore')}</Button>
        </div>
      )}
      {printed && <Certificate erasure={printed} devices={devices?.devices ?? []} onClose={() => setPrinted(null)} />}
    </>
  );
}

/** How often the list is asked for anew (ms). */
const AGAIN = 5_000;

/** A page in its place: rows known before are told anew, the latest first. */
function withPage(known: readonly Erasure[], page: readonly Erasure[]): readonly Erasure[] {
  const told = new Set(page.map(({ seq }) => seq));
  return [...known.filter(({ seq }) => !told.has(seq)), ...page].sort((a, b) => b.seq - a.seq);
}

function useErasures() {
  const { store } = useThreads();
  const connected = useStatusOf((status) => status?.connection === 'online');
  const [erasures, setErasures] = useState<readonly Erasure[] | null>(null);
  const [more, setMore] = useState(false);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const [before, setBefore] = useState(0);
  const load = useCallback(() => {
    store
      .erasures(before)
      .then((outcome) => {
        setProblem(outcome.ok ? null : outcome.problem);
        if (!outcome.ok) return;
        setErasures((known) => withPage(known ?? [], outcome.value.erasures));
        setMore(outcome.value.more);
      })
      .catch(() => setProblem('internal'));
  }, [store, before]);
  useEffect(() => {
    if (!connected) return;
    load();
    // What was just erased here is on the list when the server has heard of it; devices confirm in their own time.
    const timer = setInterval(load, AGAIN);
    return () => clearInterval(timer);
  }, [connected, load]);
  return { erasures, more, problem: connected ? problem : ('offline' as const), loadMore: () => setBefore(erasures?.at(-1)?.seq ?? 0) };
}

interface RowProps {
  readonly erasure: Erasure;
  readonly devices: readonly PairedDevice[];
  readonly onPrint: () => void;
}

function ErasureRow({ erasure, devices, onPrint }: RowProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const waiting = erasure.outstanding.map((id) => devices.find((one) => one.id === id)?.name ?? id);
  return (
    <li className={styles.device}>
      <span className={styles.deviceName}>
        <strong>{format.moment(erasure.at)}</strong>
        <span className={styles.faint}>{t('erasedBy', { name: erasure.name, reference: referenceOf(erasure) })}</span>
        <span className={styles.faint}>
          {waiting.length === 0 ? t('erasedEverywhere') : t('erasedNotYet', { names: waiting.join(', ') })}
        </span>
      </span>
      <Button icon={<Printer aria-hidden="true" />} onPress={onPrint}>
        {t('certificate')}
      </Button>
    </li>
  );
}

/** What names an erased card on paper: the end of its id, which says nothing of the person. */
export function referenceOf({ doc }: Erasure): string {
  return doc.slice(-8).toUpperCase();
}
