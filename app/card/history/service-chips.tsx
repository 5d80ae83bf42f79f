import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as Chip } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import type { SalonService } from '../../../model/salon.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import { offeredServices } from './offered-services.ts';
import styles from './service-chips.module.css';
import { useVisitEdits } from './use-visit-edits.ts';
import { chosenServiceEdits } from './visit-edits.ts';

/** So many stand there at once; of a longer list the groups are opened one by one. */
const AT_ONCE = 6;

/** What can be done, one touch each: what this client comes for, then what the stylist does, then the rest by group. */
export function ServiceChips({ visit, onOther }: { readonly visit: Visit; readonly onOther: () => void }) {
  const { t } = useTranslation('visit');
  const { services, staff } = useCard();
  const visits = useOnCard((card) => card.visits);
  const { own, staffs, groups } = useMemo(() => offeredServices(visit, visits, services, staff), [visit, visits, services, staff]);
  const isLong = groups.reduce((sum, one) => sum + one.services.length, 0) > AT_ONCE;
  // Of somebody new, by a stylist whose work nobody named, the first group stands open.
  const [asked, setAsked] = useState<string | null>(() => (own.length + staffs.length === 0 ? (groups[0]?.name ?? null) : null));
  const nameOf = (group: string) => group || t('services.others');
  return (
    <div className={styles.chips}>
      <Row name={t('services.own')} visit={visit} services={own} />
      <Row name={t('services.staffs')} visit={visit} services={staffs} />
      {isLong && (
        <div className={styles.groups}>
          {groups.map(({ name }) => (
            <ToggleWord key={name} isSelected={name === asked} onChange={(isOpen) => setAsked(isOpen ? name : null)}>
              {nameOf(name)}
            </ToggleWord>
          ))}
        </div>
      )}
      {groups
        .filter(({ name }) => !isLong || name === asked)
        .map((group) => (
          <Row key={group.name} name={nameOf(group.name)} visit={visit} services={group.services} />
        ))}
      <div className={styles.row}>
        <Chip className={`${styles.chip} ${styles.other}`} onPress={onOther}>
          <Plus aria-hidden="true" />
          {t('services.type')}
        </Chip>
      </div>
    </div>
  );
}

function Row({ name, visit, services }: { readonly name: string; readonly visit: Visit; readonly services: readonly SalonService[] }) {
  const { format, currency, services: all } = useCard();
  const { choose } = useVisitEdits(visit);
  if (services.length === 0) return null;
  return (
    <fieldset className={styles.part}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.row}>
        {services.map((one) => (
          <Chip
            key={one.id}
            className={styles.chip ?? ''}
            onPress={() => choose('visitService', (card) => chosenServiceEdits(card, visit, one, newEntryId(), all))}
          >
            <span>{one.name}</span>
            {one.price > 0 && <span className={styles.price}>{format.money(one.price, visit.currency || currency)}</span>}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
