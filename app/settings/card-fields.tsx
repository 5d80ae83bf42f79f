import { useTranslation } from 'react-i18next';
import { OPTIONAL_DETAILS } from '../../model/details/definitions.ts';
import type { Salon } from '../../model/salon.ts';
import { Switch } from '../ui/switch.tsx';
import { useSalonEdits } from './use-salon-edits.ts';

/** Fields of the card that are off until the salon turns them on. */
export function CardFields({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation(['settings', 'card']);
  const edit = useSalonEdits(salon);
  const on = new Set(salon.turnedOn);
  return OPTIONAL_DETAILS.map((detail) => (
    <Switch key={detail} isSelected={on.has(detail)} onChange={(isOn) => edit({ type: 'turnDetail', detail, on: isOn }, t('changed'))}>
      {t(`card:what.${detail}`)}
    </Switch>
  ));
}
