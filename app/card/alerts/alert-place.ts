import type { Alert } from '../../../model/alerts.ts';
import type { CardPlace } from '../place.ts';

/** Where on the card an alert comes from; null for what is told in place. */
export function placeOf(alert: Alert): CardPlace | null {
  switch (alert.kind) {
    case 'detail':
      return { kind: alert.detail, id: '', date: '', text: '' };
    case 'badTest':
      return { kind: 'patchTest', id: alert.test.id };
    case 'lackingTest':
      return { kind: 'patchTest', id: alert.test?.id ?? '' };
    case 'debt':
      return { kind: 'account' };
    case 'overdrawn':
      return { kind: 'subscriptions' };
    case 'redeemedAgain':
      return { kind: 'promotions' };
    case 'unpaid':
      return { kind: 'thatVisit', id: alert.visits[0].id };
    case 'consent':
    case 'olderConsent':
      return { kind: 'consents' };
    case 'birthday':
      return { kind: 'birthDate' };
    case 'anniversary':
      return { kind: 'thatVisit', id: alert.visit.id };
    case 'blacklist':
      return null;
  }
}
