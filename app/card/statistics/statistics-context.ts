import { createContext, useContext } from 'react';
import type { EntryId } from '../../../model/ids.ts';
import type { MeasureWords } from './measure-words.ts';

/** What every figure of the statistics needs. */
export interface StatisticsParts {
  readonly words: MeasureWords;
  /** Brings a visit on screen, in the history. */
  readonly openVisit: (id: EntryId) => void;
}

export const StatisticsContext = createContext<StatisticsParts | null>(null);

export function useStatistics(): StatisticsParts {
  const parts = useContext(StatisticsContext);
  if (!parts) throw new Error('StatisticsContext is missing');
  return parts;
}
