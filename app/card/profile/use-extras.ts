import { useCard, useOnCard } from '../card-context.tsx';
import { useIsCategorised } from '../categories/use-categories.ts';
import { useCustom } from '../custom/custom-fields.tsx';
import { useDetailGroup } from '../details/detail-group.tsx';
import { usePreferences } from '../preferences/preferences.tsx';
import type { Extra, ExtraState } from './extras-in-order.ts';

/** Of each group, whether the card says something in it, and whether anything could be added. */
export function useExtras(): Readonly<Record<Extra, ExtraState>> {
  const { salon } = useCard();
  const address = useOnCard((card) => card.address);
  const socials = useOnCard((card) => card.socials);
  const cards = useOnCard((card) => card.cards);
  const links = useOnCard((card) => card.links);
  const isCategorised = useIsCategorised();
  return {
    categories: { isGiven: isCategorised, isAddable: salon?.categories.some((one) => one.active) ?? false },
    health: useDetailGroup('health'),
    preferences: usePreferences(),
    address: { isGiven: Object.values(address).some(Boolean), isAddable: true },
    socials: { isGiven: socials.length > 0, isAddable: true },
    card: { isGiven: cards.length > 0, isAddable: true },
    fiscal: useDetailGroup('fiscal'),
    about: useDetailGroup('about'),
    links: { isGiven: links.length > 0, isAddable: true },
    custom: useCustom(),
  };
}
