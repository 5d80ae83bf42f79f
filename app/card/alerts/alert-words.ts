import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { LackingTest } from '../../../model/alerts/patch-tests.ts';
import type { Alert, LackingConsent } from '../../../model/alerts.ts';
import { visitTotal } from '../../../model/card.ts';
import type { NextYearly } from '../../../model/dates/yearly.ts';
import type { DetailKey } from '../../../model/details/definitions.ts';
import { useCard } from '../card-context.tsx';

export interface AlertWords {
  /** What it is. */
  readonly title: string;
  /** Why. */
  readonly text: string;
}

/** An alert in words: what it is, and why. */
export function useAlertWords(): (alert: Alert) => AlertWords {
  const { t } = useTranslation(['alerts', 'card', 'loyalty']);
  const { format, currency, staff, today } = useCard();
  const healthWords = useHealthWords();

  const lacking = ({ lack, services, booking, test, until }: LackingTest): AlertWords => {
    const all = services.map(({ name }) => name).join(', ');
    const booked = booking && t('neededBooked', { services: all, date: format.date(booking.date) });
    const needed = booking?.date === today ? t('neededToday', { services: all }) : (booked ?? t('needed', { services: all }));
    const about = {
      missing: '',
      expired: until && t('wasUntil', { date: format.date(until) }),
      ends: until && t('until', { date: format.date(until) }),
      unread: test?.date ? t('doneOn', { date: format.date(test.date) }) : '',
    }[lack];
    return { title: t(`titles.${lack}`), text: [about, needed].filter(Boolean).join('; ') };
  };
  const when = ({ on, inDays }: NextYearly): string => {
    const date = format.date(on);
    return inDays === 0 ? t('today') : inDays === 1 ? t('tomorrow', { date }) : t('inDays', { count: inDays, date });
  };
  const years = (kind: 'turns' | 'yearsWithUs', next: NextYearly): string =>
    next.years ? t(kind, { when: when(next), count: next.years }) : when(next);
  const consent = ({ purpose: { name: purpose }, ...lacking }: LackingConsent): string => {
    const date = lacking.word?.at ? format.date(lacking.word.at.slice(0, 10)) : '';
    const state = lacking.state === 'withdrawn' || lacking.state === 'refused' ? lacking.state : 'never';
    return [
      t(`consents.${state}`, { purpose, date }),
      lacking.written.length > 0 && t('consents.written', { what: healthWords(lacking.written) }),
    ]
      .filter(Boolean)
      .join(', ');
  };
  const reasons = (entries: Extract<Alert, { kind: 'blacklist' }>['entries']): string =>
    entries
      .map(({ reason, staffId }) => {
        const who = staff.find((one) => one.id === staffId)?.name;
        const said = reason.trim() || t('noReason');
        return who ? t('reason', { reason: said, who }) : said;
      })
      .join('; ');

  return (alert) => {
    switch (alert.kind) {
      case 'blacklist':
        return { title: t('titles.blacklist'), text: reasons(alert.entries) };
      case 'detail':
        return { title: t(`card:what.${alert.detail}`), text: alert.text };
      case 'badTest': {
        const { product, date, note, result } = alert.test;
        const title = t(`titles.${result === 'reaction' ? 'reaction' : 'doubtful'}`);
        return { title, text: [product, date && format.date(date), note].filter(Boolean).join(', ') };
      }
      case 'lackingTest':
        return lacking(alert);
      case 'debt':
        return { title: t('titles.debt'), text: t('debt', { amount: format.money(-alert.amount, alert.currency || currency) }) };
      case 'unpaid': {
        const [visit] = alert.visits;
        const amount = format.money(visitTotal(visit), visit.currency || currency);
        return {
          title: t('titles.unpaid'),
          text: t('unpaid', { count: alert.visits.length, date: format.date(visit.date), amount }),
        };
      }
      case 'overdrawn': {
        const { left, sold } = alert.subscription;
        const many = t('loyalty:subscriptions.overdrawn', { count: -left, shown: format.number(-left) });
        return { title: t('titles.overdrawn'), text: [sold.name, many].filter(Boolean).join(', ') };
      }
      case 'redeemedAgain':
        return { title: t('titles.redeemedAgain'), text: [...new Set(alert.redemptions.map(({ name }) => name))].join(', ') };
      case 'consent':
        return { title: t('titles.consent'), text: alert.lacking.map(consent).join('; ') };
      case 'olderConsent': {
        const newer = alert.older.map(({ purpose, text: { from } }) =>
          t('consents.newer', { purpose: purpose.name, date: format.date(from) }),
        );
        return { title: t('titles.olderConsent'), text: newer.join('; ') };
      }
      case 'birthday':
        return { title: t('titles.birthday'), text: years('turns', alert) };
      case 'anniversary':
        return { title: t('titles.anniversary'), text: years('yearsWithUs', alert) };
    }
  };
}

/** What of a client's health is on the card, in words. */
export function useHealthWords(): (written: readonly (DetailKey | 'patchTest')[]) => string {
  const { t } = useTranslation('alerts');
  return useCallback((written) => written.flatMap((one) => (isOfHealth(one) ? t(`health.${one}`) : [])).join(', '), [t]);
}

const HEALTH = ['allergies', 'contraindications', 'weight', 'height', 'patchTest'] as const;

function isOfHealth(one: DetailKey | 'patchTest'): one is (typeof HEALTH)[number] {
  return HEALTH.some((known) => known === one);
}
