import { useTranslation } from 'react-i18next';
import { PURPOSE_KINDS, type Salon, type SalonEntry } from '../../../model/salon.ts';

/** What a purpose is called to a client: by the salon in its own language, in another by its kind, where it has one. */
export function usePurposeName(salon: Salon | null): (purpose: SalonEntry<'consentPurposes'> | undefined) => string {
  const { t, i18n } = useTranslation('settings');
  return (purpose) => {
    const kind = PURPOSE_KINDS.find((one) => one !== '' && one === purpose?.kind);
    const isForeign = salon !== null && salon.language !== '' && salon.language !== i18n.language;
    return (isForeign && kind ? t(`lists.consentPurposes.kinds.${kind}`) : purpose?.name) ?? '';
  };
}
