import { Phone as PhoneIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phone } from '../../../model/card.ts';
import { getsMessages } from '../../../model/gets-messages.ts';
import type { EntryId } from '../../../model/ids.ts';
import { formatPhone } from '../../../model/phones/format-phone.ts';
import { readPhone } from '../../../model/phones/read-phone.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { EntryRow, IconLink } from '../entry-row.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import type { TypedField } from '../typed-fields.ts';
import { PhoneLabelSelect } from './contact-label.tsx';
import { useBefore } from './use-before.ts';

/** A phone that is not on the card yet. */
export function newPhone(id: EntryId): Phone {
  return { id, typed: '', e164: '', label: 'mobile', messages: false };
}

export interface PhoneRowProps {
  readonly phone: Phone;
  readonly takesFocus: boolean;
  /** It was left without ever coming onto the card. */
  readonly onDrop: () => void;
}

/** One phone: read by the salon's country as it is typed, kept as typed and marked where it can't be. */
export function PhoneRow({ phone, takesFocus, onDrop }: PhoneRowProps) {
  const { t } = useTranslation('card');
  const { session, country } = useCard();
  const phones = useOnCard((card) => card.phones);
  const [touched, setTouched] = useState(false);
  const before = useBefore(`phone ${phone.id}`);
  const shown = phone.e164 ? formatPhone(phone.e164) : phone.typed;
  const isOnCard = phones.some((one) => one.id === phone.id);
  const remove = () =>
    isOnCard ? session.edit('phoneRemoved', { type: 'setRemoved', collection: 'phones', id: phone.id, removed: true }) : onDrop();
  const field: TypedField = {
    key: `phone ${phone.id}`,
    label: 'phone',
    toEdits: (text, now) => {
      const typed = text.trim();
      const { e164 } = readPhone(typed, country);
      const messages = getsMessages(now.phones, phone.id, e164 !== '', before.get());
      if (now.phones.some((one) => one.id === phone.id))
        return [{ type: 'setEntry', collection: 'phones', id: phone.id, changes: { typed, e164, messages } }];
      return typed === ''
        ? []
        : [{ type: 'addEntry', collection: 'phones', id: phone.id, fields: { typed, e164, label: phone.label, messages } }];
    },
  };
  const onLeave = () => {
    const left = session.view().card?.phones.find((one) => one.id === phone.id);
    if (left ? left.typed === '' : touched) remove();
  };
  return (
    <EntryRow
      name={shown || t('what.phone')}
      onRemove={remove}
      actions={
        phone.e164 && (
          <IconLink href={`tel:${phone.e164}`} label={t('call', { number: shown })}>
            <PhoneIcon aria-hidden="true" />
          </IconLink>
        )
      }
      below={
        isOnCard && (
          <>
            <PhoneLabelSelect
              value={phone.label}
              onChange={(label) => session.edit('phoneLabel', { type: 'setEntry', collection: 'phones', id: phone.id, changes: { label } })}
            />
            {(phones.length > 1 || !phone.messages) && <GetsMessages phone={phone} />}
          </>
        )
      }
    >
      <TypedEntry
        field={field}
        stored={shown}
        label={t('what.phone')}
        inputMode="tel"
        type="tel"
        autoFocus={takesFocus}
        onTyped={() => {
          setTouched(true);
          before.keep(isOnCard ? { good: phone.e164 !== '', messages: phone.messages } : null);
        }}
        onLeave={onLeave}
        doubt={phone.typed !== '' && phone.e164 === '' ? t('doubt.phone') : undefined}
      />
    </EntryRow>
  );
}

/** Messages go to one phone: choosing it takes them from the others. */
function GetsMessages({ phone }: { readonly phone: Phone }) {
  const { t } = useTranslation('card');
  const { session } = useCard();
  const phones = useOnCard((card) => card.phones);
  const choose = (messages: boolean) => {
    const others = messages ? phones.filter((one) => one.id !== phone.id && one.messages) : [];
    session.edit(
      'messages',
      { type: 'setEntry', collection: 'phones', id: phone.id, changes: { messages } },
      ...others.map((one) => ({ type: 'setEntry', collection: 'phones', id: one.id, changes: { messages: false } }) as const),
    );
  };
  return (
    <ToggleWord isSelected={phone.messages} onChange={choose}>
      {t('getsMessages')}
    </ToggleWord>
  );
}
