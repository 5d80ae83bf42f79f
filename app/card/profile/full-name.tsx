import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newEntryId } from '../../new-entry-id.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { Group } from '../group.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import type { TypedField } from '../typed-fields.ts';
import { editsOfWrittenName, wholeName } from './written-name.ts';

/** On a new card: the whole name in one field, so that a client is a name, Tab, and a phone. */
export function FullName() {
  const { t } = useTranslation(['likely', 'card']);
  const { country } = useCard();
  const profile = useOnCard((card) => card.profile);
  const [ids] = useState(() => ({ phone: newEntryId(), email: newEntryId() }));
  const input = useRef<HTMLInputElement>(null);
  const [isAsked] = useState(profile.kind === 'person' && (profile.given === '' || profile.family === ''));
  useEffect(() => {
    // Half a name came from the search: what is missing is written after it.
    if (isAsked) input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
  }, [isAsked]);
  const field: TypedField = {
    key: 'fullName',
    label: 'client',
    toEdits: (text, now) => editsOfWrittenName(text, now, country, ids),
  };
  return (
    <Group title={t('card:newClient')}>
      <TypedEntry
        field={field}
        stored={wholeName(profile)}
        label={profile.kind === 'company' ? t('card:what.company') : t('fullName')}
        autoFocus={isAsked}
        autoCapitalize="words"
        inputRef={input}
      />
    </Group>
  );
}
