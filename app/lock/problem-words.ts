import { useTranslation } from 'react-i18next';
import type { UnlockProblem } from './lock-session.ts';

/** What a person is told where the lock did not do what was asked. */
export function useProblemWords(): (problem: UnlockProblem) => string {
  const { t } = useTranslation('lock');
  return (problem) => {
    if (problem === 'wrong' || problem === 'cancelled') return t(problem);
    return t(problem === 'storageFull' || problem === 'storageGone' ? 'storage' : 'internal');
  };
}
