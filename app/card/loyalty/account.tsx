import { ArrowDownToLine, ArrowUpFromLine, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountOf } from '../../../model/entries/balances.ts';
import type { Entry } from '../../../model/entries/fields.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { AmountDialog, type AmountEntry, useBlankEntry } from './amount-dialog.tsx';
import { Ledger } from './ledger.tsx';
import { useRecord } from './record.ts';
import { Balance, Section } from './section.tsx';
import { signed } from './signed.ts';
import { useTakingBack } from './use-taking-back.ts';

const KINDS = { payIn: 1, use: -1, giveBack: -1 } as const;
type Kind = keyof typeof KINDS;
const ICONS = { payIn: ArrowDownToLine, use: ArrowUpFromLine, giveBack: Undo2 } as const;

interface Asked {
  readonly kind: Kind;
  readonly start: AmountEntry;
  readonly corrects: Entry<'account'> | null;
}

/** Money that the salon holds for the client, each currency by itself; below zero it is what the client owes. */
export function Account() {
  const { t } = useTranslation('loyalty');
  const { session, format, currency } = useCard();
  const account = useOnCard((card) => card.account);
  const blank = useBlankEntry();
  const takingBack = useTakingBack();
  const [asked, setAsked] = useState<Asked | null>(null);
  const held = accountOf({ account });
  const [main = { currency, amount: 0 }] = held;
  const shown = held.filter((one) => one.amount !== 0);
  const correct = (entry: Entry<'account'>) =>
    setAsked({ kind: entry.amount < 0 ? 'use' : 'payIn', start: { ...entry, amount: Math.abs(entry.amount) }, corrects: entry });
  return (
    <Section
      title={t('account.title')}
      part="account"
      standing={(shown.length > 0 ? shown : [main]).map((one) => (
        <Balance key={one.currency} text={format.money(one.amount, one.currency)} below={one.amount < 0 ? t('account.debt') : ''} />
      ))}
      actions={(Object.keys(KINDS) as Kind[]).map((kind) => {
        const Icon = ICONS[kind];
        return (
          <Button
            key={kind}
            icon={<Icon aria-hidden="true" />}
            onPress={() => setAsked({ kind, start: blank(kind === 'payIn' ? currency : main.currency), corrects: null })}
          >
            {t(`account.${kind}`)}
          </Button>
        );
      })}
      {...(account.length === 0 && { emptyText: t('account.empty') })}
    >
      <Ledger
        label={t('account.ledger')}
        entries={account}
        tell={({ amount, reason, currency: of }) => ({
          what: reason || t(amount < 0 ? 'account.used' : 'account.paidIn'),
          amount: signed(amount, (plain) => format.money(plain, of)),
          isMinus: amount < 0,
          mark: '',
        })}
        onTakeBack={(entry) => session.edit('account', takingBack('account', entry))}
        onCorrect={correct}
      />
      {asked && <AccountDialog {...asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

/** What else clients pay in. */
const OFTEN = ['EUR', 'USD', 'GBP', 'UAH', 'RUB'] as const;

function AccountDialog({ kind, start, corrects, onClose }: Asked & { readonly onClose: () => void }) {
  const { t } = useTranslation('loyalty');
  const { session, format, currency } = useCard();
  const record = useRecord();
  const takingBack = useTakingBack();
  const account = useOnCard((card) => card.account);
  const held = accountOf({ account });
  const balanceIn = (of: string) =>
    (held.find((one) => one.currency === of)?.amount ?? 0) - (corrects?.currency === of ? corrects.amount : 0);
  const save = ({ amount, reason, visitId, currency: of }: AmountEntry) => {
    const why = reason || (kind === 'giveBack' ? t('account.givenBack') : '');
    const fields = { ...record(), amount: KINDS[kind] * amount, currency: of, reason: why, visitId };
    session.edit('account', ...(corrects ? [takingBack('account', corrects)] : []), {
      type: 'addEntry',
      collection: 'account',
      id: newEntryId(),
      fields,
    });
  };
  return (
    <AmountDialog
      title={corrects ? t('correctTitle') : t(`account.${kind}Title`)}
      action={corrects ? t('correctAction') : t(`account.${kind}`)}
      actionBelowZero={t('account.anyway')}
      sign={KINDS[kind]}
      reasons={t(`account.reasons.${kind}`).split(', ')}
      currencies={[...new Set([start.currency, currency, ...held.map((one) => one.currency), ...OFTEN])]}
      balanceIn={balanceIn}
      tellBalance={(amount, of) => format.money(amount, of)}
      start={start}
      onSave={save}
      onClose={onClose}
    />
  );
}
