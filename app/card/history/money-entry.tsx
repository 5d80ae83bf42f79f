import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { MinorUnits } from '../../../model/ids.ts';
import { useLanguage } from '../../language.tsx';
import { readMoney, readShare, typedMoney } from '../../ui/money.ts';
import { TypedEntry } from '../typed-entry.tsx';
import type { What } from '../what.ts';

export interface MoneyEntryProps {
  readonly what: What;
  /** The field's key, unique on the card. */
  readonly name: string;
  readonly label: string;
  readonly amount: MinorUnits;
  /** Given: a share of this may be typed instead, `10%`. */
  readonly percentOf?: MinorUnits;
  readonly currency: string;
  readonly toEdits: (amount: MinorUnits, card: ClientCard) => readonly ClientEdit[];
  readonly doubt?: string | undefined;
  readonly autoFocus?: boolean;
}

/** An amount as the person writes it, with comma or point; the currency stands beside its name. */
export function MoneyEntry({ what, name, label, amount, percentOf, currency, toEdits, doubt, autoFocus }: MoneyEntryProps) {
  const { t } = useTranslation(['card', 'visit']);
  const { language } = useLanguage();
  const example = typedMoney(1250, currency, language);
  return (
    <TypedEntry
      field={{
        key: name,
        label: what,
        toEdits: (text, card) => {
          const read = (percentOf !== undefined ? readShare(text, percentOf) : null) ?? readMoney(text, currency);
          return read === null ? null : toEdits(read, card);
        },
      }}
      stored={typedMoney(amount, currency, language)}
      label={`${label}, ${currencySign(currency, language)}`}
      inputMode="decimal"
      unreadable={t('visit:doubt.money', { example: percentOf === undefined ? example : `${example}, 10%` })}
      doubt={doubt}
      {...(autoFocus && { autoFocus })}
    />
  );
}

function currencySign(currency: string, language: string): string {
  try {
    const parts = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
    return parts.find((part) => part.type === 'currency')?.value ?? currency;
  } catch {
    return currency;
  }
}
