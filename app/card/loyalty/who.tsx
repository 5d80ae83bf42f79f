import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.tsx';
import { useWriter } from '../../who/writer.ts';
import { useCard } from '../card-context.tsx';

/** Who does it: whoever is at this device, until somebody else is chosen. */
export function Who() {
  const { t } = useTranslation(['loyalty', 'card']);
  const { staff } = useCard();
  const [writer, choose] = useWriter();
  const people = staff.filter((one) => one.active);
  if (people.length === 0) return null;
  return (
    <Select
      label={t('loyalty:who')}
      value={writer || 'nobody'}
      options={[{ id: 'nobody', label: t('loyalty:nobody') }, ...people.map(({ id, name }) => ({ id, label: name }))]}
      onChange={(id) => choose(people.find((one) => one.id === id)?.id ?? '')}
    />
  );
}
