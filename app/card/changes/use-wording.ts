import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { useOfCard } from '../merged/joined-name.ts';
import type { Wording } from './field-words.ts';

/** The words for fields and values of the card on screen. */
export function useWording(): Wording {
  const { t } = useTranslation(['card', 'visit', 'changes', 'loyalty', 'gallery']);
  const { language } = useLanguage();
  const { format, country, currency, staff, salon } = useCard();
  const card = useOnCard((shown) => shown);
  const ofCard = useOfCard();
  return { t, format, language, country, currency, card, staff, purposes: salon?.consentPurposes ?? [], salon, ofCard };
}
