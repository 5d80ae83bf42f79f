import { useTranslation } from 'react-i18next';
import { CARD_GROUPS } from '../../model/card-groups.ts';
import { PROMINENCES, type Salon } from '../../model/salon.ts';
import { Select } from '../ui/select.tsx';
import styles from './settings-screen.module.css';
import { useSalonEdits } from './use-salon-edits.ts';

/** Lists' keys may not be empty: the usual prominence is called so. */
const USUAL = 'usual';

/** Which groups of the card the salon hides, and which are always open. */
export function CardGroups({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation(['settings', 'card']);
  const edit = useSalonEdits(salon);
  const options = PROMINENCES.map((id) => ({ id: id || USUAL, label: t(`prominence.${id || USUAL}`) }));
  return (
    <div className={styles.choices}>
      {CARD_GROUPS.map((group) => (
        <Select
          key={group}
          label={t(`card:groups.${group}`)}
          inPlace
          options={options}
          value={salon.prominence[group] || USUAL}
          onChange={(id) => edit({ type: 'setProminence', group, prominence: PROMINENCES.find((one) => one === id) ?? '' }, t('changed'))}
        />
      ))}
    </div>
  );
}
