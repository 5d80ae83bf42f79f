import { BadgeMinus, Download, type LucideIcon, MailPlus, Tag, TextCursorInput, Trash2 } from 'lucide-react';
import { may, type Restricted } from '../../../model/permissions.ts';
import { useStatusOf } from '../../threads.tsx';

/** What can be done to many clients, in the order in which it is offered. */
export type BulkAction = 'addCategory' | 'removeCategory' | 'setField' | 'mailing' | 'export' | 'delete';

interface Offered {
  readonly id: BulkAction;
  readonly Icon: LucideIcon;
  /** Who may not do it is not offered it. */
  readonly needs?: Restricted;
}

const ACTIONS: readonly Offered[] = [
  { id: 'addCategory', Icon: Tag },
  { id: 'removeCategory', Icon: BadgeMinus },
  { id: 'setField', Icon: TextCursorInput },
  { id: 'mailing', Icon: MailPlus },
  { id: 'export', Icon: Download, needs: 'export' },
  { id: 'delete', Icon: Trash2, needs: 'erase' },
];

/** The actions that are this device's to do. */
export function useBulkActions(): readonly Offered[] {
  const role = useStatusOf((status) => status?.device?.role ?? null);
  return ACTIONS.filter(({ needs }) => needs === undefined || (role !== null && may(role, needs)));
}
