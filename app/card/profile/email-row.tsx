import { Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Email } from '../../../model/card.ts';
import { getsMessages } from '../../../model/gets-messages.ts';
import type { EntryId } from '../../../model/ids.ts';
import { isEmail } from '../../../model/import/email.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { EntryRow, IconLink } from '../entry-row.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import type { TypedField } from '../typed-fields.ts';
import { EmailLabelSelect } from './contact-label.tsx';
import type { PhoneRowProps } from './phone-row.tsx';
import { useBefore } from './use-before.ts';

/** An e-mail that is not on the card yet. */
export function newEmail(id: EntryId): Email {
  return { id, address: '', label: 'personal', messages: false };
}

/** One e-mail address: what can't be one is marked, and kept. */
export function EmailRow({ email, takesFocus, onDrop }: Pick<PhoneRowProps, 'takesFocus' | 'onDrop'> & { readonly email: Email }) {
  const { t } = useTranslation('card');
  const { session } = useCard();
  const emails = useOnCard((card) => card.emails);
  const [touched, setTouched] = useState(false);
  const before = useBefore(`email ${email.id}`);
  const isOnCard = emails.some((one) => one.id === email.id);
  const isAddress = isEmail(email.address);
  const remove = () =>
    isOnCard ? session.edit('emailRemoved', { type: 'setRemoved', collection: 'emails', id: email.id, removed: true }) : onDrop();
  const field: TypedField = {
    key: `email ${email.id}`,
    label: 'email',
    toEdits: (text, now) => {
      const address = text.trim();
      const messages = getsMessages(now.emails, email.id, isEmail(address), before.get());
      if (now.emails.some((one) => one.id === email.id))
        return [{ type: 'setEntry', collection: 'emails', id: email.id, changes: { address, messages } }];
      return address === ''
        ? []
        : [{ type: 'addEntry', collection: 'emails', id: email.id, fields: { address, label: email.label, messages } }];
    },
  };
  const onLeave = () => {
    const left = session.view().card?.emails.find((one) => one.id === email.id);
    if (left ? left.address === '' : touched) remove();
  };
  return (
    <EntryRow
      name={email.address || t('what.email')}
      onRemove={remove}
      actions={
        isAddress && (
          <IconLink href={`mailto:${email.address}`} label={t('writeTo', { address: email.address })}>
            <Mail aria-hidden="true" />
          </IconLink>
        )
      }
      below={
        isOnCard && (
          <>
            <EmailLabelSelect
              value={email.label}
              onChange={(label) => session.edit('emailLabel', { type: 'setEntry', collection: 'emails', id: email.id, changes: { label } })}
            />
            {(emails.length > 1 || !email.messages) && <GetsMessages email={email} />}
          </>
        )
      }
    >
      <TypedEntry
        field={field}
        stored={email.address}
        label={t('what.email')}
        inputMode="email"
        type="email"
        autoFocus={takesFocus}
        onTyped={() => {
          setTouched(true);
          before.keep(isOnCard ? { good: isAddress, messages: email.messages } : null);
        }}
        onLeave={onLeave}
        doubt={email.address !== '' && !isAddress ? t('doubt.email') : undefined}
      />
    </EntryRow>
  );
}

function GetsMessages({ email }: { readonly email: Email }) {
  const { t } = useTranslation('card');
  const { session } = useCard();
  const emails = useOnCard((card) => card.emails);
  const choose = (messages: boolean) => {
    const others = messages ? emails.filter((one) => one.id !== email.id && one.messages) : [];
    session.edit(
      'messages',
      { type: 'setEntry', collection: 'emails', id: email.id, changes: { messages } },
      ...others.map((one) => ({ type: 'setEntry', collection: 'emails', id: one.id, changes: { messages: false } }) as const),
    );
  };
  return (
    <ToggleWord isSelected={email.messages} onChange={choose}>
      {t('getsMessages')}
    </ToggleWord>
  );
}
