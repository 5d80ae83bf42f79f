import {
  Ban,
  Cake,
  FilePen,
  FlaskConical,
  Gift,
  type LucideIcon,
  PartyPopper,
  ReceiptText,
  Ticket,
  TriangleAlert,
  Wallet,
} from 'lucide-react';
import type { Alert } from '../../../model/alerts.ts';

export const ALERT_ICONS: Readonly<Record<Alert['kind'], LucideIcon>> = {
  blacklist: Ban,
  detail: TriangleAlert,
  badTest: FlaskConical,
  lackingTest: FlaskConical,
  debt: Wallet,
  unpaid: ReceiptText,
  overdrawn: Ticket,
  redeemedAgain: Gift,
  consent: FilePen,
  olderConsent: FilePen,
  birthday: Cake,
  anniversary: PartyPopper,
};

/** Tells the alerts of a card apart. */
export function alertKey(alert: Alert): string {
  switch (alert.kind) {
    case 'detail':
      return alert.detail;
    case 'badTest':
      return alert.test.id;
    case 'lackingTest':
      return `lackingTest ${alert.lack} ${alert.test?.id ?? ''}`;
    case 'debt':
      return `debt ${alert.currency}`;
    case 'overdrawn':
      return alert.subscription.id;
    default:
      return alert.kind;
  }
}
