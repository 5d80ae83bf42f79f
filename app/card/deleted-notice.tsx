import { ArchiveRestore } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { may } from '../../model/permissions.ts';
import { useBulk } from '../table/index.ts';
import { useStatusOf } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useOnCard } from './card-context.tsx';

/** Over the card of somebody who was deleted: it still can be read, and brought back by whoever may delete. */
export function DeletedNotice() {
  const { t } = useTranslation('table');
  const id = useOnCard((card) => card.id);
  const isDeleted = useOnCard((card) => card.profile.deleted !== '');
  const mayRestore = useStatusOf((status) => status?.device != null && may(status.device.role, 'erase'));
  const bulk = useBulk();
  if (!isDeleted) return null;
  return (
    <Notice
      tone="warn"
      title={t('deleted.card')}
      oneLine
      {...(mayRestore && {
        actions: (
          <Button isDisabled={bulk.isBusy} icon={<ArchiveRestore aria-hidden="true" />} onPress={() => bulk.restore([id])}>
            {t('deleted.restore')}
          </Button>
        ),
      })}
    >
      {t('deleted.cardText')} {!mayRestore && t('deleted.askOwner')}
    </Notice>
  );
}
