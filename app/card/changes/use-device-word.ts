import { useTranslation } from 'react-i18next';
import { useStatusOf } from '../../threads.tsx';

/** What a device is called at the beginning of a line: «this device» for the one in hand. */
export function useDeviceWord(): (told: { readonly device: string; readonly deviceName: string }) => string {
  const { t } = useTranslation('changes');
  const own = useStatusOf((status) => status?.device?.id ?? '');
  return ({ device, deviceName }) => (device !== '' && device === own ? t('thisDevice') : deviceName || t('otherDevice'));
}
