import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { displayName } from '../../model/names/display-name.ts';
import { type CardKind, useCardTypes, usualCardKind } from '../card/index.ts';
import { ClientField, type ForWhom } from '../journal/index.ts';
import { newEntryId } from '../new-entry-id.ts';
import type { ScreenActions } from '../shell/screen-actions.ts';
import { useSalon, useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './desk-screen.module.css';

/** Gives a client a membership card: its number is scanned or typed; whose it is already is told at once. */
export function IssueDialog({ actions, onClose }: { readonly actions: ScreenActions; readonly onClose: () => void }) {
  const { t } = useTranslation(['desk', 'card']);
  const { search } = useThreads();
  const [whom, setWhom] = useState<ForWhom>({ typed: '' });
  const [number, setNumber] = useState('');
  const holder = useHolder(number);
  const salon = useSalon();
  const [chosen, setChosen] = useState<CardKind | null>(null);
  const card = chosen ?? usualCardKind(salon);
  const types = useCardTypes(card);
  const client = 'client' in whom ? whom.client : null;
  const issue = async () => {
    const typed = number.trim();
    if (!client || typed === '' || (await search.byCardNumber(typed)) !== null) return;
    onClose();
    actions.open(client.id, { kind: 'giveCard', id: newEntryId(), number: typed, card });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('desk:issueCard')}
      actions={
        <Button look="primary" isDisabled={!client || number.trim() === '' || holder !== null} onPress={() => void issue()}>
          {t('desk:issue')}
        </Button>
      }
    >
      <div className={styles.form}>
        <ClientField value={whom} onChange={setWhom} mayBeNew={false} />
        <TextField
          label={t('desk:cardNumber')}
          description={t('desk:cardNumberHint')}
          value={number}
          onChange={setNumber}
          onKeyDown={(event) => (event.key === 'Enter' ? void issue() : event.continuePropagation())}
          {...(holder !== null && { error: t('desk:cardTaken', { name: holder }) })}
        />
        <Select label={t('card:cardType')} value={types.value} options={types.options} onChange={(id) => setChosen(types.kindOf(id))} />
      </div>
    </Dialog>
  );
}

/** Who has the card of this number already, by name; null where nobody has. */
function useHolder(number: string): string | null {
  const { t } = useTranslation('list');
  const { search } = useThreads();
  const [held, setHeld] = useState<{ readonly number: string; readonly name: string } | null>(null);
  const typed = number.trim();
  useEffect(() => {
    if (typed === '') return;
    let isCurrent = true;
    const ask = async () => {
      const id = await search.byCardNumber(typed);
      const at = id === null ? -1 : await search.position(id);
      const [row] = at < 0 ? [] : (await search.rows(at, 1)).rows;
      if (isCurrent) setHeld(id === null ? null : { number: typed, name: row?.id === id ? displayName(row) : '' });
    };
    ask().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [typed, search]);
  return held?.number === typed ? held.name || t('nameless') : null;
}
