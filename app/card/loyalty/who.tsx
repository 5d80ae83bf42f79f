import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.tsx';
import { useCard } from '../card-context.tsx';
import { Writer } from './record.ts';

/** Who does it: whoever did something last on this device, until somebody else is chosen. */
export function Who() {
  const { t } = useTranslation(['loyalty', 'card']);
  const { staff } = useCard();
  const [writer, choose] = useContext(Writer);
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
