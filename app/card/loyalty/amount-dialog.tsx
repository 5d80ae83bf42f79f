import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { useLanguage } from '../../language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { typedMoney } from '../../ui/money.ts';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCard } from '../card-context.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import styles from './amount-dialog.module.css';
import { NumberPad } from './number-pad.tsx';
import { readAmount } from './read-amount.ts';
import { VisitChoice } from './visit-choice.tsx';
import { Who } from './who.tsx';

export interface AmountEntry {
  /** Above zero; in the currency's smallest unit, or points. */
  readonly amount: number;
  /** ISO 4217; '' for points. */
  readonly currency: string;
  readonly reason: string;
  readonly visitId: EntryId | '';
}

export interface AmountDialogProps {
  readonly title: string;
  /** What the button does. */
  readonly action: string;
  /** The same where the balance would fall below zero: it is asked before. */
  readonly actionBelowZero: string;
  /** Below zero only with a reason. */
  readonly asksWhyBelowZero?: boolean;
  readonly sign: 1 | -1;
  readonly reasons: readonly string[];
  /** To choose from, the likeliest first; none for points. */
  readonly currencies: readonly string[];
  /** What there is before this entry. */
  readonly balanceIn: (currency: string) => number;
  readonly tellBalance: (amount: number, currency: string) => string;
  readonly start: AmountEntry;
  readonly onSave: (entry: AmountEntry) => void;
  readonly onClose: () => void;
}

/** A plus or minus of a ledger: the amount by keyboard or pad, why, at which visit, by whom; and what it comes to. */
export function AmountDialog({
  title,
  action,
  actionBelowZero,
  asksWhyBelowZero = false,
  reasons,
  start,
  onSave,
  onClose,
  ...of
}: AmountDialogProps) {
  const { t } = useTranslation(['loyalty', 'common']);
  const { language } = useLanguage();
  const form = useId();
  const [entry, setEntry] = useState(start);
  const [text, setText] = useState(() =>
    start.currency ? typedMoney(start.amount, start.currency, language) : String(start.amount || ''),
  );
  const set = (changes: Partial<AmountEntry>) => setEntry({ ...entry, ...changes });
  const amount = readAmount(text, entry.currency);
  const after = of.balanceIn(entry.currency) + of.sign * (amount ?? 0);
  const isBelow = of.sign < 0 && amount !== null && after < 0;
  const lacksWhy = isBelow && asksWhyBelowZero && entry.reason.trim() === '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (amount === null || lacksWhy) return;
    onSave({ ...entry, amount, reason: entry.reason.trim() });
    onClose();
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button look={isBelow ? 'danger' : 'primary'} type="submit" form={form} isDisabled={amount === null || lacksWhy}>
        {isBelow ? actionBelowZero : action}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={title} actions={actions} width="wide">
      <form id={form} className={styles.form} onSubmit={save}>
        <div className={styles.part}>
          <AmountField
            text={text}
            onText={setText}
            currency={entry.currency}
            currencies={of.currencies}
            onCurrency={(currency) => set({ currency })}
          />
          <NumberPad text={text} onChange={setText} mark={entry.currency ? decimalMark(language) : ''} />
          {isBelow ? (
            <Notice tone="warn" alert>
              {t('loyalty:belowZero', { balance: of.tellBalance(after, entry.currency) })} {lacksWhy && t('loyalty:belowZeroWhy')}
            </Notice>
          ) : (
            <p className={styles.after}>{t('loyalty:after', { balance: of.tellBalance(after, entry.currency) })}</p>
          )}
        </div>
        <div className={styles.part}>
          <Reason reasons={reasons} reason={entry.reason} onReason={(reason) => set({ reason })} />
          <VisitChoice visitId={entry.visitId} onChange={(visitId) => set({ visitId })} />
          <Who />
        </div>
      </form>
    </Dialog>
  );
}

interface AmountFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly currency: string;
  readonly currencies: readonly string[];
  readonly onCurrency: (currency: string) => void;
}

function AmountField({ text, onText, currency, currencies, onCurrency }: AmountFieldProps) {
  const { t } = useTranslation('loyalty');
  const { language } = useLanguage();
  const isUnread = text.trim() !== '' && readAmount(text, currency) === null;
  const example = currency ? typedMoney(1250, currency, language) : '50';
  return (
    <div className={styles.amount}>
      <TextField
        label={t(currency ? 'amount' : 'points.amount')}
        value={text}
        onChange={onText}
        // The pad beside it is there instead of the keyboard that a touch screen would bring.
        inputMode="none"
        autoComplete="off"
        autoFocus
        {...(isUnread && { doubt: t('amountUnread', { example }) })}
      />
      {currencies.length > 0 && (
        <Select label={t('currency')} value={currency} options={currencies.map((id) => ({ id, label: id }))} onChange={onCurrency} />
      )}
    </div>
  );
}

function Reason({
  reasons,
  reason,
  onReason,
}: {
  readonly reasons: readonly string[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}) {
  const { t } = useTranslation('loyalty');
  return (
    <div className={styles.reason}>
      <TextField label={t('reason')} value={reason} onChange={onReason} autoComplete="off" />
      <div className={styles.words}>
        {reasons.map((one) => (
          <ToggleWord key={one} isSelected={one === reason} onChange={(isSelected) => onReason(isSelected ? one : '')}>
            {one}
          </ToggleWord>
        ))}
      </div>
    </div>
  );
}

function decimalMark(language: string): string {
  return new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** A blank entry, at today's visit where there is one. */
export function useBlankEntry(): (currency: string) => AmountEntry {
  const { session, today } = useCard();
  return (currency) => ({
    amount: 0,
    currency,
    reason: '',
    visitId: session.shown?.visits.find((one) => one.date === today)?.id ?? '',
  });
}
