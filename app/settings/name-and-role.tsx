import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../model/wire/messages.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ROLE_WORDS } from './role-words.ts';

export interface NamedRole {
  readonly name: string;
  readonly role: Role;
}

/** What a device is called and who uses it. */
export function NameAndRole({ value, onChange }: { readonly value: NamedRole; readonly onChange: (value: NamedRole) => void }) {
  const { t } = useTranslation(['settings', 'start']);
  return (
    <>
      <TextField
        label={t('deviceName')}
        description={t('start:deviceNameHint')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        maxLength={80}
        isRequired
      />
      <Select
        label={t('role')}
        description={t(`${ROLE_WORDS[value.role]}Text`)}
        options={ROLES.map((id) => ({ id, label: t(ROLE_WORDS[id]) }))}
        value={value.role}
        onChange={(role) => onChange({ ...value, role })}
      />
    </>
  );
}
