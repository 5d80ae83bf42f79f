import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { Select } from '../../ui/select.tsx';
import { useCard, useOnCard } from '../card-context.tsx';

const OFFERED = 12;

/** The visit that an entry belongs to, if any: one of the latest. */
export function VisitChoice({ visitId, onChange }: { readonly visitId: EntryId | ''; readonly onChange: (id: EntryId | '') => void }) {
  const { t } = useTranslation('loyalty');
  const tell = useToldVisit();
  const visits = useOnCard((card) => card.visits);
  const offered = visits.filter((one, place) => place < OFFERED || one.id === visitId);
  if (offered.length === 0) return null;
  return (
    <Select
      label={t('visit')}
      value={visitId || 'none'}
      options={[{ id: 'none', label: t('noVisit') }, ...offered.map((one) => ({ id: one.id, label: tell(one) }))]}
      onChange={(id) => onChange(offered.find((one) => one.id === id)?.id ?? '')}
    />
  );
}

/** A visit in a few words: its day, the hour where there are several that day, and what was done. */
function useToldVisit(): (visit: Visit) => string {
  const dayOf = useToldDay();
  return (visit) => {
    const services = visit.services.map(({ name }) => name).filter(Boolean);
    return [dayOf(visit), services.join(', ')].filter(Boolean).join(' · ');
  };
}

/** A visit's day; with the hour where it is not the only one that day. */
export function useToldDay(): (visit: Pick<Visit, 'id' | 'date' | 'time'>) => string {
  const { format } = useCard();
  const visits = useOnCard((card) => card.visits);
  return ({ id, date, time }) => {
    const isOnly = !visits.some((one) => one.date === date && one.id !== id);
    return isOnly || time === '' ? format.date(date) : `${format.date(date)}, ${time}`;
  };
}
