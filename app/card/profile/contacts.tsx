import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCard, useOnCard } from '../card-context.tsx';
import { EntryList } from '../entry-row.tsx';
import { Additions, Group } from '../group.tsx';
import { useNewEntry } from '../new-entry.ts';
import { EmailRow, newEmail } from './email-row.tsx';
import { newPhone, PhoneRow } from './phone-row.tsx';

/** Phones and e-mails, as many as there are. */
export function Contacts() {
  const { t } = useTranslation('card');
  const { isNew } = useCard();
  const phones = useOnCard((card) => card.phones);
  const emails = useOnCard((card) => card.emails);
  const isNamed = useOnCard(({ profile }) => profile.given !== '' && profile.family !== '');
  const phone = useNewEntry(phones, isNew && phones.length === 0);
  // The name is there already, from the search: of a new client the phone comes next.
  const [isNext] = useState(() => isNew && isNamed);
  const email = useNewEntry(emails);
  const phoneRows = phone.id ? [...phones, newPhone(phone.id)] : phones;
  const emailRows = email.id ? [...emails, newEmail(email.id)] : emails;
  return (
    <Group title={t('groups.contacts')}>
      {phoneRows.length > 0 && (
        <EntryList>
          {phoneRows.map((one) => (
            <PhoneRow key={one.id} phone={one} takesFocus={one.id === phone.id && (phone.asked || isNext)} onDrop={phone.drop} />
          ))}
        </EntryList>
      )}
      {emailRows.length > 0 && (
        <EntryList>
          {emailRows.map((one) => (
            <EmailRow key={one.id} email={one} takesFocus={one.id === email.id} onDrop={email.drop} />
          ))}
        </EntryList>
      )}
      <Additions
        items={[
          { id: 'phone', label: t('add.phone'), onAdd: phone.start },
          { id: 'email', label: t('add.email'), onAdd: email.start },
        ]}
      />
    </Group>
  );
}
