import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import type { SalonService } from '../../model/salon.ts';
import { Button } from '../ui/button.tsx';
import styles from './pick-services.module.css';

/** So many are one touch away; the others after one more. */
const FIRST = 8;
/** Of what somebody does, at most so many. */
const MOST = 14;

/** The salon's services to choose from by a touch: `first`, then `theirs`; the others after one more touch. */
export function PickServices({
  services,
  first,
  theirs,
  chosen,
  onChange,
}: {
  readonly services: readonly SalonService[];
  readonly first: readonly EntryId[];
  /** What whoever was chosen does; none where that is not known. */
  readonly theirs: readonly SalonService[];
  readonly chosen: readonly EntryId[];
  readonly onChange: (chosen: readonly EntryId[]) => void;
}) {
  const { t } = useTranslation('journal');
  const [showsAll, setShowsAll] = useState(false);
  const active = services.filter((one) => one.active || chosen.includes(one.id));
  const known = first.flatMap((id) => active.find((one) => one.id === id) ?? []);
  const own = active.filter((one) => theirs.includes(one));
  const ordered = [...new Set([...known, ...own, ...active])];
  const count = own.length === 0 ? FIRST : Math.min(MOST, new Set([...known, ...own]).size);
  const shown = showsAll ? ordered : ordered.filter((one, index) => index < count || chosen.includes(one.id));
  if (active.length === 0) return <p className={styles.none}>{t('noServices')}</p>;
  return (
    <fieldset className={styles.services}>
      <legend className={styles.legend}>{t('services')}</legend>
      {shown.map(({ id, name }) => (
        <ToggleButton
          key={id}
          className={styles.service ?? ''}
          isSelected={chosen.includes(id)}
          onChange={(isChosen) => onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))}
        >
          {name}
        </ToggleButton>
      ))}
      {shown.length < ordered.length && (
        <Button look="quiet" onPress={() => setShowsAll(true)}>
          {t('moreServices', { count: ordered.length - shown.length })}
        </Button>
      )}
    </fieldset>
  );
}
