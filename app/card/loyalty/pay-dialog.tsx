import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientCard, serviceCost, type Visit, visitTotal } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import { accountOf } from '../../../model/entries/balances.ts';
import type { EntryId } from '../../../model/ids.ts';
import { coverageOf } from '../../../model/loyalty/coverage.ts';
import { serviceFor } from '../../../model/loyalty/subscriptions.ts';
import { statusEdit } from '../../../model/visits/give-status.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { useGiven } from '../../who/writer.ts';
import { useAlertWords } from '../alerts/alert-words.ts';
import { useAlerts } from '../alerts/use-alerts.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { usePercent } from '../categories/percent.ts';
import { ToggleWord } from '../toggle-word.tsx';
import styles from './pay-dialog.module.css';
import type { PayOffers } from './use-pay-offers.ts';

const WAYS = ['cash', 'card', 'transfer'] as const;

export interface PayDialogProps {
  readonly visit: Visit;
  readonly offers: PayOffers;
  /** What the client is called, where their card is not on screen. */
  readonly who?: string;
  /** What was done, and to which card: for an Undo of one's own, where the card is not on screen. */
  readonly onPaid?: (edits: readonly ClientEdit[], before: ClientCard) => void;
  readonly onClose: () => void;
}

/** Taking the money for a visit: what a subscription pays, what is taken off, and what is left to pay. One step for Undo. */
export function PayDialog({ visit, offers, who, onPaid, onClose }: PayDialogProps) {
  const { t } = useTranslation(['visit', 'common']);
  const { session, salon, currency, format } = useCard();
  const given = useGiven();
  const percent = usePercent();
  const form = useId();
  const [chosen, setChosen] = useState<readonly EntryId[]>(() => offers.subscriptions.slice(0, 1).map((one) => one.id));
  const [withDiscount, setDiscount] = useState(false);
  const [payment, setPayment] = useState(visit.payment);
  const [tips, setTips] = useState(visit.tips);
  const [fromAccount, setFromAccount] = useState(false);
  const { discount } = offers;
  // Nothing is to be chosen: the next key pays.
  const [isPlain] = useState(!offers.isAny);
  const using = offers.subscriptions.filter((one) => chosen.includes(one.id));
  const types = salon?.subscriptionTypes ?? [];
  const uses = [...offers.used, ...using.map(({ sold }) => ({ serviceId: serviceFor(sold, types) }))];
  const { covered } = coverageOf(visit, uses);
  // What a subscription pays for has no price to take anything off.
  const services = visit.services.map((one) =>
    withDiscount && discount && !covered.has(one.id) ? { ...one, discount: discount.of(one) } : one,
  );
  const coveredAmount = coverageOf({ services }, uses).amount;
  const cost = visitTotal({ services, covered: coveredAmount });
  const paidIn = visit.currency || currency;
  const account = useOnCard((card) => card.account);
  const held = accountOf({ account }).find((one) => one.currency === paidIn)?.amount ?? 0;
  const usable = Math.max(0, Math.min(held, cost));
  const taken = fromAccount ? usable : 0;
  const money = (amount: number) => format.money(amount, paidIn);
  const save = (event: FormEvent) => {
    event.preventDefault();
    session.flush();
    const now = session.shown?.visits.find((one) => one.id === visit.id) ?? visit;
    const { at, staffId } = given();
    const accountUse = (amount: number): ClientEdit => {
      const fields = { staffId, at, corrects: '', amount: -amount, currency: paidIn, reason: '', visitId: visit.id } as const;
      return { type: 'addEntry', collection: 'account', id: newEntryId(), fields };
    };
    const edits: ClientEdit[] = [
      ...services.map(({ id, ...fields }): ClientEdit => {
        return { type: 'setVisitService', visitId: visit.id, id, changes: { discount: fields.discount } };
      }),
      ...using.map(({ id: of, sold }): ClientEdit => {
        const { name, typeId, currency: soldIn } = sold;
        const what = {
          event: 'used',
          of,
          name,
          typeId,
          serviceId: serviceFor(sold, types),
          visits: 1,
          price: 0,
          currency: soldIn,
        } as const;
        const fields = { staffId, at, corrects: '', ...what, validUntil: '', visitId: visit.id } as const;
        return { type: 'addEntry', collection: 'subscriptions', id: newEntryId(), fields };
      }),
      ...(taken > 0 ? [accountUse(taken)] : []),
      { type: 'setVisit', id: visit.id, changes: { payment, tips } },
      statusEdit(now, 'paid', given()),
    ];
    const before = session.shown;
    session.edit('visitPayment', ...edits);
    if (before) onPaid?.(edits, before);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={[t('visit:pay.title'), who].filter(Boolean).join(': ')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={form} autoFocus={isPlain}>
            {t('visit:pay.action')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={save}>
        <div className={styles.words}>
          {offers.subscriptions.map((one) => (
            <ToggleWord
              key={one.id}
              isSelected={chosen.includes(one.id)}
              onChange={(isOn) => setChosen(isOn ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
            >
              {t('visit:pay.subscription', { name: one.sold.name, left: format.number(one.left) })}
            </ToggleWord>
          ))}
          {discount && (
            <ToggleWord isSelected={withDiscount} onChange={setDiscount}>
              {t('visit:pay.discount', { name: discount.name, percent: percent(discount.percent) })}
            </ToggleWord>
          )}
          {usable > 0 && (
            <ToggleWord isSelected={fromAccount} onChange={setFromAccount}>
              {t('visit:pay.fromAccount', { amount: money(usable) })}
            </ToggleWord>
          )}
        </div>
        <dl className={styles.sums}>
          {services.map((one) => (
            <div key={one.id}>
              <dt>{one.name || t('visit:noService')}</dt>
              <dd>
                {one.discount > 0 && <span className={styles.off}>−{money(one.discount)}</span>}
                {covered.has(one.id) ? <span className={styles.off}>{t('visit:pay.covered')}</span> : money(serviceCost(one))}
              </dd>
            </div>
          ))}
          {taken > 0 && (
            <div>
              <dt>{t('visit:pay.account')}</dt>
              <dd className={styles.off}>−{money(taken)}</dd>
            </div>
          )}
          <div className={styles.total}>
            <dt>{t('visit:pay.left')}</dt>
            <dd>{money(cost - taken)}</dd>
          </div>
        </dl>
        <Owed visit={visit} />
        {held > 0 && <p className={styles.note}>{t('visit:pay.held', { amount: money(held - taken) })}</p>}
        {coveredAmount > 0 && <p className={styles.note}>{t('visit:pay.coveredAmount', { amount: money(coveredAmount) })}</p>}
        <div className={styles.words}>
          {WAYS.map((way) => {
            const word = t(`visit:pay.ways.${way}`);
            return (
              <ToggleWord key={way} isSelected={payment === word} onChange={(isOn) => setPayment(isOn ? word : '')}>
                {word}
              </ToggleWord>
            );
          })}
        </div>
        <MoneyField label={t('visit:tips')} value={tips} currency={visit.currency || currency} onChange={setTips} />
      </form>
    </Dialog>
  );
}

/** What the client owes besides. */
function Owed({ visit }: { readonly visit: Visit }) {
  const words = useAlertWords();
  const owed = useAlerts().filter((one) => one.kind === 'debt' || (one.kind === 'unpaid' && one.visits.some(({ id }) => id !== visit.id)));
  return owed.map((one) => {
    const { title, text } = words(one);
    return (
      <p key={`${title} ${text}`} className={styles.owed}>
        {title}: {text}
      </p>
    );
  });
}
