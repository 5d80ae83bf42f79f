import { useTranslation } from 'react-i18next';
import { useCard } from '../card-context.tsx';
import { EntryList } from '../entry-row.tsx';
import { Additions, Group } from '../group.tsx';
import { useNewEntry } from '../new-entry.ts';
import { EmailRow, newEmail } from './email-row.tsx';
import { newPhone, PhoneRow } from './phone-row.tsx';

/** Phones and e-mails, as many as there are. */
export function Contacts() {
  const { t } = useTranslation('card');
  const { card, isNew } = useCard();
  const phone = useNewEntry(card.phones, isNew && card.phones.length === 0);
  const email = useNewEntry(card.emails);
  const phones = phone.id ? [...card.phones, newPhone(phone.id)] : card.phones;
  const emails = email.id ? [...card.emails, newEmail(email.id)] : card.emails;
  return (
    <Group title={t('groups.contacts')}>
      {phones.length > 0 && (
        <EntryList>
          {phones.map((one) => (
            <PhoneRow key={one.id} phone={one} takesFocus={one.id === phone.id && phone.asked} onDrop={phone.drop} />
          ))}
        </EntryList>
      )}
      {emails.length > 0 && (
        <EntryList>
          {emails.map((one) => (
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
