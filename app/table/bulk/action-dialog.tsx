import { ExportDialog } from '../../export/index.ts';
import type { BulkAction } from './actions.ts';
import type { ActionsProps } from './actions-menu.tsx';
import { CategoryDialog } from './category-dialog.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { MailingDialog } from './mailing-dialog.tsx';

interface ActionDialogProps extends ActionsProps {
  readonly action: BulkAction;
  readonly onClose: () => void;
}

/** What is asked before something is done to many clients. */
export function ActionDialog({ action, target, selecting, salon, columns, onClose }: ActionDialogProps) {
  const shared = { target, salon, onClose };
  switch (action) {
    case 'addCategory':
    case 'removeCategory':
      return <CategoryDialog {...shared} adds={action === 'addCategory'} />;
    case 'setField':
      return <FieldDialog {...shared} />;
    case 'mailing':
      return <MailingDialog {...shared} />;
    case 'export':
      return (
        <ExportDialog
          selected={selecting.selected}
          found={selecting.found}
          columns={columns.map(({ id, label }) => ({ id, heading: label }))}
          onClose={onClose}
        />
      );
    case 'delete':
      return <DeleteDialog target={target} onClose={onClose} onDone={() => selecting.selectAll(false)} />;
  }
}
