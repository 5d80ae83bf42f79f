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

/** A visit in a few words: its day and what was done. */
function useToldVisit(): (visit: Visit) => string {
  const { format } = useCard();
  return (visit) => {
    const services = visit.services.map(({ name }) => name).filter(Boolean);
    return [format.date(visit.date), services.join(', ')].filter(Boolean).join(' · ');
  };
}
