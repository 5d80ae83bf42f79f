import { useTranslation } from 'react-i18next';
import type { ScreenActions } from '../shell/screen-actions.ts';

export interface JournalScreenProps {
  /** The day in the address (ISO date), or undefined for today. */
  readonly day: string | undefined;
  readonly actions: ScreenActions;
}

/** The salon's day, or week: who comes when, to whom, and where. */
export default function JournalScreen({ day }: JournalScreenProps) {
  const { t } = useTranslation('journal');
  return (
    <h1>
      {t('title')} {day}
    </h1>
  );
}
