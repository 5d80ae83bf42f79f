import { useTranslation } from 'react-i18next';
import type { LockWhen } from '../../workers/contracts/lock.ts';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';

const MINUTES = ['1', '5', '15', '60'] as const;
export const USUAL: LockWhen = { idle: 5, hidden: false };

/** When the device locks by itself. */
export function LockWhenChoice({ when, onChange }: { readonly when: LockWhen; readonly onChange: (when: LockWhen) => void }) {
  const { t } = useTranslation('lock');
  return (
    <>
      <Select
        label={t('idle')}
        options={MINUTES.map((id) => ({ id, label: id === '60' ? t('hour') : t('minutes', { count: Number(id) }) }))}
        value={MINUTES.find((id) => Number(id) === when.idle) ?? null}
        onChange={(id) => onChange({ ...when, idle: Number(id) })}
      />
      <Switch isSelected={when.hidden} onChange={(hidden) => onChange({ ...when, hidden })}>
        {t('hidden')}
      </Switch>
    </>
  );
}
