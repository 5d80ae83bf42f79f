import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemCode } from '../workers/contracts/store.ts';

/** The words for a problem that was expected: what happened, what is safe, what to do. */
export function useProblemText(): (problem: ProblemCode) => string {
  const { t } = useTranslation('errors');
  return useCallback((problem) => t(problem), [t]);
}
