import { PenLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type ConsentPurpose, isAgreed, stateOf } from '../../../model/consents/consents.ts';
import { textFor } from '../../../model/consents/text-for.ts';
import { may } from '../../../model/permissions.ts';
import { useStatusOf } from '../../threads.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useWriter } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import styles from './consents.module.css';
import { ConsentHistory } from './history.tsx';
import { MissingConsents, NewerTexts } from './missing.tsx';
import { PurposeRow } from './purpose-row.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { SignSheet } from './sign-sheet.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface Asking {
  readonly by: 'sign' | 'record' | 'withdraw';
  readonly purposes: readonly ConsentPurpose[];
}

/** What the client agreed to, purpose by purpose, what is missing, and everything that was ever said. */
export function Consents() {
  const { t } = useTranslation('consents');
  const { salon, today } = useCard();
  const consents = useOnCard((card) => card.consents);
  const [asking, setAsking] = useState<Asking | null>(null);
  const mayChange = useMayChange();
  const rows = useMemo(() => {
    if (!salon) return [];
    const all = salon.consentPurposes.map((purpose) => ({
      purpose,
      ...stateOf({ consents }, salon, purpose.id, today),
      isReadable: textFor(salon, purpose.id, salon.language, today) !== null,
    }));
    return all.filter(({ purpose, word }) => purpose.active || word);
  }, [consents, salon, today]);
  if (rows.length === 0 && consents.length === 0) return <NoPurposes />;
  const open = rows.filter(({ purpose, state, isReadable }) => purpose.active && isReadable && state !== 'given');
  const unreadable = rows.filter(({ purpose, isReadable }) => purpose.active && !isReadable);
  const [first] = asking?.purposes ?? [];
  const close = () => setAsking(null);
  return (
    <div className={styles.consents}>
      <div className={styles.top}>
        {open.length > 0 && (
          <Button
            look="primary"
            icon={<PenLine aria-hidden="true" />}
            onPress={() => setAsking({ by: 'sign', purposes: open.map((one) => one.purpose) })}
          >
            {t('ask')}
          </Button>
        )}
        <TakenBy />
      </div>
      <MissingConsents />
      <NewerTexts />
      {unreadable.length > 0 && (
        <Notice actions={mayChange && <Link href="/settings/consents">{t('empty.go')}</Link>}>
          {t('text.missing', { purposes: unreadable.map((one) => one.purpose.name).join(', ') })}
        </Notice>
      )}
      <ul className={styles.purposes}>
        {rows.map(({ purpose, state, word, isReadable }) => (
          <PurposeRow
            key={purpose.id}
            purpose={purpose}
            state={state}
            word={word}
            {...(isReadable && state !== 'given' && { onSign: () => setAsking({ by: 'sign', purposes: [purpose] }) })}
            onRecord={() => setAsking({ by: 'record', purposes: [purpose] })}
            {...(isAgreed(state) && { onWithdraw: () => setAsking({ by: 'withdraw', purposes: [purpose] }) })}
          />
        ))}
      </ul>
      <ConsentHistory />
      {asking?.by === 'sign' && <SignSheet purposes={asking.purposes} onClose={close} />}
      {asking?.by === 'record' && first && <RecordDialog purpose={first} onClose={close} />}
      {asking?.by === 'withdraw' && first && <WithdrawDialog purpose={first} onClose={close} />}
    </div>
  );
}

function TakenBy() {
  const { t } = useTranslation('consents');
  const { staff } = useCard();
  const [writer, setWriter] = useWriter();
  const writers = staff.filter((one) => one.active);
  if (writers.length === 0) return null;
  return (
    <div className={styles.takenBy}>
      <Select
        label={t('takenBy')}
        inPlace
        value={writer || 'nobody'}
        options={[{ id: 'nobody', label: t('nobody') }, ...writers.map((one) => ({ id: one.id, label: one.name }))]}
        onChange={(id) => setWriter(writers.find((one) => one.id === id)?.id ?? '')}
      />
    </div>
  );
}

function NoPurposes() {
  const { t } = useTranslation('consents');
  const mayChange = useMayChange();
  return (
    <EmptyState icon={<PenLine />} title={t('empty.title')} actions={mayChange && <Link href="/settings/consents">{t('empty.go')}</Link>}>
      {t(mayChange ? 'empty.text' : 'empty.owner')}
    </EmptyState>
  );
}

/** Whether this device may write what consents are asked with. */
function useMayChange(): boolean {
  return useStatusOf((status) => may(status?.device?.role ?? 'stylist', 'settings'));
}
