import { useTranslation } from 'react-i18next';
import type { SalonProgress } from '../../workers/contracts/export.ts';
import { useFormat } from '../ui/format.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';

/** How far the whole salon is, on its way out or in. `label`: while nothing can be counted yet. */
export function SalonProgressBar({ progress: { part, done, total }, label }: { readonly progress: SalonProgress; readonly label: string }) {
  const { t } = useTranslation('export');
  const format = useFormat();
  const words = part === 'checking' || total === 0 ? label : t(part === 'cards' ? 'salon.cards' : 'salon.photos');
  return (
    <ProgressBar
      label={words}
      done={done}
      total={total}
      {...(total > 0 && { figures: t('figures', { done: format.number(done), total: format.number(total) }) })}
    />
  );
}
