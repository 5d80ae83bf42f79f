import type { TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import type { Visit } from '../../../model/card.ts';
import type { MeasureWords } from './measure-words.ts';

/** A figure, and what is to be said when somebody asks where it comes from. */
export interface ExplainedFigure {
  /** What the figure is. */
  readonly label: string;
  /** The figure, in words. */
  readonly value: string;
  /** How it comes about, a sentence each. */
  readonly how: readonly string[];
  /** What it comes from, the latest first; null where it doesn't come from visits of this client. */
  readonly visits: readonly Visit[] | null;
  /** What one of them adds to it. */
  readonly adds?: (visit: Visit) => string;
}

/** The figure that is being explained. */
export interface Asked extends ExplainedFigure {
  /** What was touched. */
  readonly beside: HTMLElement;
  readonly onClose: () => void;
}

/** What every figure of the statistics needs: there are dozens, and a hook of its own in each would be the dearest part of them. */
export interface StatisticsParts {
  readonly t: TFunction<'statistics'>;
  readonly words: MeasureWords;
  readonly explain: (asked: Asked) => void;
}

export const StatisticsContext = createContext<StatisticsParts | null>(null);

export function useStatistics(): StatisticsParts {
  const parts = useContext(StatisticsContext);
  if (!parts) throw new Error('StatisticsContext is missing');
  return parts;
}
