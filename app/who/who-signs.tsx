import { Signature } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSalon } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { WhoMenu } from './who-menu.tsx';
import { useWriter } from './writer.ts';

/** Beside what is to be signed: a quiet way to say who does it, only where it is not known. What is beside it waits for nobody. */
export function WhoSigns() {
  const { t } = useTranslation('common');
  const [writer] = useWriter();
  const hasStaff = (useSalon()?.staff ?? []).some((one) => one.active);
  if (writer !== '' || !hasStaff) return null;
  return (
    <WhoMenu>
      <Button look="quiet" icon={<Signature aria-hidden="true" />}>
        {t('who.signs')}
      </Button>
    </WhoMenu>
  );
}
