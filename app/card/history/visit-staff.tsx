import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { useWriter } from '../../who/writer.ts';
import { useCard } from '../card-context.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import { useVisitEdits } from './use-visit-edits.ts';
import { visitStaffEdits } from './visit-edits.ts';
import styles from './visit-staff.module.css';

/** Who served the client: one touch a person, whoever is at this device first. Those who left the salon stay on their visits. */
export function VisitStaff({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['card', 'visit']);
  const { staff } = useCard();
  const { choose } = useVisitEdits(visit);
  const [writer] = useWriter();
  const listed = staff
    .filter((one) => one.active || visit.staff.includes(one.id))
    .sort((a, b) => Number(b.id === writer) - Number(a.id === writer));
  const gone = visit.staff.filter((id) => !staff.some((one) => one.id === id));
  const set = (staffId: Visit['id'], present: boolean) => choose('visitStaff', (card) => visitStaffEdits(card, visit, staffId, present));
  return (
    <fieldset className={styles.staff}>
      <legend className={styles.label}>{t('visit:staff')}</legend>
      {listed.length + gone.length === 0 && <p className={styles.none}>{t('visit:noStaff')}</p>}
      <div className={styles.people}>
        {listed.map((one) => (
          <ToggleWord key={one.id} dot={one.color} isSelected={visit.staff.includes(one.id)} onChange={(present) => set(one.id, present)}>
            {one.active ? one.name : t('visit:formerStaff', { name: one.name })}
          </ToggleWord>
        ))}
        {gone.map((id) => (
          <ToggleWord key={id} isSelected onChange={() => set(id, false)}>
            {t('visit:unknownStaff')}
          </ToggleWord>
        ))}
      </div>
    </fieldset>
  );
}
