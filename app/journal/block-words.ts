import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitStatus } from '../../model/card.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';
import { useWhoOf } from './who.ts';

/** What blocks say, found once for all of them: a day has hundreds. The same object until the language is another. */
export interface BlockWords {
  readonly whoOf: (visit: Pick<JournalVisit, 'client'>) => string;
  readonly status: (status: VisitStatus) => string;
  readonly noTime: string;
  readonly clash: string;
  readonly disputed: string;
}

export function useBlockWords(): BlockWords {
  const { t } = useTranslation(['journal', 'visit']);
  const whoOf = useWhoOf();
  return useMemo(
    () => ({
      whoOf,
      status: (status) => t(`visit:statuses.${status}`),
      noTime: t('journal:noTime'),
      clash: t('journal:clash'),
      disputed: t('journal:disputed'),
    }),
    [t, whoOf],
  );
}
