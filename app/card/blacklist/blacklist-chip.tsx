import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../ui/chip.tsx';
import { useOnCard } from '../card-context.tsx';

/** Says beside the name that the salon takes no bookings of this client. */
export function BlacklistChip() {
  const { t } = useTranslation('alerts');
  const isOn = useOnCard((card) => card.blacklist.length > 0);
  if (!isOn) return null;
  return (
    <Chip tone="danger" icon={<Ban aria-hidden="true" />}>
      {t('titles.blacklist')}
    </Chip>
  );
}
