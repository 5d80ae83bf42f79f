import { UserRoundSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import styles from './duplicates-button.module.css';
import { useMayMerge } from './use-may-merge.ts';
import { usePairCount } from './use-pair-count.ts';

export interface DuplicatesButtonProps {
  readonly look?: 'plain' | 'quiet';
  /** It is looked for at once, also where nothing else has needed the table yet. */
  readonly isUrgent?: boolean;
  /** There is room for the figure alone. */
  readonly isBrief?: boolean;
}

/** The way to the likely pairs, with how many there are; nothing where there are none. */
export function DuplicatesButton({ look = 'quiet', isUrgent = false, isBrief = false }: DuplicatesButtonProps) {
  const { t } = useTranslation('duplicates');
  const [, navigate] = useLocation();
  const format = useFormat();
  const isAllowed = useMayMerge();
  const count = usePairCount(isUrgent && isAllowed);
  if (count === 0 || !isAllowed) return null;
  const words = t('button', { shown: format.number(count) });
  return (
    <Button look={look} icon={<UserRoundSearch aria-hidden="true" />} onPress={() => navigate('/duplicates')} aria-label={words}>
      {!isBrief && <span className={styles.words}>{words}</span>}
      <span className={isBrief ? undefined : styles.figure}>{format.number(count)}</span>
    </Button>
  );
}
