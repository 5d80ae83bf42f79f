import { ChevronDown, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Salon } from '../../../model/salon.ts';
import { useMedia } from '../../shell/use-media.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { GridColumn } from '../grid/grid-column.ts';
import type { Selecting, Target } from '../use-selecting.ts';
import { ActionDialog } from './action-dialog.tsx';
import { type BulkAction, useBulkActions } from './actions.ts';
import { useBulk } from './use-bulk.ts';

export interface ActionsProps {
  readonly target: Target;
  readonly selecting: Selecting;
  readonly salon: Salon;
  readonly columns: readonly GridColumn[];
}

/** What can be done to all that were found, or to those selected. */
export function ActionsMenu(props: ActionsProps & { readonly label: string; readonly isBrief?: boolean }) {
  const { t } = useTranslation('table');
  const actions = useBulkActions();
  const { isBusy } = useBulk();
  const [open, setOpen] = useState<BulkAction | null>(null);
  const isDisabled = isBusy || props.target.count === 0;
  const roomy = useMedia('(min-width: 700px)');
  return (
    <>
      <Menu
        label={props.label}
        entries={actions.map(({ id, Icon }) => ({
          id,
          label: t(`bulk.${id}`),
          icon: <Icon aria-hidden="true" />,
          danger: id === 'delete',
          onAction: () => setOpen(id),
        }))}
      >
        {props.isBrief && !roomy ? (
          <IconButton label={props.label} isDisabled={isDisabled}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        ) : (
          <Button icon={<ChevronDown aria-hidden="true" />} aria-label={props.label} isDisabled={isDisabled}>
            {t('actions')}
          </Button>
        )}
      </Menu>
      {open && <ActionDialog action={open} {...props} onClose={() => setOpen(null)} />}
    </>
  );
}
