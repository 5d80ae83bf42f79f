import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { latestChanges } from '../../../model/visits/status-changes.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToldStep } from '../../who/use-told-step.ts';
import { useStatus } from './use-status.ts';

/** Two devices that did not know of each other gave the visit different statuses: what each said, and one touch to settle it. */
export function RivalsNotice({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const told = useToldStep();
  const give = useStatus(visit);
  if (visit.rivals.length === 0) return null;
  const holding = latestChanges(visit.changes).find((one) => one.status === visit.status && !visit.rivals.includes(one));
  return (
    <Notice
      tone="warn"
      alert
      title={t('apart')}
      actions={
        <>
          <Button onPress={() => give(visit.status)}>{t('keepStatus', { status: t(`statuses.${visit.status}`) })}</Button>
          {visit.rivals.map((one) => (
            <Button key={one.id} onPress={() => give(one.status)}>
              {t('keepStatus', { status: t(`statuses.${one.status}`) })}
            </Button>
          ))}
        </>
      }
    >
      <ul>
        {[...(holding ? [holding] : []), ...visit.rivals].map((one) => (
          <li key={one.id}>{told(one, visit)}</li>
        ))}
      </ul>
    </Notice>
  );
}
