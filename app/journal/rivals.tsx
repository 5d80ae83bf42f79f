import { useTranslation } from 'react-i18next';
import type { Visit, VisitStatus } from '../../model/card.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useToldStep } from '../who/use-told-step.ts';

interface RivalsProps {
  readonly visit: Visit;
  readonly onSettle: (status: VisitStatus) => void;
}

/** What other devices said of it at the same time, to be settled by a touch. */
export function Rivals({ visit, onSettle }: RivalsProps) {
  const { t } = useTranslation(['journal', 'visit']);
  const told = useToldStep();
  if (visit.rivals.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={t('disputed')}
      actions={[visit.status, ...visit.rivals.map(({ status }) => status)].map((status) => (
        <Button key={status} onPress={() => onSettle(status)}>
          {t('keep', { status: t(`visit:statuses.${status}`) })}
        </Button>
      ))}
    >
      {visit.rivals.map((one) => (
        <div key={one.id}>{told(one, visit)}</div>
      ))}
    </Notice>
  );
}
