import { useTranslation } from 'react-i18next';
import type { SameReason } from '../../model/likely-same/likely-same.ts';
import { displayName } from '../../model/names/display-name.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { DuplicatePair } from '../../workers/contracts/table.ts';
import { phoneShown } from '../list/shown-phone.ts';
import { inOtherLetters, sharedValue } from './shared-values.ts';

export interface PairWords {
  readonly a: string;
  readonly b: string;
  readonly meaning: string;
  /** Each reason by itself, the most telling first. */
  readonly why: readonly string[];
}

/** What a client is called among the pairs. */
export function useNameOf(): (summary: CardSummary) => string {
  const { t } = useTranslation('duplicates');
  return (summary) => displayName({ ...summary, phones: summary.phones.map(phoneShown) }) || t('nameless');
}

/** Says of a pair who they are, what it looks like, and why. */
export function usePairWords(): (pair: DuplicatePair) => PairWords {
  const { t } = useTranslation('duplicates');
  const nameOf = useNameOf();
  return (pair) => ({
    a: nameOf(pair.a),
    b: nameOf(pair.b),
    meaning: t(`meaning.${pair.isWeak ? 'weak' : pair.meaning}`),
    why: pair.reasons.map((reason) => {
      switch (reason) {
        case 'phone':
        case 'email':
        case 'card':
          return t(`why.${reason}`, { value: sharedValue(reason, pair.a, pair.b) }).trim();
        default:
          return t(`why.${nameReason(reason, pair)}`);
      }
    }),
  });
}

function nameReason(reason: Exclude<SameReason, 'phone' | 'email' | 'card'>, { a, b }: DuplicatePair) {
  if (!inOtherLetters(a, b)) return reason;
  return reason === 'nameAndBirth' || reason === 'similarNameAndBirth' ? 'lettersAndBirth' : 'letters';
}
