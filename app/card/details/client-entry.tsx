import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readClientRef, writeClientRef } from '../../../model/details/client-ref.ts';
import fields from '../../ui/field.module.css';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { ClientPicker } from '../links/client-picker.tsx';
import links from '../links/links.module.css';
import { OtherClient } from '../links/links.tsx';
import type { DetailEntryProps } from './detail-entry.tsx';

/** Another client, found by typing; somebody who is no client stands in words. */
export function ClientEntry({ detail, autoFocus }: DetailEntryProps) {
  const { t } = useTranslation('card');
  const { session } = useCard();
  const stored = String(useOnCard((card) => card.details[detail]));
  const { cardId, name } = readClientRef(stored);
  const label = t(`what.${detail}`);
  const set = (text: string) => session.edit(detail, { type: 'setDetails', changes: { [detail]: text } });
  if (stored === '')
    return (
      <ClientPicker
        label={label}
        autoFocus={autoFocus}
        onPick={(client, called) => set(writeClientRef({ cardId: client.id, name: called }))}
        onText={(text) => set(writeClientRef({ cardId: '', name: text }))}
      />
    );
  return (
    <div className={fields.field}>
      <span className={fields.label}>{label}</span>
      <span className={links.referred}>
        <OtherClient cardId={cardId} name={name || t('unnamed')} />
        <IconButton label={t('removeEntry', { what: label })} onPress={() => set('')}>
          <X aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  );
}
