import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import { accountOf, pointsOf } from '../../../model/entries/balances.ts';
import type { RecordFields } from '../../../model/entries/fields.ts';
import { takenBack } from '../../../model/entries/in-force.ts';
import type { EntryId } from '../../../model/ids.ts';
import type { Salon } from '../../../model/salon.ts';
import { useFormat } from '../../ui/format.ts';
import { dayAndTime } from './day-and-time.ts';
import { Part } from './part.tsx';
import { staffNameIn } from './staff-name.ts';

interface Props {
  readonly card: ClientCard;
  readonly salon: Salon | null;
}

/** The client's cards, and all that the salon keeps account of for them: each entry, those that were corrected too. */
export function RecordsTold({ card, salon }: Props) {
  const { t } = useTranslation(['ownFile', 'card']);
  const format = useFormat();
  const lines = useLines(salon);
  const sums = accountOf(card).filter(({ amount }) => amount !== 0);
  const currency = salon?.currency || 'EUR';
  return (
    <>
      <Part
        title={t('parts.cards')}
        table={{
          heads: [t('number'), t('what'), t('status'), t('date')],
          rows: card.cards.map((one) => ({
            id: one.id,
            cells: [
              one.number,
              salon?.cardTypes.find((type) => type.id === one.typeId)?.name || t(`card:cardTypes.${one.type}`),
              t(`card:cardStates.${one.state}`),
              format.dateShort(one.issuedOn),
            ],
          })),
        }}
      />
      <Part
        title={t('parts.operations')}
        table={lines(t('number'), card.cardOperations, (one) => [
          one.number,
          [t(`operations.${one.operation}`), one.reason].filter(Boolean).join('\n'),
        ])}
      />
      <Part
        title={t('parts.points')}
        {...(card.points.length > 0 && { text: t('balance', { sum: format.number(pointsOf(card)) }) })}
        table={lines(t('amount'), card.points, (one) => [format.number(one.amount), one.reason])}
      />
      <Part
        title={t('parts.account')}
        text={sums.map(({ amount, currency }) => t('balance', { sum: format.money(amount, currency) })).join('\n')}
        table={lines(t('amount'), card.account, (one) => [format.money(one.amount, one.currency || currency), one.reason])}
      />
      <Part
        title={t('parts.subscriptions')}
        table={lines(t('amount'), card.subscriptions, (one) => [
          one.event === 'sold' ? format.money(one.price, one.currency || currency) : format.number(one.visits),
          [
            one.name,
            `${t(`events.${one.event}`)} (${format.number(one.visits)})`,
            one.validUntil && `${t('validUntil')}: ${format.dateShort(one.validUntil)}`,
          ]
            .filter(Boolean)
            .join('\n'),
        ])}
      />
      <Part title={t('parts.promotions')} table={lines(t('code'), card.promotions, (one) => [one.code, one.name])} />
    </>
  );
}

/** A record as a table: when, how much, what for, who; what was corrected is told so. */
function useLines(salon: Salon | null) {
  const { t } = useTranslation('ownFile');
  const format = useFormat();
  return <E extends RecordFields & { readonly id: EntryId }>(
    second: string,
    entries: readonly E[],
    told: (entry: E) => readonly [string, string],
  ) => {
    const taken = takenBack(entries);
    const standing = (one: E): string => {
      if (taken.has(one.id)) return t('corrected');
      return one.corrects === '' ? '' : t('correction');
    };
    return {
      heads: [t('date'), second, t('what'), t('who'), t('status')],
      rows: entries.map((one) => ({
        id: one.id,
        cells: [dayAndTime(one.at, format, salon), ...told(one), staffNameIn(salon, one.staffId), standing(one)],
      })),
    };
  };
}
